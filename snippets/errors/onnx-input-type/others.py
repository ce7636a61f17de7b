import numpy as np
import onnxruntime

session = onnxruntime.InferenceSession("model.onnx")
for feed in (
    {"input": np.ones((1, 4), np.float32)},
    {"X": np.ones(4, np.float32)},
    {"X": np.ones((1, 3), np.float32)},
):
    try:
        session.run(None, feed)
    except ValueError as error:
        print(f"ValueError: {error}")
    except onnxruntime.capi.onnxruntime_pybind11_state.InvalidArgument as error:
        print(f"InvalidArgument: {error}")
