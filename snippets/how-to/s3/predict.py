from model_store import load

version, model = load("iris")
print("version", version, "predicts", model.predict([[5.1, 3.5, 1.4, 0.2]])[0])
