"""Asks whether a list can hold what is a getattr under another name.

A new release of scikit-learn, SciPy or NumPy that brings such a name makes a
test fail: refuse it in strict_pickle.py, or say in reach_table.py why not.
"""

import warnings

import pytest

from tests.test_security import LAB, STRICT


@pytest.fixture(scope="module")
def found():
    """Return the module reach_table, and what a walk over the libraries finds.

    That is (name, what it does, whether it is refused).
    """
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for folder in (STRICT, LAB):
            patch.syspath_prepend(folder)
        import reach_table

        return reach_table, reach_table.walk("sklearn", "scipy", "numpy")


def test_what_looks_up_or_runs_is_refused_or_has_a_reason(found):
    """Nothing on a list opens, imports or runs what a file says."""
    table, rows = found
    accepted = [(name, does) for name, does, refused in rows if not refused]
    assert not [row for row in accepted if row[1] == table.RUN]
    assert not [row for row in accepted if not table.reason(*row)]


def test_each_reason_is_needed(found):
    """A reason for what is gone is deleted."""
    table, rows = found
    names = [n for n, d, refused in rows if not refused and d == table.LOOKS]
    for start in table.REASONS:
        assert any(name.startswith(start) for name in names), start


@pytest.mark.parametrize(
    ("name", "does"),
    [
        ("sklearn.metrics._scorer._Scorer", "LOOKS"),
        ("sklearn.metrics._scorer._MultimetricScorer", "LOOKS"),
        ("sklearn.utils.parallel._FuncWrapper", "CALLS"),
        ("sklearn.datasets._svmlight_format_io._gen_open", "RUN"),
        ("scipy._lib._bunch._make_tuple_bunch", "RUN"),
        ("numpy.core._ufunc_reconstruct", "LOOKS"),
        ("numpy.core._ufunc_reconstruct", "RUN"),
        ("numpy.f2py.crackfortran.myeval", "RUN"),
    ],
)
def test_what_is_known_is_found_and_refused(found, name, does):
    """The walk sees what attacks have used."""
    table, rows = found
    assert (name, getattr(table, does), True) in rows
