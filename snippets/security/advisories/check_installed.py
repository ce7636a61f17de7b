import sys
from importlib.metadata import PackageNotFoundError, version

from advisories import PACKAGES, report

missing = []
for name in PACKAGES:
    try:
        print(report(name, version(name)))
    except PackageNotFoundError:
        missing.append(name)
print(f"not installed: {', '.join(missing) or 'none'}")
print(report("python", ".".join(map(str, sys.version_info[:3]))))
