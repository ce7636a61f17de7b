import pickle


class Empty:
    """Has no attributes, and wants to be told when it is loaded."""

    def __setstate__(self, state: object) -> None:
        """Say that loading has called this."""
        print("__setstate__ was called with", state)


class Given(Empty):
    """Gives pickle an empty dictionary as its state."""

    def __getstate__(self) -> dict:
        """Return a state that is not None."""
        return {}


for obj in [Empty(), Given()]:
    print(f"{type(obj).__name__}:")
    pickle.loads(pickle.dumps(obj, protocol=4))
