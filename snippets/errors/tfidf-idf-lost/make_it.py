import pickle

import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer

texts = ["good film", "bad film", "good plot", "long film"]
vectorizer = TfidfVectorizer().fit(texts)
expected = vectorizer.transform(["good film"]).toarray().tolist()
with open(f"tfidf-{sklearn.__version__}.pkl", "wb") as file:
    saved = {"expected": expected, "vectorizer": vectorizer}
    pickle.dump(saved, file, protocol=4)
