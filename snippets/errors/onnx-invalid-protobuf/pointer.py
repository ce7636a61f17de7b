from pathlib import Path

import onnxruntime

Path("model.onnx").write_text("version https://git-lfs.github.com/spec/v1\n")
onnxruntime.InferenceSession("model.onnx")
