import pickle
import pickletools
from pathlib import Path

from scaling import Scaler

data = pickle.dumps(Scaler(factor=2.5), protocol=4)
Path("scaler.pkl").write_bytes(data)

for _, argument, position in pickletools.genops(data):
    if isinstance(argument, str | float):
        print(f"in the file, at byte {position}: {argument}")
