import json
from pathlib import Path

from huggingface_hub import hf_hub_download

from hub_file import fetch

pin = json.loads(Path("pin.json").read_text())
for revision in ("main", "v1.0", pin["revision"][:7]):
    try:
        fetch(**pin | {"revision": revision}, cache_dir="hub")
    except ValueError as error:
        print("refused:", error)

where = {key: pin[key] for key in ("repo_id", "filename", "revision")}
path = Path(hf_hub_download(**where, cache_dir="hub"))
path.write_bytes(b"another model")  # by anyone who can write there
again = hf_hub_download(**where, cache_dir="hub")
print("hf_hub_download returns:", Path(again).read_bytes())
try:
    fetch(**pin, cache_dir="hub")
except ValueError as error:
    print("refused:", error)
