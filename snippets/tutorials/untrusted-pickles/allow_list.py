import pickle

ALLOWED = {
    ("numpy", "dtype"),
    ("numpy._core.numeric", "_frombuffer"),
    ("sklearn.linear_model._logistic", "LogisticRegression"),
}


class AllowListUnpickler(pickle.Unpickler):
    """Loads a pickle that names nothing but what is in ALLOWED."""

    def find_class(self, module: str, name: str) -> object:
        """Return what module calls name, or raise UnpicklingError."""
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        return super().find_class(module, name)


for path in ["model.pkl", "downloaded.pkl"]:
    try:
        with open(path, "rb") as file:
            print(f"{path} loaded:", AllowListUnpickler(file).load())
    except pickle.UnpicklingError as error:
        print(f"{path} refused:", error)
