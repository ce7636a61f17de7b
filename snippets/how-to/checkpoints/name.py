import joblib
import numpy as np


def checkpoint_name(X: np.ndarray, y: np.ndarray, **settings: object) -> str:
    """Return a name that changes with the data and with the settings."""
    return f"forest-{joblib.hash([X, y, settings])}.checkpoint"


X, y = np.ones((100, 4)), np.zeros(100)  # stands for your data
first = checkpoint_name(X, y, max_depth=8, random_state=0)
again = checkpoint_name(X, y, max_depth=8, random_state=0)
deeper = checkpoint_name(X, y, max_depth=9, random_state=0)
less_data = checkpoint_name(X[1:], y[1:], max_depth=8, random_state=0)

print("nothing changed, same name:", again == first)
print("other settings, same name: ", deeper == first)
print("other data, same name:     ", less_data == first)
