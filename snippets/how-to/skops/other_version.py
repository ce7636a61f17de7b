import json
from zipfile import ZipFile

import sklearn
from sklearn.exceptions import InconsistentVersionWarning

from load import load

with ZipFile("model.skops") as archive:  # reads a text, loads no model
    parts = {name: archive.read(name) for name in archive.namelist()}
schema = json.loads(parts["schema.json"])
made_with = schema["content"]["content"]["_sklearn_version"]["content"]
print("saved with scikit-learn", made_with.strip('"'))

this = sklearn.__version__.encode()
parts["schema.json"] = parts["schema.json"].replace(this, b"1.5.0")
with ZipFile("other.skops", "w") as archive:  # a copy that says 1.5.0
    for name, content in parts.items():
        archive.writestr(name, content)

try:
    load("other.skops")
except InconsistentVersionWarning as error:
    print("refused:", str(error).partition(". ")[0])
