"""`letter send`: a letter that has no command of its own went out, such as a correction, a question, an invitation."""

from dataclasses import replace
from datetime import date
from typing import Annotated

from complaints_cli.commands import kinds, params, posting
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Argument
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.terms import SENT_APART, LetterKind
from complaints_cli.errors import Misuse
from complaints_cli.handling.sending import check_day
from complaints_cli.result import Result

KIND = kinds.choice(LetterKind)
APART = kinds.choice(*SENT_APART)


def send(
    call: Call,
    ref: params.Ref,
    kind: Annotated[str, Argument(metavar="KIND", help=f"Which letter: {APART.expects}."), Ask(KIND, "Which letter?")],
    letter: params.Letter = None,
    sent: params.Sent = None,
    number: params.LetterNumber = None,
    say: params.Say = None,
    by: params.ReplyBy = None,
    on: params.On = None,
) -> Result:
    """Record that a letter went out that has no command of its own: a correction, evidence for the Ombudsman.

    Every other letter goes out with its command, such as `ack` or `respond`. What it rests on is recorded apart: that
    evidence was sent, or an order complied with. Letters about sharing are about a share on record, the last unless
    `--number` says which; `--say` is what you ask, `--by` the day for the answer.
    """
    from complaints_cli.letters import all_letters

    facts = gather(call)
    wanted = facts.choice("kind", LetterKind)
    command = all_letters()[wanted].command
    if command is not None:
        raise Misuse("own-command", f"The {wanted} letter goes out with: complaints {command} {ref}.")
    asked = replace(posting.post(facts, None, letter), asked=posting.asking(facts, number))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        check_day(wanted, complaint, work.record.history(ref), day, work.today)
        event, posted = posting.sent(work, complaint, wanted, day, asked)
        warnings = [*_still_to_record(wanted, complaint), *_no_working_day(work, complaint, facts.day("by", None))]
        written = work.save_on(complaint, [event])
        said = f"{wanted} letter sent"
        return outcome(work, ref, written, said, letter=posted, warnings=warnings)


def _still_to_record(kind: LetterKind, complaint: Complaint) -> list[str]:
    """What a letter does not record by itself: the Ombudsman's request stays due until its evidence is recorded."""
    waiting = [each for each in complaint.ombudsman.evidence if each.is_open]
    if kind is not LetterKind.OMBUDSMAN_EVIDENCE or not waiting:
        return []
    answered = f"complaints ombudsman evidence REF {waiting[-1].number} --sent DATE --proof TEXT"
    return [f"The request stays due until you record that what it asks for was sent: {answered}."]


def _no_working_day(work: Recording, complaint: Complaint, by: date | None) -> list[str]:
    """A warning where the day that the letter asks for is one on which nobody may be there."""
    why = work.record.rules_for(complaint).calendar(None).why_not(by) if by else None
    return [f"{short_day(by)} is no working day ({why})."] if by and why else []
