import json
import sys
from pathlib import Path

from dask.distributed import Client, wait

import score_part


def score_missing(address: str) -> list[str]:
    """Score the parts that have no scores yet; return what failed.

    address is that of the scheduler: of this machine, or of a cluster.
    """
    pin = json.loads(Path("model.lock").read_text())
    done = {path.stem for path in Path("scores").glob("*.npy")}
    parts = sorted(Path("parts").glob("*.npz"))
    parts = [part for part in parts if part.stem not in done]
    with Client(address) as client:
        client.upload_file(score_part.__file__)
        futures = client.map(
            score_part.score, parts, **pin, pure=False, retries=1
        )
        wait(futures)
        rows = [f.result() for f in futures if f.status == "finished"]
        print(f"scored {len(rows)} parts, {sum(rows)} rows")
        return [
            f"{part.name}: {future.exception()!r}"
            for part, future in zip(parts, futures, strict=True)
            if future.status == "error"
        ]


if __name__ == "__main__":
    failed = score_missing("tcp://127.0.0.1:8430")
    print(*failed, sep="\n")
    if failed:
        sys.exit(f"failed: {len(failed)}; mend that and run this again")
