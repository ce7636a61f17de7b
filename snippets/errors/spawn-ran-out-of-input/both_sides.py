import os
import pickle
from multiprocessing import reduction

reading, writing = os.pipe()
with open(writing, "wb") as to_child:  # the main program
    try:
        reduction.dump(lambda x: x * 2, to_child)
    except (pickle.PicklingError, AttributeError) as error:
        print("in the main program:", type(error).__name__)

with open(reading, "rb") as from_parent:  # the worker
    pickle.load(from_parent)
