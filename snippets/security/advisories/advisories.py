"""Advisories about loading and scanning model files, as of November 2026."""

from dataclasses import dataclass

from packaging.specifiers import SpecifierSet
from packaging.version import Version

GITHUB = "https://github.com"
CVES = "https://raw.githubusercontent.com/CVEProject/cvelistV5/main/cves"
PYPA = "https://raw.githubusercontent.com/pypa/advisory-database/main/vulns"


@dataclass(frozen=True)
class Advisory:
    """One advisory: affected is a version specifier, fixed may be empty."""

    package: str
    id: str
    affected: str
    fixed: str
    what: str
    source: str
    disputed: bool = False

    def touches(self, version: str) -> bool:
        """Tell whether a version of the package is affected.

        Raises packaging.version.InvalidVersion for a version that is none.
        """
        return SpecifierSet(self.affected).contains(
            Version(version), prereleases=True
        )


ADVISORIES = [
    Advisory(
        "fickling",
        "CVE-2025-67747",
        "<0.1.6",
        "0.1.6",
        "does not flag `marshal.loads` and `types.FunctionType`",
        f"{GITHUB}/trailofbits/fickling/security/advisories/GHSA-565g-hwwr-4pp3",
    ),
    Advisory(
        "fickling",
        "CVE-2026-22606",
        "<0.1.7",
        "0.1.7",
        "calls `runpy.run_path` suspicious, not malicious",
        f"{GITHUB}/trailofbits/fickling/security/advisories/GHSA-wfq2-52f7-7qvj",
    ),
    Advisory(
        "fickling",
        "CVE-2026-22607",
        "<0.1.7",
        "0.1.7",
        "calls `cProfile.run` suspicious, not malicious",
        f"{GITHUB}/trailofbits/fickling/security/advisories/GHSA-p523-jq9w-64x9",
    ),
    Advisory(
        "fickling",
        "CVE-2026-22608",
        "<0.1.7",
        "0.1.7",
        "calls a chain of `pydoc.locate` and `ctypes` likely safe",
        f"{GITHUB}/trailofbits/fickling/security/advisories/GHSA-5hvc-6wx8-mvv4",
    ),
    Advisory(
        "fickling",
        "CVE-2026-22609",
        "<0.1.7",
        "0.1.7",
        "its list of unsafe imports lacks several dangerous modules",
        f"{GITHUB}/trailofbits/fickling/security/advisories/GHSA-q5qq-mvfm-j35x",
    ),
    Advisory(
        "fickling",
        "CVE-2026-22612",
        "<0.1.7",
        "0.1.7",
        "can be bypassed through `builtins`",
        f"{GITHUB}/trailofbits/fickling/security/advisories/GHSA-h4rm-mm56-xf63",
    ),
    Advisory(
        "fickling",
        "GHSA-mxhj-88fx-4pcv",
        "<0.1.8",
        "0.1.8",
        "its safety check can be bypassed with the opcode OBJ",
        f"{GITHUB}/trailofbits/fickling/commit/ff423dade2bb1f72b2b48586c022fac40cbd9a4a",
    ),
    Advisory(
        "fickling",
        "GHSA-wccx-j62j-r448",
        "<0.1.9",
        "0.1.9",
        "`run_hook` leaves several ways to unpickle unguarded",
        f"{GITHUB}/trailofbits/fickling/commit/8c24c6edabceab156cfd41f4d70b650e1cdad1f7",
    ),
    Advisory(
        "fickling",
        "CVE-2026-14534",
        "<0.1.11",
        "0.1.11",
        "does not flag `_posixsubprocess`, `site` and `atexit`",
        f"{PYPA}/fickling/PYSEC-2026-2149.yaml",
    ),
    Advisory(
        "fickling",
        "CVE-2026-14535",
        "<0.1.12",
        "0.1.12",
        "its allow-list of ML imports is never consulted",
        f"{PYPA}/fickling/PYSEC-2026-2150.yaml",
    ),
    Advisory(
        "fickling",
        "GHSA-5j3x-jp52-966f",
        "<0.1.12",
        "0.1.12",
        "does not see through dotted names such as `pathlib` `os.system`",
        f"{GITHUB}/trailofbits/fickling/commit/d985f89cd558351b3da9a28ca264e78205e75cbd",
    ),
    Advisory(
        "fickling",
        "GHSA-6ggj-6f2q-f7mx",
        "<0.1.13",
        "0.1.13",
        "calls code run in a subinterpreter likely safe",
        f"{GITHUB}/trailofbits/fickling/pull/302",
    ),
    Advisory(
        "fickling",
        "GHSA-fphw-536r-4p88",
        "<0.1.13",
        "0.1.13",
        "`run_hook` leaves `pickle._load` and `pickle._loads` unguarded",
        f"{GITHUB}/trailofbits/fickling/pull/307",
    ),
    Advisory(
        "fickling",
        "GHSA-hg3q-3pjc-9qm4",
        "<0.1.13",
        "0.1.13",
        "does not flag private names inside modules",
        f"{GITHUB}/trailofbits/fickling/releases/tag/v0.1.13",
    ),
    Advisory(
        "fickling",
        "GHSA-jm42-cw97-47g2",
        "<0.1.13",
        "0.1.13",
        "may read a PyTorch file differently from PyTorch",
        f"{GITHUB}/trailofbits/fickling/releases/tag/v0.1.13",
    ),
    Advisory(
        "joblib",
        "CVE-2022-21797",
        "<1.2.0",
        "1.2.0",
        "`Parallel` evaluates its argument `pre_dispatch` as code",
        f"{PYPA}/joblib/PYSEC-2022-288.yaml",
    ),
    Advisory(
        "joblib",
        "CVE-2024-34997",
        "<=1.4.2",
        "",
        "reading an array of objects unpickles them, as `joblib.load` does",
        f"{GITHUB}/joblib/joblib/issues/1582",
        disputed=True,
    ),
    Advisory(
        "joblib",
        "GHSA-m62q-453p-gv66",
        "<1.6.0",
        "1.6.0",
        "an array of objects is unpickled past your own `find_class`",
        f"{GITHUB}/joblib/joblib/pull/1795",
    ),
    Advisory(
        "keras",
        "CVE-2025-1550",
        ">=3.0.0,<3.8.0",
        "3.8.0",
        "the configuration in a `.keras` file names functions to call",
        f"{PYPA}/keras/PYSEC-2025-122.yaml",
    ),
    Advisory(
        "keras",
        "CVE-2025-8747",
        ">=3.0.0,<=3.10.0",
        "3.11.0",
        "a `.keras` file runs code in spite of `safe_mode=True`",
        f"{GITHUB}/advisories/GHSA-c9rc-mg46-23w3",
    ),
    Advisory(
        "keras",
        "CVE-2025-9905",
        ">=3.0.0,<=3.11.2",
        "3.11.3",
        "`safe_mode=True` is ignored for `.h5` files",
        f"{GITHUB}/keras-team/keras/security/advisories/GHSA-36rr-ww3j-vrjv",
    ),
    Advisory(
        "keras",
        "CVE-2025-9906",
        ">=3.0.0,<3.11.0",
        "3.11.0",
        "a `.keras` file can switch `safe_mode` off",
        f"{GITHUB}/keras-team/keras/pull/21429",
    ),
    Advisory(
        "keras",
        "CVE-2026-1462",
        "<3.13.2",
        "3.13.2",
        "`TFSMLayer` loads a model from a path that the file names",
        f"{PYPA}/keras/PYSEC-2026-2547.yaml",
    ),
    Advisory(
        "keras",
        "GHSA-hqp4-2352-xf5r",
        "<3.14.0",
        "3.14.0",
        "an archive can be unpacked to places outside its folder",
        f"{GITHUB}/github/advisory-database/pull/8862",
    ),
    Advisory(
        "numpy",
        "CVE-2019-6446",
        "<1.16.3",
        "1.16.3",
        "`numpy.load` unpickles objects unless you forbid it",
        f"{CVES}/2019/6xxx/CVE-2019-6446.json",
        disputed=True,
    ),
    Advisory(
        "onnx",
        "CVE-2022-25882",
        "<1.13.0",
        "1.13.0",
        "a model can name a weights file outside its folder, and it is read",
        f"{GITHUB}/onnx/onnx/issues/3991",
    ),
    Advisory(
        "onnx",
        "CVE-2024-27318",
        "<=1.15.0",
        "1.16.0",
        "the same again, past the first fix",
        f"{GITHUB}/advisories/GHSA-whh8-fjgc-qp73",
    ),
    Advisory(
        "onnx",
        "CVE-2025-51480",
        "<=1.17.0",
        "1.18.0",
        "saving external data can overwrite a file outside the folder",
        f"{GITHUB}/advisories/GHSA-6rq9-53c3-f7vj",
    ),
    Advisory(
        "onnx",
        "CVE-2026-28500",
        "<=1.20.1",
        "",
        "`onnx.hub.load(silent=True)` trusts any repository without a word",
        f"{GITHUB}/onnx/onnx/security/advisories/GHSA-hqmj-h5c6-369m",
    ),
    Advisory(
        "onnx",
        "CVE-2026-27489",
        "<1.21.0",
        "1.21.0",
        "a symbolic link makes a model read a file outside its folder",
        f"{GITHUB}/onnx/onnx/security/advisories/GHSA-3r9x-f23j-gc73",
    ),
    Advisory(
        "onnx",
        "CVE-2026-34445",
        "<1.21.0",
        "1.21.0",
        "a model's metadata can overwrite attributes of onnx's own object",
        f"{GITHUB}/onnx/onnx/security/advisories/GHSA-538c-55jv-c5g9",
    ),
    Advisory(
        "onnx",
        "CVE-2026-34446",
        "<1.21.0",
        "1.21.0",
        "`onnx.load` checks for symbolic links and misses hard links",
        f"{GITHUB}/onnx/onnx/security/advisories/GHSA-cmw6-hcpp-c6jp",
    ),
    Advisory(
        "onnx",
        "CVE-2026-34447",
        "<1.21.0",
        "1.21.0",
        "external data is read through a symbolic link out of the folder",
        f"{GITHUB}/onnx/onnx/security/advisories/GHSA-p433-9wv8-28xj",
    ),
    Advisory(
        "onnx",
        "CVE-2026-49114",
        "<1.21.0",
        "1.21.0",
        "saving external data follows a symbolic link planted there",
        f"{GITHUB}/onnx/onnx/security/advisories/GHSA-q56x-g2fj-4rj6",
    ),
    Advisory(
        "picklescan",
        "CVE-2025-1716",
        "<0.0.21",
        "0.0.21",
        "does not flag `pip.main`",
        f"{CVES}/2025/1xxx/CVE-2025-1716.json",
    ),
    Advisory(
        "picklescan",
        "CVE-2025-1889",
        "<0.0.22",
        "0.0.22",
        "skips pickles with an unusual file name ending",
        f"{GITHUB}/mmaitre314/picklescan/security/advisories/GHSA-655q-fx9r-782v",
    ),
    Advisory(
        "picklescan",
        "CVE-2025-1944",
        "<0.0.23",
        "0.0.23",
        "gives up on a ZIP file that PyTorch still loads: changed file name",
        f"{GITHUB}/mmaitre314/picklescan/security/advisories/GHSA-7q5r-7gvp-wc82",
    ),
    Advisory(
        "picklescan",
        "CVE-2025-1945",
        "<0.0.23",
        "0.0.23",
        "gives up on a ZIP file that PyTorch still loads: changed flag bits",
        f"{GITHUB}/mmaitre314/picklescan/security/advisories/GHSA-w8jq-xcqf-f792",
    ),
    Advisory(
        "picklescan",
        "CVE-2025-71325",
        "<0.0.27",
        "0.0.27",
        "misreads STACK_GLOBAL when a name stands at the very start",
        f"{GITHUB}/mmaitre314/picklescan/security/advisories/GHSA-9gvj-pp9x-gcfr",
    ),
    Advisory(
        "picklescan",
        "CVE-2025-10155",
        "<0.0.31",
        "0.0.31",
        "misses a plain pickle whose name ends like a PyTorch file",
        f"{GITHUB}/mmaitre314/picklescan/security/advisories/GHSA-jgw4-cr84-mqxg",
    ),
    Advisory(
        "picklescan",
        "CVE-2025-10156",
        "<0.0.31",
        "0.0.31",
        "gives up on a ZIP file with a wrong checksum that PyTorch loads",
        f"{GITHUB}/mmaitre314/picklescan/security/advisories/GHSA-mjqp-26hc-grxg",
    ),
    Advisory(
        "picklescan",
        "CVE-2025-10157",
        "<0.0.31",
        "0.0.31",
        "flags a module but not its submodules",
        f"{GITHUB}/mmaitre314/picklescan/security/advisories/GHSA-f7qq-56ww-84cr",
    ),
    Advisory(
        "picklescan",
        "CVE-2025-71320",
        "<0.0.33",
        "0.0.33",
        "does not flag `pydoc.locate` and `operator.methodcaller`",
        f"{CVES}/2025/71xxx/CVE-2025-71320.json",
    ),
    Advisory(
        "picklescan",
        "CVE-2026-3490",
        "<1.0.4",
        "1.0.4",
        "does not flag `pkgutil.resolve_name`, which reaches everything",
        f"{CVES}/2026/3xxx/CVE-2026-3490.json",
    ),
    Advisory(
        "picklescan",
        "CVE-2026-53873",
        "<1.0.4",
        "1.0.4",
        "does not flag `profile.run`",
        f"{CVES}/2026/53xxx/CVE-2026-53873.json",
    ),
    Advisory(
        "picklescan",
        "CVE-2026-56315",
        "<1.0.4",
        "1.0.4",
        "does not flag at least seven modules that start commands",
        f"{CVES}/2026/56xxx/CVE-2026-56315.json",
    ),
    Advisory(
        "python",
        "gh-115952",
        "<3.15.0a3",
        "3.15.0",
        "a tiny pickle makes `pickle` allocate as much memory as it likes",
        f"{GITHUB}/python/cpython/pull/119204",
    ),
    Advisory(
        "python",
        "gh-154848",
        "<3.13.15",
        "3.13.15",
        "`pickle` runs opcodes that `pickletools`, and so scanners, do not see",
        f"{GITHUB}/python/cpython/pull/154893",
    ),
    Advisory(
        "python",
        "gh-154848",
        ">=3.14.0a1,<3.14.7",
        "3.14.7",
        "`pickle` runs opcodes that `pickletools`, and so scanners, do not see",
        f"{GITHUB}/python/cpython/pull/154981",
    ),
    Advisory(
        "scikit-learn",
        "CVE-2020-13092",
        "<=0.23.0",
        "",
        "`joblib.load` runs code from the file, as its documentation says",
        f"{PYPA}/scikit-learn/PYSEC-2020-107.yaml",
        disputed=True,
    ),
    Advisory(
        "scikit-learn",
        "CVE-2020-28975",
        "<=0.23.2",
        "0.24.0",
        "a crafted SVM crashes the process in `predict`",
        f"{PYPA}/scikit-learn/PYSEC-2020-108.yaml",
        disputed=True,
    ),
    Advisory(
        "scikit-learn",
        "CVE-2024-5206",
        "<1.5.0",
        "1.5.0",
        "`TfidfVectorizer` keeps, and saves, words it was told to drop",
        f"{GITHUB}/scikit-learn/scikit-learn/commit/70ca21f106b603b611da73012c9ade7cd8e438b8",
    ),
    Advisory(
        "skops",
        "CVE-2024-37065",
        ">=0.6,<0.10",
        "0.10.0",
        "`load(trusted=True)` runs what the file names",
        f"{GITHUB}/advisories/GHSA-q49c-6v6g-wgq3",
    ),
    Advisory(
        "skops",
        "CVE-2025-54412",
        "<0.12.0",
        "0.12.0",
        "`OperatorFuncNode` shows you one type to trust and runs another",
        f"{GITHUB}/skops-dev/skops/security/advisories/GHSA-m7f4-hrc6-fwg3",
    ),
    Advisory(
        "skops",
        "CVE-2025-54413",
        "<0.12.0",
        "0.12.0",
        "`MethodNode` reaches attributes that you did not trust",
        f"{GITHUB}/skops-dev/skops/security/advisories/GHSA-4v6w-xpmh-gfgp",
    ),
    Advisory(
        "skops",
        "CVE-2025-54886",
        "<0.13.0",
        "0.13.0",
        "`Card.get_model` falls back to `joblib.load` without a word",
        f"{GITHUB}/skops-dev/skops/security/advisories/GHSA-378x-6p4f-8jgm",
    ),
    Advisory(
        "skops",
        "pull 506",
        "<0.14.0",
        "0.14.0",
        "`LossNode` imports a module that the file names, before the check",
        f"{GITHUB}/skops-dev/skops/pull/506",
    ),
    Advisory(
        "skops",
        "pull 535",
        "<0.15.0",
        "0.15.0",
        "trees are trusted by default; a crafted one crashes in `predict`",
        f"{GITHUB}/skops-dev/skops/pull/535",
    ),
    Advisory(
        "torch",
        "CVE-2025-32434",
        "<2.6.0",
        "2.6.0",
        "`torch.load(weights_only=True)` can run code",
        f"{GITHUB}/pytorch/pytorch/security/advisories/GHSA-53q9-r3pm-6pq6",
    ),
    Advisory(
        "torch",
        "CVE-2026-24747",
        "<2.10.0",
        "2.10.0",
        "`torch.load(weights_only=True)` can corrupt memory",
        f"{GITHUB}/pytorch/pytorch/security/advisories/GHSA-63cw-57p8-fm3p",
    ),
    Advisory(
        "torch",
        "CVE-2026-4538",
        "<=2.10.0",
        "",
        "loading a `.pt2` file can deserialize an attacker's object",
        f"{PYPA}/torch/PYSEC-2026-139.yaml",
    ),
]

PACKAGES = sorted({a.package for a in ADVISORIES} - {"python"})


def report(name: str, version: str) -> str:
    """Say which advisories touch a version, and what to upgrade to.

    name is a package on the list, or python; version is one of its versions.
    Raises packaging.version.InvalidVersion for a version that is none.
    """
    found = [a for a in ADVISORIES if a.package == name and a.touches(version)]
    if not found:
        return f"{name} {version}: nothing on the list"
    fixes = [Version(a.fixed) for a in found if a.fixed]
    advice = f"upgrade to {max(fixes)}" if fixes else "no fixed version named"
    # Python takes one line, however many advisories touch it.
    start = "; " if name == "python" else "\n    "
    return f"{name} {version}: {advice}" + "".join(
        f"{start}{a.id}{' (disputed)' if a.disputed else ''}: {a.what}"
        for a in found
    )
