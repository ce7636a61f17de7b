from importlib.metadata import version

from dask.distributed import Client


def versions() -> tuple[str, str]:
    """Import what the model needs, where this runs; return the versions."""
    import numpy
    import sklearn.ensemble

    return numpy.__version__, sklearn.__version__


here = version("numpy"), version("scikit-learn")
with Client("tcp://127.0.0.1:8430") as client:
    client.wait_for_workers(2, timeout=120)
    there = client.run(versions)  # on each worker
    print("workers:", len(there))
    print("versions as here:", all(v == here for v in there.values()))
