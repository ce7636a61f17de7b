import hashlib
import pickle

report = {"labels": {"setosa", "versicolor", "virginica"}, "accuracy": 0.97}
data = pickle.dumps(report, protocol=5)
print("sha256:", hashlib.sha256(data).hexdigest())
