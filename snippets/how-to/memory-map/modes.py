import multiprocessing
from pathlib import Path

import joblib
from sklearn.datasets import load_iris
from sklearn.linear_model import SGDClassifier

X, y = load_iris(return_X_y=True)
path = Path("online.joblib")


def learn(mode: str) -> None:
    """Load the model with this mode, and train it further."""
    joblib.load(path, mmap_mode=mode).partial_fit(X, y)


if __name__ == "__main__":
    joblib.dump(SGDClassifier(random_state=0).fit(X, y), path)
    before = path.read_bytes()

    for mode in ["c", "r+"]:
        learn(mode)
        same = path.read_bytes() == before
        print(f'mode "{mode}" learns, the file is as before: {same}')

    context = multiprocessing.get_context("spawn")
    process = context.Process(target=learn, args=["r"])
    process.start()
    process.join()
    print('mode "r" crashes the process:', process.exitcode != 0)
