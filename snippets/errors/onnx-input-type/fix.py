import numpy as np
import onnxruntime

TYPES = {  # float16, int8 and so on have the same name in NumPy
    "tensor(float)": np.float32,
    "tensor(double)": np.float64,
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
        dtype = TYPES.get(wanted.type, wanted.type[len("tensor(") : -1])
        feed[wanted.name] = np.asarray(array).astype(dtype)
    return feed


session = onnxruntime.InferenceSession("model.onnx")
X = np.array([[1.0, 2.0, 3.0, 4.0]])  # 64 bits
(sums,) = session.run(None, make_feed(session, X))
print(sums)
