import multiprocessing
import os
from pathlib import Path
from typing import Any

import joblib
import numpy as np

from memory import private_mb


def work(path: str, way: str, model: Any, ready: Any, done: Any) -> None:
    """Predict with a model, say so in ready, keep the model until done."""
    if way != "forked":
        model = joblib.load(path, mmap_mode="c" if way == "mapped" else None)
    model.predict(np.zeros((2, model.n_features_in_)))
    ready.put(os.getpid())
    done.wait(timeout=120)


if __name__ == "__main__":
    fork = multiprocessing.get_context("fork")
    for path in ("neighbours.joblib", "forest.joblib"):
        limit = Path(path).stat().st_size / 1_000_000 / 2
        for way in ("forked", "mapped", "loaded"):
            model = joblib.load(path) if way == "forked" else None
            ready, done = fork.Queue(), fork.Event()
            args = path, way, model, ready, done
            workers = [fork.Process(target=work, args=args) for _ in range(2)]
            for worker in workers:
                worker.start()
            pids = [ready.get(timeout=120) for _ in workers]
            shares = all(private_mb(pid) < limit for pid in pids)
            done.set()
            for worker in workers:
                worker.join()
            print(f"{path:18} {way}  shares: {shares}")
