import shutil
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from sklearn.dummy import DummyRegressor

from signed_model import load, save

key = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
for version, price in ((1, 10.0), (2, 12.5)):
    model = DummyRegressor(strategy="constant", constant=price)
    model.fit([[0]], [price])
    path = f"price-{version}.signed"
    save(model, path, key, name="price", version=version, examples=[[0]])

public_key = key.public_key()
model, version = load("price-2.signed", public_key, name="price", at_least=2)
print(f"version {version}:", model.predict([[0]]))

shutil.copy("price-1.signed", "price-2.signed")  # genuine, and withdrawn
model, version = load("price-2.signed", public_key, name="price", at_least=1)
print(f"version {version}:", model.predict([[0]]))
load("price-2.signed", public_key, name="price", at_least=2)
