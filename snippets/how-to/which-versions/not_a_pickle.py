from pickle_versions import versions

files = {
    "plain": b"\x80\x02}q\x00X\x01\x00\x00\x00aq\x01K\x01s.",
    "from 2": b"\x80\x02}q\x00U\x01aq\x01K\x01s.",
    "web page": b"<!DOCTYPE html>",
    "empty": b"",
}
for name, data in files.items():
    try:
        print(f"{name:9}", versions(data))
    except ValueError as error:
        print(f"{name:9}", type(error).__name__, error)
