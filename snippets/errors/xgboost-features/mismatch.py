import pandas as pd
import xgboost

people = pd.DataFrame({"age": [20, 30, 40, 50], "income": [1, 3, 2, 4]})
model = xgboost.XGBRegressor(n_estimators=3, max_depth=2)
model.fit(people, [1.0, 2.0, 3.0, 4.0])

for data in (
    people[["income", "age"]],
    people.rename(columns={"age": "years"}),
    people[["age"]].to_numpy(),
):
    try:
        model.predict(data)
    except ValueError as error:
        print(f"ValueError: {error}")
