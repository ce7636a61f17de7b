import torch

from gpu_file import save_as_on_a_gpu

save_as_on_a_gpu({"weight": torch.ones(2)}, "model.pt")

device = "cuda" if torch.cuda.is_available() else "cpu"
tensors = torch.load("model.pt", map_location="cpu", weights_only=True)
tensors = {name: tensor.to(device) for name, tensor in tensors.items()}
print(tensors["weight"].tolist())
