from pathlib import Path

import numpy as np
import skops.io
from skl2onnx import to_onnx

model = skops.io.load("model.skops")
with np.load("check.npz", allow_pickle=False) as check:
    sample = check["X"][:1].astype(np.float32)  # shape and type of the input

converted = to_onnx(model, sample, options={"zipmap": False})
Path("model.onnx").write_bytes(converted.SerializeToString())
print("operators:", [node.op_type for node in converted.graph.node])
