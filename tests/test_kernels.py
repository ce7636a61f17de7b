"""Tries that --kernel changes what NumPy computes with."""

import os
from pathlib import Path

import pytest

from blocks import kernels

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("kernel", [kernels.OLDEST, "another"])
def test_blocks_use_another_kernel(kernel):
    """Than this machine would choose; the oldest without vector code."""
    own, vectors = kernels.ask_numpy()
    chosen = kernels.choose_other() if kernel == "another" else kernel
    environment = os.environ | kernels.settings(chosen)
    used, left = kernels.ask_numpy(environment)
    assert used != own
    assert left == ([] if chosen == kernels.OLDEST else vectors)


def test_pages_that_use_numpy_are_known():
    """By the versions that their outputs were made with."""
    tutorials = ROOT / "docs/tutorials"
    assert kernels.uses_numpy(tutorials / "trained-model.md", ROOT)
    assert not kernels.uses_numpy(tutorials / "first-pickle.md", ROOT)
