import pickle

with open("parameters.pkl", "rb") as file:
    parameters = pickle.load(file)

house = [160.0, 4.0]  # 160 m², 4 rooms
price = parameters["intercept"]
for value, mean, scale, coefficient in zip(
    house,
    parameters["mean"],
    parameters["scale"],
    parameters["coefficients"],
    strict=True,  # fail if the lists differ in length
):
    price += coefficient * (value - mean) / scale

print("loaded", sorted(parameters))
print(f"predicted price: {price} thousand")
