"""A letter is written and checked from the complaint as it will be once that letter is recorded."""

from datetime import date

from complaints_cli.commands.recording import Recording
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling import stages
from complaints_cli.handling.stages import Definition, applied
from complaints_cli.handling.table import Command

FROM_THE_RECORD = (Command.ACK, Command.RESPOND, Command.RESPOND_WITH_ACK)
"""What the record alone can fill a letter for; others take facts of their own, given with their command."""


def as_if_sent(
    work: Recording, complaint: Complaint, kind: LetterKind, on: date, decider: str | None = None
) -> Complaint:
    """The complaint as it will be when a letter of that kind goes out, or as it is where it went out before.

    `decider` is the id of whoever decided a response, if it is not the handler.
    Raises Refused with what the Code still asks for before it can go out.
    """
    from complaints_cli.letters import all_letters

    command = all_letters()[kind].command
    if command not in FROM_THE_RECORD or any(letter.letter is kind for letter in complaint.letters):
        return complaint
    bench = work.bench(complaint)
    if command is Command.ACK:
        return applied(complaint, stages.acknowledge(complaint, Definition(), bench, on))
    with_ack = Definition() if command is Command.RESPOND_WITH_ACK else None
    return applied(complaint, stages.respond(complaint, decider, bench, on=on, with_ack=with_ack))
