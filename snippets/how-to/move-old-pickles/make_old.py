import datetime
import pickle
import sys

import numpy as np

from garden import Flower

data = {
    "city": "Z\xc3\xbcrich",  # in Python 2: bytes, here a text in UTF-8
    "river": b"\xc3\x85".decode("utf-8"),  # in Python 2: a unicode
    "icon": "\x89PNG\xff",  # in Python 2: bytes that are no text
    "day": datetime.date(2015, 5, 17),
    "colors": {"blue"},
    "weights": np.array([0.25, -1.5]),
    "codes": np.array(["a", "b"]),
    "flower": Flower("iris", [3, 4]),
}
name = "python" + str(sys.version_info[0]) + ".pkl"
with open(name, "wb") as file:
    pickle.dump(data, file, 2)
print("made " + name)
