from pathlib import Path

import joblib

Path("not.joblib").write_text("version https://git-lfs.github.com/spec/v1\n")

joblib.load("not.joblib")
