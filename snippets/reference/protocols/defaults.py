import pickle
import sys

data = bytearray(pickle.dumps([1]))
default = data[1] if data[0] == 0x80 else 0

print("Python", sys.version.split()[0])
print("written without protocol=:", default)
print("highest it writes and reads:", pickle.HIGHEST_PROTOCOL)
