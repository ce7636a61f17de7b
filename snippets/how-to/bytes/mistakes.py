import io
import json
import pickle

import joblib

model = {"coef": [0.5, 1.5], "intercept": 2.0}
data = pickle.dumps(model, protocol=5)
buffer = io.BytesIO()
joblib.dump(model, buffer, compress=3)  # leaves the position at the end

mistakes = {
    "bytes in JSON": lambda: json.dumps({"model": data}),
    "bytes as text": lambda: data.decode(),
    "text of bytes": lambda: pickle.loads(str(data)),
    "no seek(0)": lambda: joblib.load(buffer),
    "joblib's bytes": lambda: pickle.loads(buffer.getvalue()),
}
for name, mistake in mistakes.items():
    try:
        mistake()
    except (LookupError, TypeError, ValueError, pickle.PickleError) as error:
        print(f"{name:16}{type(error).__name__}: {error}")
