import pickle

good = pickle.dumps({"name": [1, 2]}, protocol=2)
texts = {}
for i in range(len(good)):
    for byte in range(256):
        damaged = good[:i] + bytes([byte]) + good[i + 1 :]
        try:
            pickle.loads(damaged)
        except pickle.UnpicklingError as error:
            first_words = " ".join(str(error).split()[:4])
            texts[first_words] = texts.get(first_words, 0) + 1
        except Exception as error:
            texts[type(error).__name__] = texts.get(type(error).__name__, 0) + 1
print(texts)
