import numpy as np

import array_file

rng = np.random.default_rng(seed=0)
catalogue = {
    "vectors": rng.random((200_000, 32)),  # 51 MB
    "prices": rng.random(200_000),
    "title": "spring",
}

array_file.save(catalogue, "catalogue.arrays")
