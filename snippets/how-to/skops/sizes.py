import pickle
from zipfile import ZIP_DEFLATED

import skops.io
from sklearn.datasets import load_wine
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_extraction.text import TfidfVectorizer

X, y = load_wine(return_X_y=True)
words = " ".join(f"word{number}" for number in range(10_000))
for model in (
    RandomForestClassifier(n_estimators=50, random_state=0).fit(X, y),
    TfidfVectorizer().fit([words]),
):
    pickled = len(pickle.dumps(model, protocol=5))
    plain = len(skops.io.dumps(model))
    small = len(skops.io.dumps(model, compression=ZIP_DEFLATED))
    print(type(model).__name__)
    print("  plain skops more than 5 times the pickle:", plain > 5 * pickled)
    print("  compressed skops smaller than the pickle:", small < pickled)
