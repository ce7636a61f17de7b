import pickle

text_pickle = pickle.dumps({"city": "Paris"}, protocol=0)

print(pickle.loads(text_pickle.replace(b"\n", b"\r\n")))
