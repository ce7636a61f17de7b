import json
from pathlib import Path


def check(data: bytes) -> str:
    """Return in words what is wrong with the bytes of a safetensors file."""
    if data.startswith(b"version https://git-lfs"):
        return "a Git LFS pointer"
    if data.startswith((b"<", b"PK", b"\x80", b"\x89HDF")):
        return f"another format, it begins with {data[:8]}"
    length = int.from_bytes(data[:8], "little")
    if not data[8:].startswith(b"{") or len(data) < 8 + length:
        return "no whole header"
    header = json.loads(data[8 : 8 + length])
    ends = [v["data_offsets"][1] for k, v in header.items() if k[0] != "_"]
    expected = 8 + length + max(ends, default=0)
    if len(data) != expected:
        return f"{len(data)} bytes, the header says {expected}"
    return "whole"


header = b'{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}'
whole = len(header).to_bytes(8, "little") + header + bytes(8)
Path("model.safetensors").write_bytes(whole)  # stands for your file
print(check(Path("model.safetensors").read_bytes()))
for data in (
    whole[:-4],
    whole[:20],
    b"version https://git-lfs",
    b"<!doctype html>",
):
    print(check(data))
