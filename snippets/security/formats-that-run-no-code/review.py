from zipfile import BadZipFile

import skops.io
from skops.io.exceptions import UntrustedTypesFoundException

ALLOWED = ["sklearn.tree._tree.Tree"]  # reviewed; kept in this program


def load_reviewed(path: str):
    """Load a skops file that needs no type but those in ALLOWED.

    Prints each type that the file needs beyond those skops knows.
    Raises UntrustedTypesFoundException or zipfile.BadZipFile.
    """
    for name in skops.io.get_untrusted_types(file=path):
        verdict = "reviewed" if name in ALLOWED else "NOT ON THE LIST"
        print(f"  {verdict}: {name}")
    return skops.io.load(path, trusted=ALLOWED)


for path in "forest.skops", "hostile.skops", "renamed.skops":
    print(path)
    try:
        print("  loaded", type(load_reviewed(path)).__name__)
    except (UntrustedTypesFoundException, BadZipFile) as error:
        print("  refused by", type(error).__name__)

print("hostile.skops, trusted blindly")
whatever = skops.io.get_untrusted_types(file="hostile.skops")
skops.io.load("hostile.skops", trusted=whatever)  # never do this
