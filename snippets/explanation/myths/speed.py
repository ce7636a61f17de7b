import json
import pickle
import struct

numbers = [number / 7 for number in range(1, 100_001)]
as_json = json.dumps(numbers).encode()
as_pickle = pickle.dumps(numbers, protocol=5)

in_memory = b"G".join(struct.pack(">d", number) for number in numbers[:1000])
print("pickle copies the 8 bytes of each number:", in_memory in as_pickle)
print("JSON writes its digits:", as_json[:60].decode())
for name, data in [("pickle", as_pickle), ("JSON", as_json)]:
    print(f"{name}: {len(data) / len(numbers):.0f} bytes for each number")
