import multiprocessing
import secrets
from multiprocessing import Queue

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from message import pack, unpack


def work(messages: Queue, answers: Queue, key: bytes) -> None:
    """Answer each message with predictions, or why not, until None comes."""
    for text in iter(messages.get, None):
        try:
            model = unpack(text, key)
        except ValueError as error:
            answers.put(f"refused: {error}")
        else:
            answers.put(model.predict([[5.1, 3.5, 1.4, 0.2]]).tolist())


if __name__ == "__main__":
    X_train, y_train = load_iris(return_X_y=True)
    model = LogisticRegression(max_iter=1000).fit(X_train, y_train)
    key = secrets.token_bytes(32)

    context = multiprocessing.get_context("spawn")
    messages, answers = context.Queue(), context.Queue()
    worker = context.Process(target=work, args=[messages, answers, key])
    worker.start()
    messages.put(pack(model, key))
    messages.put(pack(model, b"a key that somebody guessed"))
    messages.put('{"model": "no base64!"}')
    messages.put(None)
    for _ in range(3):
        print(answers.get(timeout=120))
    worker.join()
