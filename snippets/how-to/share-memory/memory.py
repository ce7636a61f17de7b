from pathlib import Path


def private_mb(process: int | str = "self") -> float:
    """Return the megabytes that only this process, or another, has. Linux."""
    kilobytes = 0
    report = Path(f"/proc/{process}/smaps_rollup").read_text()
    for line in report.splitlines():
        if line.startswith(("Private_Clean:", "Private_Dirty:")):
            kilobytes += int(line.split()[1])
    return kilobytes / 1000
