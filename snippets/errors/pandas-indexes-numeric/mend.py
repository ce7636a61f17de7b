import pandas as pd

prices = pd.read_pickle("prices-1.5.3.pkl")  # it knows the old names
print(prices)

prices.to_csv("prices.csv")  # any version of pandas reads this
again = pd.read_csv("prices.csv", index_col=0)
print("the same:", again.to_dict() == prices.to_dict())
