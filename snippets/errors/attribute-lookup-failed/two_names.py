import pickle
from collections import namedtuple

Result = namedtuple("Prediction", ["label", "score"])
pickle.dumps(Result)
