import os

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from net import Net, load

content = load("model.pt")
metadata = {"hidden": str(content["hidden"])}  # texts only
save_file(content["state"], "model.safetensors.tmp", metadata=metadata)
os.replace("model.safetensors.tmp", "model.safetensors")

with safe_open("model.safetensors", framework="pt") as file:
    hidden = int(file.metadata()["hidden"])
model = Net(hidden)
model.load_state_dict(load_file("model.safetensors", device="cpu"))

check = load("check.pt")
labels = model(check["X"]).argmax(dim=1)
print("same labels:", torch.equal(labels, check["labels"]))
