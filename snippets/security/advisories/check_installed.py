import sys
from importlib.metadata import PackageNotFoundError, version

from advisories import PACKAGES, report

for name in PACKAGES:
    try:
        print(report(name, version(name)))
    except PackageNotFoundError:
        print(f"{name}: not installed")
print(report("python", ".".join(map(str, sys.version_info[:3]))))
