import numpy as np
from scipy.special import expit, softmax
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import scale

from old_files import read

model, golden, _ = read("logistic-1.7.2")
print("in the file:", model.solver, "and multi_class =", model.multi_class)
scores = model.decision_function(golden["rows"])
each = expit(scores)
before = each / each.sum(axis=1, keepdims=True)
now = softmax(scores, axis=1)
for rule, p in [("1.7, one against rest", before), ("1.9, softmax", now)]:
    same = np.allclose(p, golden["answers"])
    print(f"{rule:22}{p[0].round(3).tolist()} as saved: {same}")

X, y = load_breast_cancer(return_X_y=True)
model = LogisticRegression(C=0.01).fit(scale(X), y)
score = model.decision_function(scale(X))[38]
old = softmax([-score, score])[1]
print(f"two classes: here {expit(score):.2f}, in 1.4 {old:.2f}")
