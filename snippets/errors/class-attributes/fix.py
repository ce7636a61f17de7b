import pickle
from pathlib import Path


class Tagger:
    """Collects words; what it learned belongs to the object."""

    def __init__(self, limit: int) -> None:
        """Start with no words."""
        self.words: list[str] = []
        self.limit = limit

    def learn(self, word: str) -> None:
        """Remember a word, if there is room."""
        if len(self.words) < self.limit:
            self.words.append(word)


tagger = Tagger(limit=10)
tagger.learn("pickle")
print("will be saved:", vars(tagger))
Path("tagger.pkl").write_bytes(pickle.dumps(tagger))

loaded = pickle.loads(Path("tagger.pkl").read_bytes())
print("loaded:", loaded.words, loaded.limit)
