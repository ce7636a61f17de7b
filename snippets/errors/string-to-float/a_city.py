import numpy as np
from sklearn.linear_model import LinearRegression

model = LinearRegression().fit([[1, 20], [2, 30]], [100, 200])
model.predict(np.array([[1, "Bern"]], dtype=object))
