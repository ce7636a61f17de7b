import pickle

import numpy as np
import torch
from torch import nn

from net import Net, load

for name, content in {
    "whole.pt": Net(),  # the module itself, not its state
    "loss.pt": {"loss": np.float64(0.5)},  # NumPy's number, not Python's
}.items():
    torch.save(content, name)
    try:
        load(name)
    except pickle.UnpicklingError as error:
        lines = str(error).splitlines()
        line = next(s for s in lines if "Unsupported global" in s)
        print(f"{name}: {line.partition(': ')[2].partition(' Please')[0]}")

needed = torch.serialization.get_unsafe_globals_in_checkpoint("whole.pt")
print("whole.pt needs:", *sorted(needed), sep="\n  ")
reviewed = [Net, nn.Sequential, nn.Linear, nn.ReLU]
torch.serialization.add_safe_globals(reviewed)
print("loaded:", type(load("whole.pt")).__name__)
