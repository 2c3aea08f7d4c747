"""The life of complaints, driven through the command line at random, against a plain model of it.

After every step what is due, the complaint, the figures and the chain are as the model has them.
"""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from life.agreeing import Agreeing

LIVES = int(os.environ.get("COMPLAINTS_LIVES", "8"))
"""How many lives are lived: more by night."""


class LifeOfComplaints(Agreeing):
    """All that can happen to a complaint."""


@pytest.mark.slow
def test_lives_agree_with_the_plain_model() -> None:
    run_state_machine_as_test(
        LifeOfComplaints,
        settings=settings(
            max_examples=LIVES,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.generate] if LIVES < 100 else list(Phase),
        ),
    )
