import numpy as np
from sklearn.linear_model import LinearRegression

X_train = np.array([[40, 1], [60, 3], [90, 4]])  # area, rooms
model = LinearRegression().fit(X_train, [170, 270, 400])

print("area, rooms:", model.predict(np.array([[60, 3]])).round(2))
print("rooms, area:", model.predict(np.array([[3, 60]])).round(2))
