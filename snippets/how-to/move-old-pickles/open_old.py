import pickle

with open("python2.pkl", "rb") as file:
    data = pickle.load(file, encoding="latin1")

for name in ["weights", "day", "river", "city", "icon"]:
    print(f"{name:8}{data[name]!a}")
print(f"flower  {data['flower'].name}, {data['flower'].widths}")
