import os
from pathlib import Path
from zipfile import ZIP_DEFLATED

import skops.io
from sklearn.datasets import load_wine
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = RandomForestClassifier(n_estimators=50, random_state=0)
model.fit(X_train, y_train)

ALLOWED = ["sklearn.tree._tree.Tree"]  # the names you have looked up

data = skops.io.dumps(model, compression=ZIP_DEFLATED)
print("to review:", skops.io.get_untrusted_types(data=data))
skops.io.loads(data, trusted=ALLOWED)  # better an error now than later

temporary = Path("model.skops.tmp")
temporary.write_bytes(data)
os.replace(temporary, "model.skops")
print(f"saved, accuracy {model.score(X_test, y_test):.2f}")
