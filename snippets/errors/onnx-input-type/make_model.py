import onnx
from onnx import TensorProto, helper

X = helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, 4])
Y = helper.make_tensor_value_info("Y", TensorProto.FLOAT, [None, 1])
node = helper.make_node("ReduceSum", ["X", "axes"], ["Y"])
axes = helper.make_tensor("axes", TensorProto.INT64, [1], [1])
graph = helper.make_graph([node], "sums of rows", [X], [Y], [axes])
opset = helper.make_opsetid("", 17)
model = helper.make_model(graph, opset_imports=[opset], ir_version=8)
onnx.save(model, "model.onnx")
