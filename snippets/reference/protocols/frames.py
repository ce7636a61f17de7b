import pickle
import pickletools

OUTSIDE = ("BINBYTES", "BINUNICODE")


def parts(thing: object) -> list[str]:
    """Return the frames of a pickle of thing, and what lies between them."""
    data = pickle.dumps(thing, protocol=5)
    return [
        f"frame of {arg:,}" if opcode.name == "FRAME" else opcode.name
        for opcode, arg, _ in pickletools.genops(data)
        if opcode.name == "FRAME" or opcode.name in OUTSIDE
    ]


print("short:", parts([1, "a"]))
print("None: ", parts(None))
print("many: ", parts(list(range(50_000))))
print("large:", parts(["start", bytes(100_000), "end"]))
