import multiprocessing
import os
import pickle
import signal
from contextlib import nullcontext
from pathlib import Path

from atomic import replacing


def overwrite(atomic: bool) -> None:
    """Write half of a new model over the old one, and be killed."""
    data = pickle.dumps({"version": 2, "weights": [0.5] * 1000})
    target = replacing("result.pkl") if atomic else nullcontext("result.pkl")
    with target as path, open(path, "wb") as file:
        file.write(data[: len(data) // 2])
        file.flush()
        os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    for name, atomic in {"open() alone": False, "replacing()": True}.items():
        Path("result.pkl").write_bytes(pickle.dumps({"version": 1}))
        process = context.Process(target=overwrite, args=[atomic])
        process.start()
        process.join()
        print(f"{name}, killed: {process.exitcode != 0}")
        try:
            print("    loads:", pickle.loads(Path("result.pkl").read_bytes()))
        except (EOFError, pickle.UnpicklingError) as error:
            print("    lost:", error)
    print("left behind:", len([*Path().glob("*-unfinished")]), "folder")
