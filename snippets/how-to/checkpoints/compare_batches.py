import pickle
from pathlib import Path

import numpy as np

from train import save
from train_batches import new_state, train

whole = train("whole.checkpoint", epochs=4)

for forgotten in ["nothing", "rng", "epoch", "model"]:
    checkpoint = f"without-{forgotten}.checkpoint"
    Path(checkpoint).unlink(missing_ok=True)  # of an earlier run
    train(checkpoint, epochs=2)  # the process ends here ...
    with open(checkpoint, "rb") as file:
        state = pickle.load(file)
    if forgotten in state:
        state[forgotten] = new_state()[forgotten]
        save(state, checkpoint)
    resumed = train(checkpoint, epochs=4)  # ... and another one goes on
    same = np.array_equal(resumed.coef_, whole.coef_)
    print(f"forgotten: {forgotten:8} equal: {same}")
