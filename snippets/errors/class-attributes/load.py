import pickle
from pathlib import Path

import shared

tagger = pickle.loads(Path("shared.pkl").read_bytes())
print("loaded:", tagger.words, shared.LIMIT)
