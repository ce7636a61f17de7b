import pickle
from pathlib import Path

old = Path("clip.pkl").read_bytes()
new = pickle.dumps(pickle.loads(old), protocol=5)
Path("clip-new.pkl").write_bytes(new)

print("clip.pkl names cleaning.Clipper:    ", b"Clipper" in old)
print("clip-new.pkl names cleaning.Clipper:", b"Clipper" in new)
