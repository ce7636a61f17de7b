import pickle
import sqlite3

pickle.dumps(sqlite3.connect(":memory:"))
