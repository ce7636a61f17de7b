import gzip
import lzma
import pickle
import zlib

FILES = {
    "gzip": gzip.compress(b"model"),
    "zlib, as by joblib": zlib.compress(b"model"),
    "xz": lzma.compress(b"model"),
    "HDF5, Keras": b"\x89HDF\r\n\x1a\n",
    "ONNX": b"\x08\x07\x12\x08skl2onnx",
    "JSON": b'{"accuracy": 0.97}',
    "JSON, a list": b"[0.97]",
    "text with a BOM": "city,price".encode("utf-8-sig"),
    "copied as text": b"\x80\x04".decode(errors="replace").encode(),
    "an empty line": b"\nmodel",
    "zeros": bytes(10),
}
for what, data in FILES.items():
    try:
        pickle.loads(data)
    except pickle.UnpicklingError as error:
        print(f"{what:20} {error}")
