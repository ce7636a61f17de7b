import pickle

from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder

cities = [["Bern"], ["Rome"]]
one_hot = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
print("one-hot:", one_hot.fit(cities).transform([["Oslo"], ["Rome"]]).tolist())

ordinal = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
print("ordinal:", ordinal.fit(cities).transform([["Oslo"], ["Rome"]]).tolist())

saved = pickle.dumps(OneHotEncoder(sparse_output=False).fit(cities))
loaded = pickle.loads(saved).set_params(handle_unknown="ignore")
print("a saved one:", loaded.transform([["Oslo"]]).tolist())
