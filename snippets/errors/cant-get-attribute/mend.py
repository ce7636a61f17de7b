import pickle

RENAMED = {("prices", "PriceModel"): ("prices", "Pricer")}  # old: new


class RenamingUnpickler(pickle.Unpickler):
    """Finds the classes of old files under their new names."""

    def find_class(self, module: str, name: str) -> object:
        """Return the object of that name; raises what pickle raises."""
        return super().find_class(*RENAMED.get((module, name), (module, name)))


with open("prices-1.pkl", "rb") as file:
    model = RenamingUnpickler(file).load()
with open("prices-2.pkl", "wb") as file:
    pickle.dump(model, file)
print(type(model).__name__, model.predict(40))
