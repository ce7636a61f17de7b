import re
from pathlib import Path

VERSION = rb"_sklearn_version.{1,14}?(\d+(?:\.\d+)+(?:rc\d+|\.post\d+)?)"

data = Path("tree-1.2.2.pkl").read_bytes()
versions = {match.decode() for match in re.findall(VERSION, data, re.DOTALL)}
for version in sorted(versions):
    print(f'pip install "scikit-learn=={version}" "numpy<2"')
