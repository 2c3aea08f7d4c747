"""A letter is written and checked from the complaint as it will be once that letter is recorded."""

from datetime import date

from complaints_cli.commands.recording import Recording
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.terms import LetterKind
from complaints_cli.domain.timetable import clocks
from complaints_cli.errors import Refused
from complaints_cli.handling import stages
from complaints_cli.handling.stages import Definition, applied
from complaints_cli.handling.table import Command, refusal

_COMMANDS = {
    LetterKind.ACKNOWLEDGEMENT_1: Command.ACK,
    LetterKind.ACKNOWLEDGEMENT_2: Command.ACK,
    LetterKind.RESPONSE_1: Command.RESPOND,
    LetterKind.RESPONSE_2: Command.RESPOND,
    LetterKind.QUICK_RESPONSE: Command.RESPOND_WITH_ACK,
}
"""The letters that the record alone can fill; others take facts of their own, given with their command."""


def as_if_sent(work: Recording, complaint: Complaint, kind: LetterKind, on: date) -> Complaint:
    """The complaint as it will be when a letter of that kind goes out, or as it is where it went out before.

    Raises Refused with what the Code still asks for before it can go out.
    """
    command = _COMMANDS.get(kind)
    if command is None or any(letter.letter is kind for letter in complaint.letters):
        return complaint
    bench = work.bench(complaint)
    problem = refusal(command, complaint.situation)
    if problem is not None:
        raise Refused([problem])
    if command is Command.ACK:
        return applied(complaint, stages.acknowledge(complaint, Definition(), bench, on))
    with_ack = Definition() if command is Command.RESPOND_WITH_ACK else None
    return applied(complaint, stages.respond(complaint, None, bench, on=on, with_ack=with_ack))


def told_too_late(complaint: Complaint, rules: Rules) -> bool:
    """Whether a letter told the resident a later response date than the right one, so that it wants correcting."""
    return any(
        times.promised_on is not None and times.promised_on > times.code_date
        for times in clocks(complaint, rules)
        if times.stage.is_open
    )
