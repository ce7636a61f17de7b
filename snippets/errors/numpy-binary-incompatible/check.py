import importlib

MODULES = ["numpy", "scipy.sparse", "sklearn.svm", "pandas", "joblib"]

for name in MODULES:
    try:
        importlib.import_module(name)
        print(f"{name}: works")
    except (ImportError, ValueError) as error:
        text = str(error).strip().splitlines()[0]
        print(f"{name}: BROKEN, install it again ({text})")
