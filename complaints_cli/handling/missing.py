"""What stands between a complaint and its next letter: the decision is tried, and what it is refused for is missing."""

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.terms import LetterKind, State
from complaints_cli.errors import Problem, Refused
from complaints_cli.handling import stages
from complaints_cli.handling.judging import Bench
from complaints_cli.handling.stages import Definition

ACKNOWLEDGEMENTS = {1: LetterKind.ACKNOWLEDGEMENT_1, 2: LetterKind.ACKNOWLEDGEMENT_2}
RESPONSES = {1: LetterKind.RESPONSE_1, 2: LetterKind.RESPONSE_2}
"""The letter of each stage."""


def next_letter(complaint: Complaint) -> LetterKind | None:
    """The letter that the complaint awaits; None when it awaits none."""
    if complaint.state is not State.OPEN:
        return None
    stage = complaint.current
    return (RESPONSES if stage.acknowledged_on else ACKNOWLEDGEMENTS)[stage.number]


def missing(complaint: Complaint, bench: Bench) -> tuple[Problem, ...]:
    """All that the Code still asks for before the next letter can go out, if it went out today."""
    letter = next_letter(complaint)
    try:
        if letter in ACKNOWLEDGEMENTS.values():
            stages.acknowledge(complaint, Definition(), bench, bench.today)
        elif letter in RESPONSES.values():
            stages.respond(complaint, None, bench, on=bench.today)
    except Refused as refused:
        return refused.problems
    return ()
