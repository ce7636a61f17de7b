import pickle

for protocol in range(6):
    print(protocol, pickle.dumps([1, "a"], protocol=protocol))
