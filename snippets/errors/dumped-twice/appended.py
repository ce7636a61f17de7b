import pickle
from pathlib import Path

Path("log.pkl").write_bytes(b"")
for version in ["first", "second"]:
    with open("log.pkl", "ab") as file:
        pickle.dump(version, file)

with open("log.pkl", "rb") as file:
    print("loaded:", pickle.load(file))
    print("bytes left:", len(file.read()) > 0)
