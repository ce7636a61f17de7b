import pickle
import struct

for value in (1025, 1.5, "é"):
    print(f"{value!r:5}", pickle.dumps(value, protocol=5).hex(" "))

print("1025, lowest byte first:", (1025).to_bytes(2, "little").hex(" "))
print("1.5, highest byte first:", struct.pack(">d", 1.5).hex(" "))
print("é in UTF-8:             ", "é".encode().hex(" "))
