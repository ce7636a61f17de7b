import pickle

data = bytearray(pickle.dumps(["a model"], protocol=5))
data[1] = 99  # the second byte tells the protocol

pickle.loads(data)
