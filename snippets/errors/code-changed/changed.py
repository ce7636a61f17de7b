import pickle


class Model:
    """The class as it was when the model was saved."""

    def predict(self, x: float) -> float:
        """Return the answer for one number."""
        return 2 * x


data = pickle.dumps(Model())
print("when saved:", pickle.loads(data).predict(10))


class Model:
    """The class of the same name, after an edit."""

    def predict(self, x: float) -> float:
        """Return the answer for one number."""
        return 3 * x


print("after the edit:", pickle.loads(data).predict(10))
print("in the file:", b"Model" in data, b"predict" in data)
