import torch
from torch import nn
from torch.serialization import get_unsafe_globals_in_checkpoint, safe_globals


class Net(nn.Module):
    """One linear layer."""

    def __init__(self) -> None:
        """Make the layer."""
        super().__init__()
        self.layer = nn.Linear(in_features=4, out_features=2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return two numbers for each row of four."""
        return self.layer(x)


torch.save(Net(), "old.pt")  # stands for an old file of your own
print("it names:", sorted(get_unsafe_globals_in_checkpoint("old.pt")))

with safe_globals([Net, nn.Linear]):  # yours, and known to you
    old = torch.load("old.pt", weights_only=True)
torch.save(old.state_dict(), "weights.pt")

model = Net()
model.load_state_dict(torch.load("weights.pt", weights_only=True))
x = torch.ones(1, 4)
print("same predictions:", torch.equal(model(x), old(x)))
