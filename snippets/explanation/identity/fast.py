import io
import pickle


def dumps_fast(thing: object) -> bytes:
    """Return a pickle of thing, written without a memo."""
    file = io.BytesIO()
    pickler = pickle.Pickler(file, protocol=4)
    pickler.fast = True
    pickler.dump(thing)
    return file.getvalue()


row = list(range(100))
pair = [row, row]
for name, data in {
    "with the memo": pickle.dumps(pair, protocol=4),
    "without": dumps_fast(pair),
}.items():
    one, other = pickle.loads(data)
    print(f"{name}: {len(data)} bytes, one list: {one is other}")

row.append(row)
try:
    dumps_fast(row)
except (ValueError, RecursionError) as error:
    print("a cycle without the memo:", type(error).__name__)
