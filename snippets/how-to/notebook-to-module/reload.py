import importlib
import pickle

import numpy as np

import features

clip = features.Clip().fit(np.array([[1.0], [3.0]]))
importlib.reload(features)  # as after an edit in a notebook
try:
    pickle.dumps(clip)
except pickle.PicklingError as error:
    print(error)

clip.__class__ = features.Clip  # the old attributes, the new class
print("saved and loaded:", pickle.loads(pickle.dumps(clip)))
