import pickletools
import re
from pathlib import Path

GROUPS = {
    "keep a thing in the memo, or get it from there": "MEMOIZE|PUT|GET",
    "collect things in a tuple, list, dict or set": "TUPLE|LIST|DICT|SET|"
    "APPEND|ITEM",
    "**import a module and get a name from it**": "GLOBAL|^EXT",
    "**make an object: call, create, set its state**": "REDUCE|OBJ|BUILD|^INST",
    "ask the program that loads": "PERSID|BUFFER",
    "order the stack and the file": "MARK|POP|DUP|PROTO|FRAME|STOP",
    "put a value on the stack": "",  # all that are left
}

rows = {group: [] for group in GROUPS}
for opcode in pickletools.opcodes:
    group = next(
        g for g, part in GROUPS.items() if re.search(part, opcode.name)
    )
    rows[group].append(opcode.name)

lines = ["| instructions to | how many | names |", "| --- | --- | --- |"]
for group, names in sorted(rows.items(), key=lambda row: -len(row[1])):
    shown = ", ".join(f"`{name}`" for name in names)
    lines.append(f"| {group} | {len(names)} | {shown} |")
Path("opcodes.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
print(len(pickletools.opcodes), "instructions")
