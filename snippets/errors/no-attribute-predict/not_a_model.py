import pickle

saved = pickle.dumps({"model": "...", "columns": ["a", "b"]})

model = pickle.loads(saved)
model.predict([[1, 3]])
