import warnings

import pandas as pd
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

warnings.simplefilter("error")  # a warning would end the program
X, y = load_iris(return_X_y=True, as_frame=True)
model = LogisticRegression(max_iter=1000).fit(X, y)

rows = [[5.1, 3.5, 1.4, 0.2], [6.7, 3.0, 5.2, 2.3]]  # in this order
new = pd.DataFrame(rows, columns=model.feature_names_in_)
print(model.predict(new))

bare = LogisticRegression(max_iter=1000).fit(X.to_numpy(), y)
print(bare.predict(new.to_numpy()))
