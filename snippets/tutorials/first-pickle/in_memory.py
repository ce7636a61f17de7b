import pickle

parameters = {"coefficients": [55.0, 10.0], "intercept": 250.0}

data = pickle.dumps(parameters)
loaded = pickle.loads(data)

print("type: ", type(data))
print("start:", data[:1])
print("equal:", loaded == parameters)
