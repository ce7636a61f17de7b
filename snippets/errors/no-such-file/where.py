from pathlib import Path

print("a relative path starts in", Path.cwd())
for path in sorted(Path().rglob("*.pkl")):
    print("a model file below it:", path.as_posix())
