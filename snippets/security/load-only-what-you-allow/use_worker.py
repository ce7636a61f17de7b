import json
from pathlib import Path

from worker import NoAnswer, predict

flowers = [[5.1, 3.5, 1.4, 0.2], [6.7, 3.0, 5.2, 2.3]]
allowed = json.loads(Path("allowed.json").read_text())

for name in ["model", "weights", "hang", "tree"]:
    seconds = 2 if name == "hang" else 20  # so that you need not wait
    try:
        answer = predict(f"{name}.pkl", allowed, flowers, seconds=seconds)
    except NoAnswer as error:
        answer = f"no answer: {error}"
    print(f"{name:9}{answer}")
