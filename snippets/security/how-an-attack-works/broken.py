import pickle

from pickle_bytes import name, opcodes, text

data = (
    name("builtins", "print")
    + text("I ran before the error.")
    + pickle.TUPLE1
    + pickle.REDUCE
    + b"\xff"  # no such instruction
)

try:
    print(opcodes(data))
except ValueError as error:
    print("pickletools:", error)

pickle.loads(data)
