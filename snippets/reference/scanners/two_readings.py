import io
import pickle
import pickletools
import struct
from pathlib import Path

call = b"cbuiltins\nprint\n(Vpickle.load ran this\ntR"
data = (
    b"\x80\x04"
    + b"\x95" + struct.pack("<Q", 4)  # FRAME: the next 4 bytes are one block
    + b"\x8c\x04" + b"ab"  # a text of 4 bytes; 2 of them lie in the frame
    + b"cd"
    + b"C" + bytes([len(call)]) + call + b"0"  # bytes, thrown away again
    + b"."
)  # fmt: skip
Path("hostile/two_readings.pkl").write_bytes(data)

print(*[opcode.name for opcode, _, _ in pickletools.genops(data)])
print("pickle.loads:", pickle.loads(data))
print("pickle.load:", pickle.load(io.BytesIO(data)))
