import pickletools
from pathlib import Path

data = Path("config-3.13.pkl").read_bytes()
texts = [
    value for _, value, _ in pickletools.genops(data) if type(value) is str
]
print(texts)
