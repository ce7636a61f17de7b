import pickle
import socket
import sqlite3
import threading

with open("notes.txt", "w") as file, socket.socket() as connection:
    for obj in [
        threading.Lock(),
        file,
        connection,
        sqlite3.connect(":memory:"),
        (number for number in [1, 2, 3]),
    ]:
        try:
            pickle.dumps(obj)
        except TypeError as error:
            print(f"{type(error).__name__}: {error}")
