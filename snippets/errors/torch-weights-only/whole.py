import pickle
import re

import torch


class Net(torch.nn.Module):
    """A module without layers."""

    def __init__(self) -> None:
        """Make a weight."""
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(2))


torch.save(Net(), "whole.pt")
try:
    torch.load("whole.pt")
except pickle.UnpicklingError as error:  # its text has several lines
    plain = re.sub(r"\x1b\[\d+m", "", str(error))  # without bold type
    print(f"_pickle.UnpicklingError: {plain}")
