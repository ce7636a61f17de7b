import pickle
import warnings
from pathlib import Path

import numpy as np

data = Path("tfidf-1.4.2.pkl").read_bytes()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    saved = pickle.loads(data)
print("made with", caught[0].message.original_sklearn_version)

vectorizer = saved["vectorizer"]
weights = vars(vectorizer._tfidf).pop("_idf_diag", None)
if weights is not None:  # scikit-learn 1.4 or older kept them there
    vectorizer.idf_ = weights.diagonal()

row = vectorizer.transform(["good film"]).toarray()
print(row.round(2), "as when saved:", np.allclose(row, saved["expected"]))
