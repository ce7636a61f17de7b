import gzip
import zipfile

import joblib
import numpy as np
import skops.io as sio

array = np.arange(3.0)
with gzip.open("model.pkl.gz", "wb") as file:
    file.write(b"a pickle")
joblib.dump(array, "model.joblib.gz", compress=("gzip", 3))
np.savez("array.npz", array=array)
sio.dump({"array": array}, "model.skops")

for name in ("model.pkl.gz", "model.joblib.gz"):
    with open(name, "rb") as file:
        header = file.read(8)
    print(f"{name:16} holds the time:", any(header[4:8]))
for name in ("array.npz", "model.skops"):
    with zipfile.ZipFile(name) as archive:
        entry = archive.infolist()[0]
    print(f"{name:16} holds the time:", entry.date_time[0] > 1980)
