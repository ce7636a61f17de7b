import pandas as pd

from pair import load

model, card = load("iris.json")
flowers = pd.DataFrame([[6.7, 3.0, 5.2, 2.3]], columns=list(card["features"]))

print("class:", model.predict(flowers)[0], "of", card["classes"])
print("accuracy when it was trained:", card["metrics"]["test accuracy"])
