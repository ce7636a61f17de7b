import numpy as np

rows = np.empty(2, dtype=object)
rows[:] = [np.array([1, 2, 3]), np.array([4, 5])]
np.save("own.npy", rows)  # stands for an old file of your own

# Once, and only for a file that you made: loading it can run code.
rows = list(np.load("own.npy", allow_pickle=True))
np.savez("plain.npz", values=np.concatenate(rows), lengths=list(map(len, rows)))

# From now on:
with np.load("plain.npz", allow_pickle=False) as file:
    rows = np.split(file["values"], np.cumsum(file["lengths"])[:-1])
print([row.tolist() for row in rows])
