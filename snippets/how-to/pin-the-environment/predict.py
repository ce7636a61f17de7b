from checked import load

model = load("model.pkl", "model.requirements.txt")
print("class:", model.predict([[6.7, 3.0, 5.2, 2.3]])[0])
