import zipfile
from pathlib import Path


def zip_again(folder: str | Path, target: str | Path) -> None:
    """Make one file of an unpacked PyTorch checkpoint, for torch.load."""
    folder = Path(folder)
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, Path("archive") / path.relative_to(folder))


# An example: a folder with names like those of a checkpoint.
for name in ["data.pkl", "version", "data/0"]:
    path = Path("unpacked", name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"3\n")

zip_again("unpacked", "checkpoint.pt")
print(zipfile.ZipFile("checkpoint.pt").namelist())
