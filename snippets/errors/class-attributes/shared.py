from typing import ClassVar

LIMIT = 2  # a global of the module


class Tagger:
    """Collects words; they belong to the class, by mistake."""

    words: ClassVar[list] = []

    def learn(self, word: str) -> None:
        """Remember a word."""
        self.words.append(word)
