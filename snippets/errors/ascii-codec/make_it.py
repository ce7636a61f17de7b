import datetime
import pickle
import sys

measured = {
    "city": b"Z\xc3\xbcrich",  # in Python 2 a str, here in UTF-8
    "day": datetime.date(2017, 5, 12),
    "values": [0.5, 1.5],
}
name = "python" + str(sys.version_info[0]) + ".pkl"
with open(name, "wb") as file:
    pickle.dump(measured, file, protocol=2)
print("made " + name)
