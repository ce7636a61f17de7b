import base64
import json
import pickle


class Trap:
    """Becomes a call of print; it could be a call of anything."""

    def __reduce__(self) -> tuple:
        """Tell pickle what to call when it loads this object."""
        return print, ("The model inside the JSON has run code.",)


text = base64.b64encode(pickle.dumps(Trap())).decode()
message = json.dumps({"name": "iris", "version": 3, "model": text})

received = json.loads(message)  # up to here, nothing has run
pickle.loads(base64.b64decode(received["model"]))
