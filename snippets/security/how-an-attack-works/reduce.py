import pickle
import pickletools


class Trap:
    """Pickles as a call of print, and as nothing else."""

    def __reduce__(self) -> tuple:
        """Return what loading shall call, and with which arguments."""
        return print, ("I ran while you loaded me.",)


data = pickletools.optimize(pickle.dumps(Trap(), protocol=4))
pickletools.dis(data)

print("the class is in the file:", b"Trap" in data)
pickle.loads(data)
