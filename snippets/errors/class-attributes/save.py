import pickle
from pathlib import Path

import shared

shared.LIMIT = 10
tagger = shared.Tagger()
tagger.learn("pickle")
print("when saved:", tagger.words, shared.LIMIT, "attributes:", vars(tagger))
Path("shared.pkl").write_bytes(pickle.dumps(tagger))
