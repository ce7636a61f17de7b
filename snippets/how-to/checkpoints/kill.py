import multiprocessing
import os
import pickle
import signal
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits

from train import train

saves = 0


def kill_third_save(file: int) -> None:
    """Kill this process when it is about to finish its third save."""
    global saves
    saves += 1
    if saves == 3:
        os.kill(os.getpid(), signal.SIGTERM)


def train_and_die() -> None:
    """Train until a save is killed; this never returns."""
    os.fsync = kill_third_save
    train("killed.checkpoint", trees=50)


if __name__ == "__main__":
    Path("killed.checkpoint").unlink(missing_ok=True)  # of an earlier run
    process = multiprocessing.get_context("spawn").Process(target=train_and_die)
    process.start()
    process.join()
    print("killed:", process.exitcode != 0)
    resumed = train("killed.checkpoint", trees=50)
    with open("model.pkl", "rb") as file:
        model = pickle.load(file)
    X, _ = load_digits(return_X_y=True)
    same = np.array_equal(resumed.predict_proba(X), model.predict_proba(X))
    print("equal to the model that was never interrupted:", same)
