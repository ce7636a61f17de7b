import pandas as pd
from sklearn.linear_model import LinearRegression

X_train = pd.DataFrame({"area": [40, 60, 90], "rooms": [1, 3, 4]})
model = LinearRegression().fit(X_train, [170, 270, 400])

request = pd.DataFrame([{"rooms": 3, "area": 60}])  # another order
try:
    model.predict(request)
except ValueError as error:
    print("refused:", str(error).splitlines()[0])

sorted_request = request[model.feature_names_in_]
print("price:", model.predict(sorted_request).round(2))
