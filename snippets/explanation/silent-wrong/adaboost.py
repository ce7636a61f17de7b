import numpy as np
from scipy.special import softmax

from old_files import read

model, golden, _ = read("adaboost-1.5.2")
print("in the file:", model.algorithm)

scores = 0
for tree in model.estimators_:  # what SAMME.R did
    p = tree.predict_proba(golden["rows"])
    log = np.log(p.clip(np.finfo(float).eps))
    scores += 2 * (log - log.mean(axis=1, keepdims=True))
scores /= model.estimator_weights_.sum()
before = softmax(scores / 2, axis=1)  # 2: three classes less one

now = model.predict_proba(golden["rows"])
print("SAMME.R as saved:", np.allclose(before, golden["answers"]))
print("labels by SAMME.R:", before.argmax(axis=1))
print("labels by 1.9:    ", now.argmax(axis=1))
