import pickle


class Logged:
    """Wraps a model; what it lacks itself, it takes from the model."""

    def __init__(self, model):
        """Keep the model."""
        self.model = model

    def __getattr__(self, name):
        """Return an attribute of the model; called if self lacks it."""
        return getattr(self.model, name)  # there is no self.model yet


data = pickle.dumps(Logged({"a": 1}))

pickle.loads(data)
