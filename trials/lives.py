"""The lives of complaints, step by step beside a plain model that counts days one by one: they never disagree.

What is tried is the machine of `tests/life`, many times over: lives in handfuls, each handful in a process of its own.
"""

import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from trials.office import loaded
from trials.outcome import Line, Scale

TESTS = Path(__file__).parents[1] / "tests"
FULL, STEPS, HANDFUL = 1000, 30, 10

Lived = tuple[int, int, str]
"""How many lives were lived, of how many steps in all, and what went wrong in the last of them."""


def run(scale: Scale) -> list[Line]:
    """The same seed lives the same lives."""
    if str(TESTS) not in sys.path:
        sys.path.append(str(TESTS))
    lives, chance = scale.of(FULL), scale.chance("lives")
    handfuls = [min(HANDFUL, lives - begun) for begun in range(0, lives, HANDFUL)]
    seeds = [chance.randrange(2**32) for _ in handfuls]
    loaded()
    with (
        tempfile.TemporaryDirectory() as home,
        ProcessPoolExecutor(os.cpu_count(), get_context("fork"), _at_home, (home,)) as workers,
    ):
        found = list(workers.map(_live, handfuls, seeds))
    return [_line(found)]


def _line(found: Sequence[Lived]) -> Line:
    wrong = [said for _, _, said in found if said]
    print("".join(wrong), file=sys.stderr, end="")
    return Line(
        what="lives of complaints, each beside a plain model of them",
        tried=sum(lives for lives, _, _ in found),
        must="disagree in a verdict, a due date, a figure, the chain, an erasure or a past day",
        failed=len(wrong),
        said=f"{sum(steps for _, steps, _ in found):,} steps, each of them compared",
    )


def _at_home(home: str) -> None:
    """Nothing of the machine's user is in sight."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = home
    for name in [name for name in os.environ if name.startswith("COMPLAINTS_")]:
        del os.environ[name]


def _live(lives: int, seed: int) -> Lived:
    import hypothesis
    from hypothesis.stateful import run_state_machine_as_test

    machine: Any = import_module("life.agreeing").Agreeing
    before = machine.lives, machine.steps
    settings = hypothesis.settings(
        max_examples=lives,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
        phases=[hypothesis.Phase.generate],
    )
    said = ""
    try:
        run_state_machine_as_test(hypothesis.seed(seed)(type("Lives", (machine,), {})), settings=settings)
    except Exception:  # noqa: BLE001 - whatever it is, it is told and counted
        said = f"seed {seed}: {traceback.format_exc()}\n"
    return machine.lives - before[0], machine.steps - before[1], said
