"""Checks the Run buttons without Python: what they compare, who gets one."""

import base64
import importlib
import json
import re
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "docs/assets"
CASES = json.loads((ROOT / "tests/lines.json").read_text("utf-8"))


def test_run_buttons_compare_as_the_tests_do(browser):
    """The cases that the Python function `same` answers, in Chromium."""
    code = base64.b64encode((SCRIPTS / "run/same.js").read_bytes()).decode()
    script = """async ([code, cases]) => {
        const { same } = await import(`data:text/javascript;base64,${code}`);
        return cases.map(({ expected, actual }) => same(expected, actual));
    }"""
    page = browser.new_page()
    answers = page.evaluate(script, [code, CASES])
    page.close()
    wrong = [
        case
        for case, answer in zip(CASES, answers, strict=True)
        if case["same"] is not answer
    ]
    assert not wrong


FENCES = """
```python hl_lines="1" title="a.py"
--8<-- "index/a.py"
```

=== "Tab"

    ```{.python title="b.py" hl_lines="1"}
    --8<-- "index/b.py"
    ```

```python title="a.py"
--8<-- "index/a.py"
```

```python title="no_button.py"
--8<-- "index/no_button.py"
```
"""


def test_each_tested_program_that_runs_gets_a_button(tmp_path, monkeypatch):
    """However its fence is written, in the order of the page."""
    (tmp_path / "docs").mkdir()
    path = tmp_path / "docs/index.md"
    path.write_text(FENCES)
    folder = tmp_path / "snippets/index"
    folder.mkdir(parents=True)
    (folder / "a.py").write_text("import joblib\n")
    (folder / "b.py").write_text("import numpy\n")
    (folder / "no_button.py").write_text("import pandas\n")
    (folder / "browser.json").write_text('{"b.py": ["scipy"], "a.py": []}')
    monkeypatch.syspath_prepend(ROOT / "hooks")
    run = importlib.import_module("run")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "cost", sorted)
    monkeypatch.setattr(run.runtime, "folder", lambda: tmp_path)
    file = SimpleNamespace(src_uri="index.md", abs_src_path=str(path))
    page = SimpleNamespace(file=file, url="", content="", meta={})
    run.on_page_context({}, page, None, None)
    data = json.loads(re.search('id="run">(.*?)</script>', page.content)[1])
    assert data["blocks"] == [
        ["a.py", ["joblib"]],
        ["b.py", ["joblib", "numpy", "scipy"], "scipy"],
        ["a.py", ["joblib", "numpy", "scipy"]],
    ]
