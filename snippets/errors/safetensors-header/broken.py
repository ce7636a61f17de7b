from pathlib import Path

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file, save

whole = save({"w": np.ones(2, np.float32)})
cut = whole[:-4]
pointer = b"version https://git-lfs.github.com/spec/v1\n"
for data in pointer, cut, whole[:20], b"":
    Path("broken.safetensors").write_bytes(data)
    try:
        load_file("broken.safetensors")
    except SafetensorError as error:
        print(f"safetensors_rust.SafetensorError: {error}")
