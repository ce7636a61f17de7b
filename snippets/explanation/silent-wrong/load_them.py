import numpy as np

from old_files import NAMES, read

print(f"{'file':15} warned  first answer, saved   and now")
for name in NAMES.split():
    model, golden, warned = read(name)
    now = getattr(model, golden["method"])(golden["rows"])
    both = [np.atleast_1d(answers[0]) for answers in (golden["answers"], now)]
    saved, now = (str(answer.round(2).tolist()) for answer in both)
    print(f"{name:15} {warned!s:7} {saved:21} {now}")
