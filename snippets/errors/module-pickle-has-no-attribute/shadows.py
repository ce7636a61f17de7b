import sys
from pathlib import Path

for path in sorted(Path.cwd().glob("*")):
    if path.stem in sys.stdlib_module_names:
        print(f"{path.name} hides Python's own {path.stem}: rename it")
