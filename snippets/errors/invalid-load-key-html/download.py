import re
import shutil
import urllib.request
from pathlib import Path


def download(url: str, path: Path) -> None:
    """Download a file to path; raise ValueError if a web page comes."""
    with urllib.request.urlopen(url) as answer:
        start = answer.read(5000)
        if start.lstrip().startswith(b"<"):
            title = re.search(b"<title>(.*?)</title>", start, re.I | re.S)
            what = title[1].decode() if title else start[:80]
            raise ValueError(f"a web page came, and no model: {what}")
        new = path.with_name(f"{path.name}.new")
        with open(new, "wb") as file:
            file.write(start)
            shutil.copyfileobj(answer, file)
    new.replace(path)


# An example of such a page, behind a link that needs no network.
page = Path("example.html")
page.write_text("<html><title>Sign in to continue</title></html>")
try:
    download(page.resolve().as_uri(), Path("downloaded.pkl"))
except ValueError as error:
    print(error)
print("downloaded.pkl was written:", Path("downloaded.pkl").exists())
