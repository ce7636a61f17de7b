class Scaler:
    """Multiplies by a factor."""

    def __init__(self, factor: float) -> None:
        """Keep the factor."""
        self.factor = factor


call, arguments, state, items, pairs = Scaler(2.5).__reduce_ex__(4)
print("call:     ", call.__name__)
print("arguments:", [part.__name__ for part in arguments])
print("state:    ", state)
print("items:    ", items)
print("pairs:    ", pairs)

loaded = call(*arguments)  # this is what loading does
loaded.__dict__.update(state)
print("made again:", type(loaded).__name__, loaded.factor)
