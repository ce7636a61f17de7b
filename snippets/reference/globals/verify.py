import pickle
import warnings
from importlib.metadata import version
from pathlib import Path

from pickle_names import pickle_names


class Recorder(pickle.Unpickler):
    """Loads a pickle, and keeps every name that it asks for."""

    def find_class(self, module: str, name: str) -> object:
        """Return what module calls name, and note it."""
        self.asked.add(f"{module}.{name}")
        return super().find_class(module, name)


warnings.simplefilter("ignore", FutureWarning)  # of deprecated estimators
for folder in ["pickles", "typical"]:
    paths = sorted(Path(folder).glob("*.pkl"))
    same = 0
    for path in paths:
        with path.open("rb") as file:
            recorder = Recorder(file)
            recorder.asked = set()
            recorder.load()
        same += recorder.asked == pickle_names(path)
    print(f"{folder}: asked for what was listed: {same} of {len(paths)}")
for package in ["scikit-learn", "numpy", "scipy"]:
    print(package, version(package))
