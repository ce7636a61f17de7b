from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from signed_model import LIBRARIES, save

iris = load_iris(as_frame=True)
X, y = iris.data, iris.target_names[iris.target]
X_train, X_test, y_train, y_test = train_test_split(
    X, y, stratify=y, random_state=0
)
pipeline = make_pipeline(StandardScaler(), LogisticRegression())
pipeline.fit(X_train, y_train)
print(f"test accuracy: {pipeline.score(X_test, y_test):.2f}")

save(
    pipeline,
    "iris-1.signed",
    load_pem_private_key(Path("private.pem").read_bytes(), password=None),
    name="iris",
    version=1,
    examples=X.iloc[[0, 50, 100]],  # the first flower of each species
    libraries=[*LIBRARIES, "pandas"],
)
print("saved:", *Path().glob("*.signed"))
