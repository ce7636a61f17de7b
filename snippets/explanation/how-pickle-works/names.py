import pickle
import pickletools


class Model:
    """Multiplies by what it has learned."""

    def __init__(self, slope: int) -> None:
        """Take the slope."""
        print("__init__ runs")
        self.slope = slope

    def predict(self, x: int) -> int:
        """Return slope times x."""
        return self.slope * x


data = pickle.dumps(Model(3), protocol=4)
for word in ["Model", "slope", "predict", "__init__"]:
    print(f"{word} is in the file:", word.encode() in data)

pickletools.dis(pickletools.optimize(data))
print("loaded, it predicts", pickle.loads(data).predict(5))
