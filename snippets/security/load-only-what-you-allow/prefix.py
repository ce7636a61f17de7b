import io
import json
import pickle
from pathlib import Path

import strict_pickle


class SklearnOnly(pickle.Unpickler):
    """Allows every name of scikit-learn: do not do this."""

    def find_class(self, module: str, name: str) -> object:
        """Return what a module of scikit-learn calls name, or raise."""
        if not module.startswith("sklearn.") or "." in name:
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        return super().find_class(module, name)


# attrgetter("print")(import_module("builtins"))("I ran: ..."), by hand
attack = b"""csklearn.feature_selection._base
attrgetter
(S'print'
tR(csklearn.utils.discovery
import_module
(S'builtins'
tRtR(S'I ran: scikit-learn imports what I need.'
tR."""
SklearnOnly(io.BytesIO(attack)).load()

allowed = json.loads(Path("allowed.json").read_text())
try:
    strict_pickle.loads(attack, allowed)
except pickle.UnpicklingError as error:
    print("exact list:", str(error).partition(":")[0])
