from pathlib import Path

import lightgbm
import numpy as np


def load_booster(path: Path) -> lightgbm.Booster:
    """Return the model of a whole text that save_model wrote.

    Raises ValueError for any other file.
    """
    text = path.read_bytes().decode("utf-8", errors="replace")
    if not text.startswith("tree\n"):
        raise ValueError(f"no LightGBM text, it begins with {text[:15]!r}")
    if "\nend of trees\n" not in text or "\npandas_categorical:" not in text:
        raise ValueError("the end of the LightGBM text is missing")
    return lightgbm.Booster(model_str=text)


X = np.arange(200.0).reshape(100, 2)
parameters = {"verbose": -1, "num_leaves": 4}
data = lightgbm.Dataset(X, label=np.arange(100.0))
model = lightgbm.train(parameters, data, num_boost_round=3)
model.save_model("model.txt")

loaded = load_booster(Path("model.txt"))
print("same predictions:", np.allclose(loaded.predict(X), model.predict(X)))
Path("cut.txt").write_bytes(Path("model.txt").read_bytes()[:900])
Path("page.txt").write_text("<!doctype html>")
for name in "cut.txt", "page.txt":
    try:
        load_booster(Path(name))
    except ValueError as error:
        print(f"{name}: {error}")
