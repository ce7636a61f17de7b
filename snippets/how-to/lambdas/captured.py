import pickle

import cloudpickle

API_KEY = "k-4711"
SETTINGS = {"unit": "celsius"}


def address(city: str) -> str:
    """Return where to ask for the weather in a city."""
    unit = SETTINGS["unit"]
    return f"https://example.org/{city}?unit={unit}&key={API_KEY}"


saved = cloudpickle.dumps(address)
print("the key is in the file:", API_KEY.encode() in saved)

SETTINGS["unit"] = "kelvin"  # after saving
print("now:", address("oslo"))
print("in the file:", pickle.loads(saved)("oslo"))
