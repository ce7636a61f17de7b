import pickle


def add_one(x: int) -> int:
    """Return x + 1. A function of a module can be sent to a worker."""
    return x + 1


# What you hand to the workers: a data set, a function, a model.
parts = {"function": add_one, "data": [1, 2], "transform": lambda x: x * 2}

for name, part in parts.items():
    try:
        pickle.dumps(part)
        print(f"{name}: can be sent to a worker")
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        print(f"{name}: cannot be sent, {type(error).__name__}")
