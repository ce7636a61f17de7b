import os
import pickle
import traceback
from multiprocessing import reduction

reading, writing = os.pipe()
with open(writing, "wb") as to_child:  # the main program
    try:
        reduction.dump(lambda x: x * 2, to_child)
    except (pickle.PicklingError, AttributeError) as error:
        print(f"{type(error).__name__} in the main program, and in the worker:")

with open(reading, "rb") as from_parent:  # the worker
    try:
        pickle.load(from_parent)
    except EOFError as error:
        print(traceback.extract_tb(error.__traceback__)[-1].line)
        print(f"{type(error).__name__}: {error}")
