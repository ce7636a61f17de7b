import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from sklearn.datasets import load_diabetes

from model_folder import load, read_index


def predict(name: str, rows: list[list[float]]) -> str:
    """Return a line with what the model of a customer predicts."""
    answer = load(name, "models").predict(rows).round().tolist()
    return f"{name:15}{answer}"


if __name__ == "__main__":
    X, _ = load_diabetes(return_X_y=True)
    names = read_index("models")
    rows = [X[:2].tolist()] * len(names)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=2, mp_context=context) as pool:
        for line in pool.map(predict, names, rows):
            print(line)
