import zipfile
from pathlib import Path


def what_zip(path: Path) -> str:
    """Return in words what a .skops or .npz file really is."""
    first = path.read_bytes()[:20]
    if not first.startswith(b"PK"):
        return f"no ZIP archive, it begins with {first}"
    if not zipfile.is_zipfile(path):
        return "the end of the ZIP archive is missing"
    with zipfile.ZipFile(path) as archive:
        if damaged := archive.testzip():
            return f"{damaged} is damaged"
        names = archive.namelist()
    if "schema.json" in names:
        return "a skops file"
    return f"a ZIP archive with {', '.join(names[:3])}"


with zipfile.ZipFile("model.npz", "w") as archive:  # stands for your file
    archive.writestr("coef.npy", b"...")
Path("cut.npz").write_bytes(Path("model.npz").read_bytes()[:-30])
Path("model.skops").write_text("version https://git-lfs.github.com/spec/v1")
for name in "model.npz", "cut.npz", "model.skops":
    print(f"{name}: {what_zip(Path(name))}")
