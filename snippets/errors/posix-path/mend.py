import pickle

PURE = {"PosixPath": "PurePosixPath", "WindowsPath": "PureWindowsPath"}


class PathUnpickler(pickle.Unpickler):
    """Loads paths of any system and any Python, as pure paths."""

    def find_class(self, module: str, name: str) -> object:
        """Return the object of that name; raises what pickle raises."""
        if module in ("pathlib", "pathlib._local"):
            module, name = "pathlib", PURE.get(name, name)
        return super().find_class(module, name)


with open("config-3.13.pkl", "rb") as file:
    config = PathUnpickler(file).load()
config["rows"] = config["rows"].as_posix()  # a text, with forward slashes
with open("config.pkl", "wb") as file:
    pickle.dump(config, file)
print(config)
