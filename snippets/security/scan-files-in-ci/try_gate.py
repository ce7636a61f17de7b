import resource
from pathlib import Path

import gate

folder = Path("odd")
(folder / "empty_folder").mkdir(parents=True)
(folder / "empty.pkl").touch()
(folder / "page.pkl").write_text("<!DOCTYPE html>\n")
(folder / "link.pkl").symlink_to(Path("ordinary/numbers.pkl").absolute())
(folder / "model.safetensors").touch()
pair = b")" + b"q\x00h\x00\x86" * 40  # as in bomb.pkl
slow = (pair + b"K\x00s") * 2  # but with the keys added one by one
(folder / "slow.pkl").write_bytes(b"\x80\x02}" + slow + b".")

resource.setrlimit(resource.RLIMIT_CPU, (8, 9))  # so that you need not wait
for path in gate.find_files(folder):
    print(f"{path.name}: {gate.check(path)}")

gate.SCANNERS = [(["no-such-scanner"], "")]
print("scanner missing:", gate.check(Path("ordinary/numbers.pkl")))
