import pickle

import numpy as np

OLD = [("left", "<i8"), ("threshold", "<f8")]
NEW = [("left", "<i8"), ("threshold", "<f8"), ("missing", "<i8")]

nodes = np.array([(1, 0.5), (3, 2.5), (5, 1.5)], dtype=OLD)
found = pickle.loads(pickle.dumps(nodes, protocol=4))
print("as saved:  ", found["threshold"].tolist())

unchecked = np.frombuffer(found.tobytes(), dtype=NEW)
print("unchecked: ", unchecked["threshold"].tolist())
print("same layout:", found.dtype == NEW)
