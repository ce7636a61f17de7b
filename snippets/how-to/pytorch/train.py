import torch
from sklearn.datasets import load_digits
from torch import nn

from net import Net, save

X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X, dtype=torch.float32) / 16, torch.tensor(y)
X_train, X_test, y_train, y_test = X[:1300], X[1300:], y[:1300], y[1300:]

torch.manual_seed(0)
torch.set_num_threads(1)  # this network is small
model = Net(hidden=32)
for _ in range(200):
    model.zero_grad()
    nn.functional.cross_entropy(model(X_train), y_train).backward()
    with torch.no_grad():
        for weight in model.parameters():
            weight -= 0.5 * weight.grad

save({"hidden": 32, "state": model.state_dict()}, "model.pt")

labels = model(X_test).argmax(dim=1)
save({"X": X_test, "labels": labels}, "check.pt")
print("saved:", *model.state_dict())
print(f"accuracy {(labels == y_test).float().mean():.1f}")
