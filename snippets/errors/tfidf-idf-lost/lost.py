import pickle
import warnings

import numpy as np

with open("tfidf-1.4.2.pkl", "rb") as file, warnings.catch_warnings():
    warnings.simplefilter("ignore")  # do not do this
    saved = pickle.load(file)
vectorizer = saved["vectorizer"]
row = vectorizer.transform(["good film"]).toarray()
print("has weights:", hasattr(vectorizer, "idf_"))
print(row.round(2), "as when saved:", np.allclose(row, saved["expected"]))
