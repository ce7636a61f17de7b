import json
import subprocess
import sys
from pathlib import Path

text = Path("model.json").read_text(encoding="utf-8")
try:
    json.loads(text[: len(text) // 2])
except json.JSONDecodeError as error:
    print("half of model.json:", str(error).partition(" starting")[0])

model = json.loads(text)["model"]  # what booster_.save_model writes
Path("half.txt").write_text(model[: len(model) // 2], encoding="utf-8")
program = "import lightgbm; lightgbm.Booster(model_file='half.txt')"
done = subprocess.run([sys.executable, "-c", program], capture_output=True)
print("half of model.txt: loads", done.returncode == 0)
print("half of model.txt: raises an exception", done.returncode == 1)
