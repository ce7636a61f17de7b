import json
import pickle
from pathlib import Path

import numpy as np

rng = np.random.default_rng(seed=0)
rng.random(1000)  # it has been used for a while

state = rng.bit_generator.state  # a dictionary of names and integers
Path("rng.json").write_text(json.dumps(state))
with open("rng.pkl", "wb") as file:  # a pickle needs numpy 2
    pickle.dump(rng, file)
print("next number:", round(rng.random(), 6))
