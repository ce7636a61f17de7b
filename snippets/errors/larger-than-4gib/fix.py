import pickle


class Counter:
    """A file that counts what is written to it, and keeps nothing."""

    written = 0

    def write(self, data: bytes) -> int:
        """Count the bytes of data."""
        self.written += len(data)
        return len(data)


data = bytes(2**32)  # 4 GiB of zeros, in place of your data
file = Counter()  # in place of open("data.pkl", "wb")

pickle.dump(data, file, protocol=5)
print(f"{file.written / 2**30:.0f} GiB written")
