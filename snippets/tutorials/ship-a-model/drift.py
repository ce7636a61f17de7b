from pathlib import Path

import numpy as np
import pandas as pd
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from sklearn.preprocessing import StandardScaler

from signed_model import load


def transform(self: StandardScaler, X: pd.DataFrame) -> np.ndarray:
    """Scale as no release does: by the variance, not its square root."""
    return (X.to_numpy() - self.mean_) / self.var_


# Imitate, in this process alone, a library that computes differently.
StandardScaler.transform = transform

public_key = load_pem_public_key(Path("public.pem").read_bytes())
load("iris-1.signed", public_key, name="iris", at_least=1)
