import pickle


def plain_save(obj: object, path: str) -> None:
    """Pickle obj to the file at path, as in the first tutorial."""
    with open(path, "wb") as file:
        pickle.dump(obj, file)
