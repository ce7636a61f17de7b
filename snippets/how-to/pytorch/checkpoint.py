import torch
from torch import nn

from net import Net, load, save

torch.manual_seed(0)
torch.set_num_threads(1)  # this network is small
X, y = torch.rand(200, 64), torch.randint(10, (200,))


def train(model: nn.Module, optimizer: torch.optim.Optimizer, steps: int):
    """Train the model in place for some steps."""
    for _ in range(steps):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X), y).backward()
        optimizer.step()


def start() -> tuple[Net, torch.optim.Optimizer]:
    """Return a new model and its optimizer."""
    model = Net()
    return model, torch.optim.Adam(model.parameters(), lr=0.01)


model, optimizer = start()
train(model, optimizer, 20)
state = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
save({"step": 20, **state}, "checkpoint.pt")
train(model, optimizer, 20)  # the run that nothing stops

for with_optimizer in (True, False):
    resumed, optimizer = start()
    checkpoint = load("checkpoint.pt")
    resumed.load_state_dict(checkpoint["model"])
    if with_optimizer:
        optimizer.load_state_dict(checkpoint["optimizer"])
    train(resumed, optimizer, 40 - checkpoint["step"])
    same = torch.allclose(resumed(X), model(X), atol=1e-4)
    print(f"optimizer loaded {with_optimizer}: same model {same}")
