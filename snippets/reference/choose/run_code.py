import pickle

import joblib
import onnxruntime
import skops.io
from onnxruntime.capi.onnxruntime_pybind11_state import InvalidProtobuf
from skops.io.exceptions import UntrustedTypesFoundException

REFUSED = (UntrustedTypesFoundException, InvalidProtobuf)


class Trap:
    """Loading it calls print; it could be a call of anything."""

    def __reduce__(self) -> tuple:
        """Return what loading shall call, and with which arguments."""
        return print, ("    I ran while you loaded me.",)


with open("trap.pkl", "wb") as file:
    pickle.dump(Trap(), file)
joblib.dump(Trap(), "trap.joblib")
skops.io.dump(Trap(), "trap.skops")
with open("trap.onnx", "wb") as file:
    pickle.dump(Trap(), file)  # ONNX has no such thing: a pickle, renamed


def load_pickle(path: str) -> object:
    """Return what a pickle holds."""
    with open(path, "rb") as file:
        return pickle.load(file)


loaders = {
    "trap.pkl": load_pickle,
    "trap.joblib": joblib.load,
    "trap.skops": skops.io.load,
    "trap.onnx": onnxruntime.InferenceSession,
}
for path, load in loaders.items():
    print(path)
    try:
        load(path)
    except REFUSED as error:
        print("    refused:", type(error).__name__)
