import pickle

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

texts = ["win a prize", "free prize now", "lunch at noon", "lunch at two"]
labels = ["spam", "spam", "ham", "ham"]
pipeline = make_pipeline(CountVectorizer(), LogisticRegression())
pipeline.fit(texts, labels)
with open("spam.pkl", "wb") as file:
    pickle.dump(pipeline, file)

with open("spam.pkl", "rb") as file:
    loaded = pickle.load(file)
print(loaded.predict(["your free prize"]))
print("the model takes", loaded[-1].n_features_in_, "columns")
