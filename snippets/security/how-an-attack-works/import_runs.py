import pickle
import sys

from pickle_bytes import name, opcodes

data = name("scaling", "scale") + pickle.STOP
print(opcodes(data))

print("before loading:", "scaling" in sys.modules)
pickle.loads(data)
print("after loading: ", "scaling" in sys.modules)
