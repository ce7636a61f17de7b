import pickletools
from pathlib import Path

names: dict[int, list[str]] = {}
for opcode in pickletools.opcodes:
    names.setdefault(opcode.proto, []).append(f"`{opcode.name}`")

rows = ["| protocol | new | instructions |", "| --- | --- | --- |"]
for protocol in sorted(names):
    new = names[protocol]
    rows.append(f"| {protocol} | {len(new)} | {', '.join(new)} |")
Path("opcodes.md").write_text("\n".join(rows) + "\n", encoding="utf-8")
print("instructions in all:", sum(map(len, names.values())))
