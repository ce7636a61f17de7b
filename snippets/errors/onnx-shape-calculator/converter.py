import numpy as np
import onnxruntime
from skl2onnx import to_onnx, update_registered_converter
from skl2onnx.algebra.onnx_ops import OnnxAdd, OnnxLog
from skl2onnx.common.utils import check_input_and_output_numbers

from own_step import Log1p


def shape(operator: object) -> None:
    """Say that the output has the type and shape of the input."""
    check_input_and_output_numbers(operator, input_count_range=1)
    operator.outputs[0].type = operator.inputs[0].type.__class__(
        operator.inputs[0].type.shape
    )


def convert(scope: object, operator: object, container: object) -> None:
    """Add the operators of log(1 + x) to the graph."""
    opset = container.target_opset
    one = np.array([1], np.float32)
    added = OnnxAdd(operator.inputs[0], one, op_version=opset)
    log = OnnxLog(added, op_version=opset, output_names=operator.outputs[:1])
    log.add_to(scope, container)


update_registered_converter(Log1p, "Log1p", shape, convert)

X = np.array([[0.0, 1.0, 2.0]], np.float32)
onx = to_onnx(Log1p(), X)
session = onnxruntime.InferenceSession(onx.SerializeToString())
(result,) = session.run(None, {"X": X})
print("same numbers:", np.allclose(result, np.log1p(X)))
