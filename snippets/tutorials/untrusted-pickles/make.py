import pickle


class Trap:
    """Pickles as one instruction: call print with this text."""

    def __reduce__(self) -> tuple:
        """Return what loading shall call, and with which arguments."""
        return print, ("I ran while you loaded me.",)


with open("downloaded.pkl", "wb") as file:
    pickle.dump(Trap(), file, protocol=3)

print("made downloaded.pkl")
