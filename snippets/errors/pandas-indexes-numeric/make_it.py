import pickle

import pandas as pd

prices = pd.DataFrame({"area": [40.5, 62.0], "town": ["x", "y"]}, index=[2, 4])
with open(f"prices-{pd.__version__}.pkl", "wb") as file:
    pickle.dump(prices, file, protocol=4)
