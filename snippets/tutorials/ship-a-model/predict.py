from pathlib import Path

import pandas as pd
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from signed_model import load

public_key = load_pem_public_key(Path("public.pem").read_bytes())
pipeline, version = load("iris-1.signed", public_key, name="iris", at_least=1)

flowers = pd.DataFrame(
    [[5.0, 3.4, 1.5, 0.2], [6.6, 3.0, 5.6, 2.1]],
    columns=pipeline.feature_names_in_,
)
print("version", version)
for label, chances in zip(
    pipeline.predict(flowers), pipeline.predict_proba(flowers), strict=True
):
    print(f"{label}: {max(chances):.2f}")
