import pickle
from pathlib import Path

settings = {"C": 0.5, "classes": ["ham", "spam"]}
with open("settings.pkl", "wb") as file:
    pickle.dump(settings, file, protocol=4)

with open("settings.pkl", "rb") as file:
    again = pickle.load(file)

print("equal:", again == settings)
print("bytes:", Path("settings.pkl").stat().st_size)
