import torch
from torch import nn

PREFIXES = "module.", "_orig_mod."


def fit_names(saved: dict) -> dict:
    """Return the weights of saved, without the prefixes of wrappers.

    saved is a state_dict, or a checkpoint with one as "state_dict" or "model".
    """
    saved = saved.get("state_dict", saved.get("model", saved))
    for prefix in PREFIXES:
        saved = {k.removeprefix(prefix): v for k, v in saved.items()}
    return saved


trained = nn.DataParallel(nn.Linear(in_features=4, out_features=2))
torch.save({"state_dict": trained.state_dict(), "epoch": 3}, "last.pt")

model = nn.Linear(in_features=4, out_features=2)
saved = torch.load("last.pt", map_location="cpu", weights_only=True)
print(model.load_state_dict(fit_names(saved)))
