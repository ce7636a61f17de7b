from pathlib import Path

for path in Path().glob("result.pkl.*.tmp"):
    path.unlink()
    print("deleted a file that ends in", path.suffix)
