from pathlib import Path


def check(path: Path) -> str:
    """Return in words what an .onnx file looks like, without loading it."""
    first = path.read_bytes()[:60]
    if first.startswith(b"version https://git-lfs"):
        size = path.read_text().split("size ")[1].strip()
        return f"a Git LFS pointer, for a model of {size} bytes"
    if first.lstrip()[:1] in (b"<", b"{"):
        return f"a web page or a text, it begins with {first[:15]}"
    if not first.startswith(b"\x08"):  # the field ir_version
        return f"no ONNX model, it begins with {first[:10]}"
    return f"{path.stat().st_size} bytes that begin like an ONNX model"


pointer = (
    "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 4187\n"
)
Path("pointer.onnx").write_text(pointer)
Path("page.onnx").write_text("<!doctype html><title>Sign in</title>")
Path("begun.onnx").write_bytes(b"\x08\x08:\x10")
for name in "pointer.onnx", "page.onnx", "begun.onnx":
    print(f"{name}: {check(Path(name))}")
