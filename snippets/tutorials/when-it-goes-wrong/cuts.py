import pickle
from pathlib import Path

model_bytes = Path("model.pkl").read_bytes()
lengths = {}  # what happens: the lengths at which it does

for length in range(len(model_bytes)):
    try:
        pickle.loads(model_bytes[:length])
        result = "no error"
    except (EOFError, pickle.UnpicklingError) as error:
        result = f"{type(error).__name__}: {error}"
    lengths.setdefault(result, []).append(length)

for result, found in lengths.items():
    shown = found if len(found) < 10 else "all other lengths"
    print(f"{result}\n    bytes kept: {shown}")
