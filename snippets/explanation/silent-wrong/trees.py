import numpy as np

from old_files import read

model, golden, _ = read("trees-1.3.2")
first = model.estimators_[0].tree_
print("rows in the root:", first.n_node_samples[0])
print("value of the root:", first.value[0, 0].tolist())

rows = np.asarray(golden["rows"], dtype=np.float32)
counts = [tree.tree_.predict(rows) for tree in model.estimators_]
fractions = [count / count.sum(axis=1, keepdims=True) for count in counts]
now, before = np.mean(counts, axis=0), np.mean(fractions, axis=0)
print("1.9 takes them as they are:", now[0].round(2).tolist())
print("1.3 divided by their sum:  ", before[0].round(2).tolist())
print("as saved:", np.allclose(before, golden["answers"]))
