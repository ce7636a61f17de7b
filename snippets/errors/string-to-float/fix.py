import pandas as pd

frame = pd.DataFrame(
    {
        "age": [41, 52, 63],
        "rooms": ["3", "n/a", "5"],
        "price": ["1,200", "950", "1,010"],
        "city": ["Bern", "Rome", "Oslo"],
    }
)
for column in frame.columns:
    numbers = pd.to_numeric(frame[column], errors="coerce")
    bad = frame.loc[numbers.isna() & frame[column].notna(), column]
    if len(bad):
        print(f"{column}: {bad.unique().tolist()[:3]}")

frame["rooms"] = pd.to_numeric(frame["rooms"].replace("n/a", None))
frame["price"] = pd.to_numeric(frame["price"].str.replace(",", ""))
print(frame[["rooms", "price"]].max().tolist())
