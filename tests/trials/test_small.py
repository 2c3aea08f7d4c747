"""Each trial, at a small share of it: nothing that must hold fails. `make trial` runs them whole."""

from importlib import import_module

import pytest

from trials import shim
from trials.__main__ import TRIALS
from trials.outcome import Scale

SMALL = Scale(share=0.002)
NEED_THE_SHIM = {"power", "faults", "no-room"}


@pytest.mark.slow
@pytest.mark.parametrize("name", TRIALS)
def test_nothing_that_must_hold_fails(name: str) -> None:
    if name in NEED_THE_SHIM and shim.compiler() is None:
        pytest.skip(shim.LACKING)
    lines = import_module(TRIALS[name]).run(SMALL)
    assert lines
    assert all(line.tried > 0 for line in lines)
    assert [line for line in lines if line.failed] == []
