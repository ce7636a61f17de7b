import zipfile
from pathlib import Path


def check(path: Path) -> str:
    """Return what is wrong with a file of torch.save, or "whole"."""
    if path.stat().st_size == 0:
        return "empty"
    first = path.read_bytes()[:20]
    if not first.startswith(b"PK"):
        return f"no ZIP: it begins with {first}"
    if not zipfile.is_zipfile(path):
        return "a ZIP without its end: it was cut off"
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        damaged = archive.testzip()
    if damaged:
        return f"damaged inside: {damaged}"
    if not any(name.endswith("/data.pkl") for name in names):
        return f"a ZIP of something else: {names[:3]}"
    return "whole"


with zipfile.ZipFile("whole.pt", "w") as archive:  # stands for a model
    archive.writestr("model/data.pkl", b"...")
Path("cut.pt").write_bytes(Path("whole.pt").read_bytes()[:-40])
Path("page.pt").write_text("<!doctype html><title>Sign in</title>")
for name in "whole.pt", "cut.pt", "page.pt":
    print(f"{name}: {check(Path(name))}")
