"""Each trial, at a small share of it: nothing that must hold fails. `make trial` runs them whole."""

import subprocess
import sys
from pathlib import Path

import pytest

from trials import shim
from trials.__main__ import TRIALS

SHARE = "0.002"
NEED_THE_SHIM = {"power", "faults", "no-room"}
CHECKOUT = Path(shim.__file__).parents[2]


@pytest.mark.slow
@pytest.mark.parametrize("name", TRIALS)
def test_nothing_that_must_hold_fails(name: str) -> None:
    """In a process of its own, which has one thread: a fork of one with several may wait for ever."""
    if name in NEED_THE_SHIM and shim.compiler() is None:
        pytest.skip(shim.LACKING)
    line = [sys.executable, "-m", "trials", name, "--share", SHARE]
    ran = subprocess.run(line, capture_output=True, text=True, check=False, cwd=CHECKOUT)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    times = [row.split(" | ")[2] for row in ran.stdout.splitlines() if row.startswith(f"| {name} | ")]
    assert times
    assert "0" not in times
