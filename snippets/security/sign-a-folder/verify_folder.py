import textwrap
from pathlib import Path

from model_signing import hashing, verifying

folder = Path("model-folder")


def check(case: str, signature: str, strict: bool) -> None:
    """Verify the folder, ignoring nothing if strict; print the verdict."""
    config = verifying.Config()
    config.use_elliptic_key_verifier(public_key="p256-public.pem")
    if strict:
        config.set_hashing_config(
            hashing.Config().set_ignored_paths(paths=[], ignore_git_paths=False)
        )
    try:
        config.verify(folder, signature)
        print(f"{case}: accepted")
    except ValueError as error:
        print(f"{case}: {textwrap.shorten(str(error), 60, placeholder='')}")


check("as signed", "strict.sig", strict=True)
(folder / "model.bin").write_bytes(b"swapped!!")
check("one file changed", "strict.sig", strict=True)
(folder / "model.bin").write_bytes(b"the model")
(folder / "extra.py").touch()
check("one file more", "strict.sig", strict=True)

(folder / "extra.py").rename(folder / ".gitignore")
check("more, named .gitignore", "strict.sig", strict=True)
check("strict only when signing", "strict.sig", strict=False)
check("strict only when verifying", "default.sig", strict=True)
