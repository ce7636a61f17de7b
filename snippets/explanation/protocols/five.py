import pickle

import numpy as np

array = np.random.default_rng(seed=0).random(1_000_000)

buffers = []
head = pickle.dumps(array, protocol=5, buffer_callback=buffers.append)
print("the pickle is shorter than 200 bytes:", len(head) < 200)
print("bytes in buffers:", sum(b.raw().nbytes for b in buffers))

copy = pickle.loads(head, buffers=buffers)
print("equal:", np.array_equal(array, copy))
print("both are the same memory:", np.shares_memory(array, copy))
