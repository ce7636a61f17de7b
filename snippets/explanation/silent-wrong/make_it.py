import json
import pickle
from pathlib import Path

import sklearn
from sklearn.cross_decomposition import PLSRegression
from sklearn.datasets import load_diabetes, load_iris, load_wine
from sklearn.decomposition import TruncatedSVD
from sklearn.ensemble import AdaBoostClassifier, ExtraTreesClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

iris, wine, diabetes = load_iris(), load_wine(), load_diabetes()
texts = ["good film", "bad film", "good plot", "long film", "bad long plot"]
topics = make_pipeline(TfidfVectorizer(), TruncatedSVD(2, random_state=0))
trees = ExtraTreesClassifier(3, max_depth=2, random_state=0)
boost = AdaBoostClassifier(n_estimators=5, random_state=0)
logistic = LogisticRegression(solver="liblinear")
pls, some = PLSRegression(2), slice(None, None, 4)

for name, model, X, y, method in [
    ("trees", trees, iris.data, iris.target, "predict_proba"),
    ("topics", topics, texts, None, "transform"),
    ("pls", pls, diabetes.data[some], diabetes.target[some], "predict"),
    ("adaboost", boost, wine.data, wine.target, "predict_proba"),
    ("logistic", logistic, iris.data, iris.target, "predict_proba"),
]:
    try:
        model.fit(X, y)
    except ValueError as error:
        print(f"{name}: {str(error).partition(' (')[0]}")
        continue
    rows = X if name == "topics" else X[::25].tolist()
    answers = getattr(model, method)(rows).tolist()
    path = Path(f"{name}-{sklearn.__version__}.pkl")
    path.write_bytes(pickle.dumps(model, protocol=4))
    golden = {"method": method, "rows": rows, "answers": answers}
    path.with_suffix(".json").write_text(json.dumps(golden))
    print("made", path)
