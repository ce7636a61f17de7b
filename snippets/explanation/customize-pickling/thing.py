class Thing:
    """Says when pickle asks it something."""

    def __reduce_ex__(self, protocol: int) -> tuple:
        """Answer as every object does."""
        print("4. __reduce_ex__")
        return super().__reduce_ex__(protocol)

    def __getnewargs_ex__(self) -> tuple:
        """Return no arguments for __new__."""
        print("5. __getnewargs_ex__")
        return (), {}

    def __getstate__(self) -> dict:
        """Return a state."""
        print("6. __getstate__")
        return {"x": 1.5}

    def __setstate__(self, state: dict) -> None:
        """Take the state back."""
        print("   loading: __setstate__", state)
