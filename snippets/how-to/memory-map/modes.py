import hashlib
from pathlib import Path

import joblib
from sklearn.datasets import load_digits
from sklearn.linear_model import SGDClassifier

X, y = load_digits(return_X_y=True)
path = Path("online.joblib")
joblib.dump(SGDClassifier(random_state=0).fit(X, y), path)

for mode in ["r", "c", "r+"]:
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    model = joblib.load(path, mmap_mode=mode)
    try:
        model.partial_fit(X, y)
        print(f'mode "{mode}": learns')
    except ValueError as error:
        print(f'mode "{mode}": {error}')
    same = hashlib.sha256(path.read_bytes()).hexdigest() == before
    print(f"          file unchanged: {same}")
