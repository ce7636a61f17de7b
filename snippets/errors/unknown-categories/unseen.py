import pickle

from sklearn.preprocessing import OneHotEncoder

saved = pickle.dumps(OneHotEncoder().fit([["Bern"], ["Rome"]]))

encoder = pickle.loads(saved)
encoder.transform([["Oslo"]])
