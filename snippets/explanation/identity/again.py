import io
import pickle

row = list(range(100))

file = io.BytesIO()
pickler = pickle.Pickler(file, protocol=4)
for number in [1, 2]:
    start = file.tell()
    pickler.dump(row)
    print(f"dump {number}: {file.tell() - start} bytes")

file.seek(0)
unpickler = pickle.Unpickler(file)
print("one list:", unpickler.load() is unpickler.load())
