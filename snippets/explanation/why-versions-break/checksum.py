import pickle

import numpy as np

seed = np.random.SeedSequence(1)  # a class of compiled code
rebuild, (cls, checksum, _), state = seed.__reduce__()
print("the pickle calls", rebuild.__name__)
try:
    rebuild(cls, checksum + 1, None)  # as if a field had been added
except pickle.PickleError as error:
    print("PickleError:", error)
