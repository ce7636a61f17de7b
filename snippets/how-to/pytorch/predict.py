import torch

from net import Net, load

content = load("model.pt")
model = Net(content["hidden"])
print(model.load_state_dict(content["state"]))
model.eval()  # switches off what is for training only, such as dropout

check = load("check.pt")
with torch.no_grad():
    labels = model(check["X"]).argmax(dim=1)
print("same labels:", torch.equal(labels, check["labels"]))
