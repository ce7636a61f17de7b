import numpy as np
import onnxruntime

TYPES = {
    "tensor(float)": np.float32,
    "tensor(double)": np.float64,
    "tensor(int64)": np.int64,
    "tensor(bool)": np.bool_,
    "tensor(string)": np.object_,
}


def make_feed(session: onnxruntime.InferenceSession, *arrays) -> dict:
    """Return what session.run wants: its input names, and arrays of its types.

    arrays are in the order of session.get_inputs(). Raises ValueError for
    another number of arrays.
    """
    feed = {}
    for wanted, array in zip(session.get_inputs(), arrays, strict=True):
        print("wanted:", wanted.name, wanted.type, wanted.shape)
        feed[wanted.name] = np.asarray(array).astype(TYPES[wanted.type])
    return feed


session = onnxruntime.InferenceSession("model.onnx")
X = np.array([[1.0, 2.0, 3.0, 4.0]])  # 64 bits
(sums,) = session.run(None, make_feed(session, X))
print(sums)
