import io
import pickle

import torch

from gpu_file import as_on_a_gpu


class CpuUnpickler(pickle.Unpickler):
    """Loads tensors that were pickled on a GPU into ordinary memory."""

    def find_class(self, module: str, name: str) -> object:
        """Return the object of that name; raises what pickle raises."""
        if (module, name) == ("torch.storage", "_load_from_bytes"):
            return lambda data: torch.load(
                io.BytesIO(data), map_location="cpu", weights_only=True
            )
        return super().find_class(module, name)


with open("model.pkl", "wb") as file, as_on_a_gpu():
    pickle.dump({"weight": torch.ones(2)}, file)

with open("model.pkl", "rb") as file:
    model = CpuUnpickler(file).load()
print(model["weight"].device, model["weight"].tolist())
