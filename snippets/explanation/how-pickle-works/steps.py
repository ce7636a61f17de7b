"""Writes the steps of a pickle as a table in HTML."""

from html import escape
from pathlib import Path

from walker import data, walk

SENTENCES = {
    "PROTO": "Says that protocol {argument} follows.",
    "FRAME": "Says that the next {argument} bytes can be read at once.",
    "EMPTY_DICT": "Puts a new, empty dict on the stack.",
    "EMPTY_LIST": "Puts a new, empty list on the stack.",
    "MEMOIZE": "Keeps what lies on top in the memo too, as number {last}.",
    "MARK": "Puts a mark on the stack: here a group begins.",
    "SHORT_BINUNICODE": "Puts the text {argument!r} on the stack.",
    "BININT1": "Puts the number {argument} on the stack.",
    "APPENDS": "Takes all down to the mark, and appends it to the list below.",
    "BINGET": "Puts number {argument} of the memo on the stack: the same "
    "object, not a copy.",
    "TUPLE2": "Takes two things, and puts a tuple of them on the stack.",
    "STACK_GLOBAL": "Takes two texts, imports the module that the first "
    "names, and puts {top} on the stack.",
    "REDUCE": "Takes a tuple and a function, calls the function with what is "
    "in the tuple, and puts the result on the stack.",
    "SETITEMS": "Takes all down to the mark, and puts it into the dict below, "
    "pair by pair.",
    "STOP": "Takes the last thing off the stack: pickle.loads returns it.",
}


def boxes(things: list, memo: dict, start: int) -> str:
    """Return things as a list in HTML, each with its number in the memo."""
    numbers = {id(thing): number for number, thing in memo.items()}
    lines = []
    for thing in things:
        number = numbers.get(id(thing))
        note = "" if number is None else f" <i>memo {number}</i>"
        lines.append(f"<li>{escape(repr(thing), False)}{note}</li>")
    return f'<ol start="{start}">{"".join(lines)}</ol>' if lines else "empty"


starts = [position for _, _, position, _, _ in walk(data)]
rows = []
for step, end in zip(walk(data), [*starts[1:], len(data)], strict=True):
    name, argument, start, stack, memo = step
    sentence = SENTENCES[name].format(
        argument=argument, top=[None, *stack][-1], last=len(memo) - 1
    )
    instruction = name if argument is None else f"{name} {argument!r}"
    rows.append(
        f'<tr><th scope="row">{start}</th>'
        f"<td><code>{data[start:end].hex(' ')}</code></td>"
        f"<td><code>{escape(instruction, False)}</code></td>"
        f"<td>{escape(sentence, False)}</td>"
        f"<td>{boxes(stack, memo, 1)}</td>"
        f"<td>{boxes([*memo.values()], {}, 0)}</td></tr>\n"
    )

heads = ["byte", "bytes", "instruction", "what it does", "stack", "memo"]
head = "".join(f'<th scope="col">{text}</th>' for text in heads)
Path("steps.html").write_text(
    '<div class="steps" id="steps" role="group" aria-label="Step by step">'
    '<div class="scroll" role="region" tabindex="0" aria-label="All steps">'
    f'<table class="all"><thead><tr>{head}</tr></thead>\n'
    f"<tbody>\n{''.join(rows)}</tbody></table></div></div>\n",
    encoding="utf-8",
)
print(f"{len(rows)} instructions in {len(data)} bytes")
