import pickle


class NamePrinter(pickle.Unpickler):
    """Loads an object and prints each name that the file asks for."""

    def find_class(self, module: str, name: str) -> object:
        """Return what Python knows as module.name, and print that name."""
        print(f"{module}.{name}")
        return super().find_class(module, name)


with open("model.pkl", "rb") as file:
    model = NamePrinter(file).load()
