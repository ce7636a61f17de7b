import zipfile
from pathlib import Path

STARTS = {
    b"\x1f\x8b": "gzip: open it with gzip.open, or joblib.load",
    b"BZh": "bzip2: open it with bz2.open, or joblib.load",
    b"\xfd7zXZ": "xz: open it with lzma.open, or joblib.load",
    b"x": "perhaps zlib: open it with joblib.load",
    b"\x93NUMPY": "a NumPy array: open it with numpy.load",
    b"\x89HDF": "HDF5: open it with Keras, h5py or pandas.read_hdf",
    b"PAR1": "Parquet: open it with pandas.read_parquet",
    b"SQLite": "a database: open it with sqlite3.connect",
    b"{": "JSON: open it with json.load",
    b"[": "JSON: open it with json.load",
    b"<": "a web page or XML: download the model again",
    b"version https://git-lfs": "a Git LFS pointer: run git lfs pull",
    b"\xef\xbf\xbd": "spoiled: something copied it as text, get it again",
    b"\xff\xfe": "text in UTF-16: something wrote it as text",
    b"\xef\xbb\xbf": "text with a BOM, the mark of UTF-8",
    b"\x80\x02\x8a\nl\xfc\x9cF": "an old PyTorch file: open it with torch.load",
    b"\x08": "perhaps ONNX: open it with onnxruntime",
    b"\x00": "perhaps zeros: a copy or a disk failed, get it again",
}
MEMBERS = {"data.pkl": "torch.load", ".npy": "numpy.load"}
MEMBERS |= {"schema.json": "skops.io.load", "config.json": "Keras"}


def what_is_it(path: str | Path) -> str:
    """Name the format of a file by its first bytes, without loading it."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
        known = [MEMBERS[m] for m in MEMBERS for n in names if n.endswith(m)]
        return f"a zip archive: open it with {(known or ['zipfile'])[0]}"
    with open(path, "rb") as file:
        data = file.read(2**20)
    if data[8:10] == b'{"':
        return "safetensors: open it with the package safetensors"
    for start, what in STARTS.items():
        if data.startswith(start):
            return what
    if data.startswith(b"\x80"):
        by = "joblib" if b"joblib.numpy_pickle" in data else "pickle"
        return f"a pickle: open it with {by}.load"
    return f"no format known here; it begins with {data[:12]}"
