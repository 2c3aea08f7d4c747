"""What stands between a complaint and its next letter, with the command for each."""

from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.stage_events import Acknowledged, Responded
from complaints_cli.domain.terms import Decision, LetterKind, State
from complaints_cli.errors import Problem
from complaints_cli.handling.judging import Bench, broken

ACKNOWLEDGEMENTS = {1: LetterKind.ACKNOWLEDGEMENT_1, 2: LetterKind.ACKNOWLEDGEMENT_2}
RESPONSES = {1: LetterKind.RESPONSE_1, 2: LetterKind.RESPONSE_2}
"""The letter of each stage."""


def next_letter(complaint: Complaint) -> LetterKind | None:
    """The letter that the complaint awaits; None when it awaits none."""
    if complaint.state is not State.OPEN:
        return None
    stage = complaint.current
    return (RESPONSES if stage.acknowledged_on else ACKNOWLEDGEMENTS)[stage.number]


def missing(complaint: Complaint, bench: Bench, on: date) -> tuple[Problem, ...]:
    """All that the Code still asks for before the next letter can go out, as if it went out on a day."""
    letter, stage = next_letter(complaint), complaint.current
    if letter is None:
        return ()
    if letter in ACKNOWLEDGEMENTS.values():
        event: Acknowledged | Responded = Acknowledged(
            on=on,
            stage=stage.number,
            calendar=bench.rules.current,
            outcome=stage.outcome,
            none_given=stage.none_given,
        )
    else:
        event = Responded(
            on=on,
            stage=stage.number,
            calendar=bench.rules.current,
            decider=stage.handler or "",
            decision=Decision.NOT_UPHELD,
        )
    return tuple(broken(event, complaint, bench))
