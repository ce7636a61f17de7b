import pickle

words = ["good", "bad"]
parts = [{"words": words}, {"words": words}]  # an encoder and a model, say

one_dump = pickle.loads(pickle.dumps(parts, protocol=4))
two_dumps = [pickle.loads(pickle.dumps(part, protocol=4)) for part in parts]

for name, loaded in {"one dump": one_dump, "two dumps": two_dumps}.items():
    encoder, model = loaded
    print(f"{name}: one list: {encoder['words'] is model['words']}")
    encoder["words"].append("new")
    print("   the model has", model["words"])
