import pickle
from pathlib import Path


class Journal:
    """Writes lines to a file, which is open only while it writes."""

    def __init__(self, path: str) -> None:
        """Keep the path; was: self.file = open(path, "a")."""
        self.path = path

    def write(self, line: str) -> None:
        """Add a line to the file."""
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(f"{line}\n")


journal = Journal("training.log")
journal.write("epoch 1")
Path("journal.pkl").write_bytes(pickle.dumps(journal))

loaded = pickle.loads(Path("journal.pkl").read_bytes())
loaded.write("epoch 2, written after loading")
print(Path("training.log").read_text(encoding="utf-8").splitlines()[-1])
