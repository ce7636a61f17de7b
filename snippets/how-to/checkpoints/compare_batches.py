import pickle

import numpy as np

from train import save
from train_batches import new_state, train

whole = train("whole.checkpoint", epochs=6)

for forgotten in ["nothing", "rng", "epoch", "model"]:
    checkpoint = f"without-{forgotten}.checkpoint"
    train(checkpoint, epochs=3)  # the process ends here ...
    with open(checkpoint, "rb") as file:
        state = pickle.load(file)
    if forgotten in state:
        state[forgotten] = new_state()[forgotten]
        save(state, checkpoint)
    resumed = train(checkpoint, epochs=6)  # ... and another one goes on
    same = np.array_equal(resumed.coef_, whole.coef_)
    print(f"forgotten: {forgotten:8} equal: {same}")
