import shutil
from pathlib import Path

from atomic import replacing

disk = Path("other-disk")  # in your case a mounted disk, say /mnt/models
disk.mkdir(exist_ok=True)

with replacing(disk / "model.pkl") as new:
    shutil.copyfile("model.pkl", new)

same = Path("model.pkl").read_bytes() == (disk / "model.pkl").read_bytes()
print("copied, the same bytes:", same)
