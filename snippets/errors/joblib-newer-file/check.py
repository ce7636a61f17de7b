from importlib.metadata import version

found = version("joblib")
if tuple(map(int, found.split(".")[:2])) < (1, 2):
    raise SystemExit(f"joblib {found} is too old: pip install 'joblib>=1.2'")
print("joblib is new enough for every file")
