import numpy as np
import onnxruntime
from skl2onnx import to_onnx
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

texts = ["très bon film", "mauvais film, raté", "génial, à voir", "déçu, raté"]
y = [1, 0, 1, 0]
rows = np.array([*texts, "Très drôle et génial"]).reshape(-1, 1)

for name, vectorizer in {
    "default words": TfidfVectorizer(),
    "words of a to z": TfidfVectorizer(token_pattern=r"[a-zA-Z0-9_]+"),
}.items():
    pipeline = make_pipeline(vectorizer, LogisticRegression()).fit(texts, y)
    options = {
        TfidfVectorizer: {"locale": "C"},
        LogisticRegression: {"zipmap": False},
    }
    data = to_onnx(pipeline, rows[:1], options=options).SerializeToString()
    session = onnxruntime.InferenceSession(
        data, providers=["CPUExecutionProvider"]
    )
    _, probabilities = session.run(None, {"X": rows})
    expected = pipeline.predict_proba(rows[:, 0])
    difference = np.abs(probabilities - expected).max()
    print(f"{name}: equal to 5 decimals {difference < 1e-5}")
