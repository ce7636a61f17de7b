import pickle

data = bytes(2**32)  # 4 GiB of zeros
pickle.dumps(data, protocol=3)
