import pickle
import zipfile

with zipfile.ZipFile("weights.pkl", "w") as archive:
    archive.writestr(zipfile.ZipInfo("net/data.pkl"), "weights\n")

with open("weights.pkl", "rb") as file:
    pickle.load(file)
