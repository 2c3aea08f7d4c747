"""`letter send`: a letter that has no command of its own went out. That is the correction of a date we told wrongly."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from complaints_cli.commands import kinds, params, posting
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.record import Corrected, DateMoved
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Misuse, Refused, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, in_order
from complaints_cli.result import Result

KIND = kinds.choice(LetterKind)


def send(
    ctx: typer.Context,
    ref: params.Ref,
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help=f"Which letter: {LetterKind.CORRECTION}."), Ask(KIND, "Which letter?")
    ],
    letter: params.Letter = None,
    sent: params.Sent = None,
    on: params.On = None,
) -> Result:
    """Record that a correction went out: a letter had told a later date than the right one.

    Every other letter goes out with its own command, such as `ack` or `respond`. From now on the promised date is the
    one in this letter.
    """
    from complaints_cli.letters import all_letters

    facts = gather(ctx)
    wanted = facts.choice("kind", LetterKind)
    command = all_letters()[wanted].command
    if command is not None:
        raise Misuse("own-command", f"The {wanted} letter goes out with: complaints {command} {ref}.")
    asked = posting.post(facts, None, letter)
    with recording(ctx) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        problems = in_order(day, _since(ref, work.record.history(ref)), work.today)
        if problems:
            raise Refused(problems)
        event, posted = posting.sent(work, complaint, wanted, day, asked)
        written = work.save_on(complaint, [event])
        return outcome(work, ref, written, "correction sent", letter=posted)


def _since(ref: str, history: Sequence[Recorded]) -> date:
    """The day of the last thing that a correction can be about. Raises Refused when there is none."""
    days = [each.event.on for each in history if isinstance(each.event, (Corrected, DateMoved))]
    if not days:
        raise refuse("nothing-corrected", f"No date of {ref} was corrected or moved.", KEEP_THE_DATES)
    return days[-1]
