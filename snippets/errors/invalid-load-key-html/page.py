import pickle
from pathlib import Path

Path("page.pkl").write_text(
    "<!DOCTYPE html>\n<title>Google Drive - Virus scan warning</title>\n"
)

with open("page.pkl", "rb") as file:
    pickle.load(file)
