import pickletools
from pathlib import Path

import joblib
import numpy as np

array = np.arange(4.0)
joblib.dump({"weights": array, "name": "demo"}, "model.joblib", protocol=4)
data = Path("model.joblib").read_bytes()

try:
    for opcode, argument, position in pickletools.genops(data):
        if "joblib" in str(argument) or "Wrapper" in str(argument):
            print(position, opcode.name, argument)
except ValueError as error:
    print(position, opcode.name)
    print("pickletools:", error)

note = position + 1  # the byte behind the last instruction, BUILD
start = note + 1 + data[note]
stop = start + array.nbytes
print("padding:", data[note], "bytes", set(data[note + 1 : start]))
print("array at", start, start % 16 == 0, data[start:stop] == array.tobytes())
print("then:", data[stop:])
