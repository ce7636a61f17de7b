import torch
from torch import nn

layer = nn.Linear(in_features=4, out_features=2)
trained = nn.DataParallel(layer)
torch.save(trained.state_dict(), "model.pt")

for model in layer, nn.DataParallel(nn.Linear(in_features=4, out_features=3)):
    try:
        model.load_state_dict(torch.load("model.pt", weights_only=True))
    except RuntimeError as error:  # its text has several lines
        print(f"RuntimeError: {error}")
