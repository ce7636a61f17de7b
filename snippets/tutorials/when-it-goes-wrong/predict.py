from model_file import load

model = load("model.pkl")
flower = [5.1, 3.5, 1.4, 0.2]  # lengths and widths in cm
print("class of the flower:", model.predict([flower])[0])
