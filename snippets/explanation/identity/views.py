import pickle

import numpy as np

array = np.zeros(100_000)
things = {"itself": array, "a view of half of it": array[:50_000]}

for name, other in things.items():
    print(f"the array and {name}, one memory:", np.shares_memory(array, other))
    for protocol in [4, 5]:
        data = pickle.dumps([array, other], protocol=protocol)
        size = len(data) / array.nbytes
        one = np.shares_memory(*pickle.loads(data))
        print(f"   protocol {protocol}: {size:.1f} arrays, one memory: {one}")

data = pickle.dumps(array[:50_000], protocol=5)
print(f"the view alone: {len(data) / array.nbytes:.1f} arrays")
