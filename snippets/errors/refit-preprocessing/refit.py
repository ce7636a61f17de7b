from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

X_train = [[1.0], [2.0], [3.0], [9.0], [8.0]]
y_train = ["low", "low", "low", "high", "high"]
scaler = StandardScaler()
model = LogisticRegression().fit(scaler.fit_transform(X_train), y_train)

for x in [1.0, 9.0]:
    scaled = StandardScaler().fit_transform([[x]])  # the fault
    print(x, "becomes", scaled[0], "and is", model.predict(scaled)[0])
