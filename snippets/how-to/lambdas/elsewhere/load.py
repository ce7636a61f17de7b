import pickle
import sys

for name in ["by_value.pkl", "by_name.pkl"]:
    with open(name, "rb") as file:
        try:
            cut = pickle.load(file)
            print(f"{name}: 1000 is cut to {cut(1000.0)}")
        except ModuleNotFoundError as error:
            print(f"{name}: {error}")
print("cloudpickle was imported:", "cloudpickle" in sys.modules)
