import pandas as pd
import xgboost

people = pd.DataFrame({"age": [20, 30, 40, 50], "income": [1, 3, 2, 4]})
model = xgboost.XGBRegressor(n_estimators=3, max_depth=2)
model.fit(people, [1.0, 2.0, 3.0, 4.0])
model.save_model("model.ubj")


def select(booster: xgboost.Booster, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the columns that booster was trained with, in their order.

    Raises ValueError that names what is missing.
    """
    missing = set(booster.feature_names) - set(frame.columns)
    if missing:
        raise ValueError(f"the data lacks the columns {sorted(missing)}")
    return frame[booster.feature_names]


loaded = xgboost.XGBRegressor()
loaded.load_model("model.ubj")
new = people[["income", "age"]].assign(city="Bern")  # reversed, one too many
predicted = loaded.predict(select(loaded.get_booster(), new))
print("as in training:", (predicted == model.predict(people)).all())
