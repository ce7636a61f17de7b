from collections import defaultdict
from pathlib import Path

from pickle_names import pickle_names

SETS = {  # names that come together
    "arrays": """numpy.dtype numpy.ndarray numpy._core.multiarray._reconstruct
        numpy._core.multiarray.scalar numpy._core.numeric._frombuffer""",
    "random state": """numpy.random._mt19937.MT19937
        numpy.random._pickle.__bit_generator_ctor
        numpy.random._pickle.__randomstate_ctor""",
    "KD tree": """sklearn.metrics._dist_metrics.EuclideanDistance64
        sklearn.metrics._dist_metrics.newObj sklearn.neighbors._kd_tree.KDTree
        sklearn.neighbors._kd_tree.newObj""",
    "columns": """builtins.slice numpy.float64 sklearn.pipeline.Pipeline
        sklearn.compose._column_transformer.ColumnTransformer
        sklearn.impute._base.SimpleImputer
        sklearn.preprocessing._data.StandardScaler
        sklearn.preprocessing._encoders.OneHotEncoder""",
}
SETS = {label: sorted(names.split()) for label, names in SETS.items()}


def beyond_arrays(path: Path) -> list[str]:
    """Return what a pickle names beyond arrays; a set gets its label."""
    names = pickle_names(path) - set(SETS["arrays"])
    for label, members in SETS.items():
        if names.issuperset(members):
            names = names - set(members) | {f"+ {label}"}
    return sorted(names)


def cell(names: list[str]) -> str:
    """Return names as HTML, one on a line."""
    return "<br>".join(f"<code>{n}</code>" if "." in n else n for n in names)


def write(path: str, left: str, right: str, rows: dict) -> None:
    """Write a table; rows maps names on the left to names on the right."""
    lines = ["<table><thead><tr>"]
    lines += [f'<th scope="col">{head}</th>' for head in (left, right)]
    lines += ["</tr></thead><tbody>"]
    for keys, names in rows.items():
        lines.append(f'<tr><th scope="row">{cell(keys)}</th>')
        lines.append(f"<td>{cell(names)}</td></tr>")
    lines.append("</tbody></table>")
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


more, plain = defaultdict(list), defaultdict(list)
for path in sorted(Path("pickles").glob("*.pkl")):
    names = beyond_arrays(path)
    own = next(name for name in names if name.endswith(f".{path.stem}"))
    names.remove(own)
    if names:
        more[tuple(names)].append(own)
    else:
        plain[own.rpartition(".")[0],].append(path.stem)
paths = sorted(Path("typical").glob("*.pkl"))
typical = {(p.stem,): beyond_arrays(p) for p in paths}

write("sets.html", "set", "names", {(f"+ {k}",): v for k, v in SETS.items()})
write("typical.html", "model", "its names, beyond arrays", typical)
write("plain.html", "module", "its classes", dict(sorted(plain.items())))
more = dict(sorted((tuple(sorted(v)), k) for k, v in more.items()))
write("more.html", "class", "further names, beyond arrays", more)
print("only arrays and their own class:", sum(map(len, plain.values())))
print("further names:", sum(map(len, more)))
