from collections.abc import Iterator
from pathlib import Path

START = b"version https://git-lfs.github.com/spec/v1"


def find_pointers(folder: Path) -> Iterator[Path]:
    """Yield each file below folder that holds only a Git LFS pointer."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with open(path, "rb") as file:
                if file.read(len(START)) == START:
                    yield path


# An example: what a clone without Git LFS leaves in place of a model.
Path("lfs-example").mkdir(exist_ok=True)
Path("lfs-example/model.pkl").write_text(
    f"{START.decode()}\noid sha256:{'5e' * 32}\nsize 52428800\n"
)

for path in find_pointers(Path()):
    size = path.read_text().split()[-1]
    print(f"{path.as_posix()}: its {size} bytes are not here yet")
    print(f'git lfs pull --include="{path.as_posix()}"')
