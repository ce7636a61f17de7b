import pickle
import pickletools

import numpy as np

name = "setosa"
again = "".join(["set", "osa"])  # the same text, built anew
for labels in ([name, name], [name, again]):
    data = pickle.dumps(labels, protocol=5)
    texts = [opcode.name for opcode, _, _ in pickletools.genops(data)]
    print(f"{labels} {len(data)} bytes, {texts.count('BINGET')} BINGET")

keep = [again] * 1000
same = pickle.dumps(labels, protocol=5) == data
print("1,000 more references to it, same bytes:", same)

fresh = np.array([1.0])
loaded = pickle.loads(pickle.dumps(fresh, protocol=5))
print("equal types of numbers:", loaded.dtype == fresh.dtype)
print("one and the same object:", loaded.dtype is fresh.dtype)
