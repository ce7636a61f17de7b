import pickle

program = 'from pathlib import Path; Path("I_WAS_HERE.txt").touch()'


class Marker:
    """Pickles as the instruction to run a whole program."""

    def __reduce__(self) -> tuple:
        """Return what loading shall call, and with which arguments."""
        return exec, (program,)


with open("marker.pkl", "wb") as file:
    pickle.dump(Marker(), file)

print("made marker.pkl")
