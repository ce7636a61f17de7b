from pathlib import Path

from checked import load

pins = Path("model.requirements.txt").read_text()
pins = pins.replace("scikit-learn==1.9.1", "scikit-learn==1.8.0")
Path("older.requirements.txt").write_text(pins)

load("model.pkl", "older.requirements.txt")
