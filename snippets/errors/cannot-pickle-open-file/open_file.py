import pickle

with open("notes.txt", "w", encoding="utf-8") as file:
    pickle.dumps(file)
