import pickle
from pathlib import Path

from who_can_write import who_can_write

path = Path("models/model.pkl")
path.parent.mkdir(exist_ok=True)
path.unlink(missing_ok=True)
with open(path, "wb") as file:
    pickle.dump({"slope": 2.0}, file)

path.chmod(0o444)  # nobody can write to the file
path.parent.chmod(0o777)  # everyone can write to its folder

for place, who in who_can_write(path).items():
    if Path.cwd() in place.parents:
        verdict = "others can write" if who else "only you"
        print(f"{place.relative_to(Path.cwd())}: {verdict}")
