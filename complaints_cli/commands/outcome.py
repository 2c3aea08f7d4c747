"""What every recording command answers: the reference, what was recorded, what is due next, and any warning."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from complaints_cli.commands.due_words import governing, step
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.due import Due
from complaints_cli.domain.media import BINARY, READ
from complaints_cli.domain.resident import ReplyAs
from complaints_cli.domain.terms import SentBy, State
from complaints_cli.result import Block, Cell, Facts, Heading, Result, Text, Tone

if TYPE_CHECKING:
    from complaints_cli.commands.recording import Recording
    from complaints_cli.store.writing import Written


@dataclass(frozen=True)
class Posted:
    """A letter that went out, or the draft of one."""

    kind: str
    sha256: str
    sent: str | None = None
    path: str | None = None
    number: int | None = None
    for_resident: bool = True
    """It goes to the resident, or to whoever gets the resident's letters: what they like holds for it."""

    @property
    def data(self) -> dict[str, Any]:
        """As the JSON answer has it."""
        return {"kind": self.kind, "path": self.path, "sha256": self.sha256, "sent": self.sent, "number": self.number}


def outcome(
    work: "Recording",
    ref: str,
    written: "Written",
    recorded: str,
    *,
    letter: Posted | None = None,
    warnings: Sequence[str] = (),
    more: Sequence[Block] = (),
) -> Result:
    """The answer after something was recorded on a complaint, as the write left it."""
    from complaints_cli.commands.recording import spelt_out

    complaint, due = written.complaints[ref], written.due[ref]
    warned = [spelt_out(warning, ref) for warning in warnings]
    screen: list[Block] = [Heading(f"{ref}: {recorded}"), *more]
    if letter is not None:
        screen += [Text(each) for each in (*_where(complaint, letter), *_in_short(complaint, letter))]
    screen += _next(complaint, due, work.today)
    return Result(
        data=recorded_data(complaint, written.seqs, due, letter, warned),
        screen=screen,
        messages=[f"Warning: {warning}" for warning in warned],
    )


def recorded_data(
    complaint: Complaint, seqs: Sequence[int], due: Sequence[Due], letter: Posted | None, warnings: Sequence[str]
) -> dict[str, Any]:
    """The JSON answer of every recording command."""
    return {
        "ref": complaint.ref,
        "events": list(seqs),
        "state": complaint.state,
        "stage": complaint.current.number,
        "due": [due_data(item) for item in due],
        "letter": letter.data if letter else None,
        "warnings": list(warnings),
    }


def due_data(item: Due) -> dict[str, Any]:
    """One thing due, as the JSON answer has it."""
    return {
        "what": item.what,
        "stage": item.stage,
        "due_on": item.due_on,
        "due_at": item.due_at.isoformat("minutes") if item.due_at else None,
        "governed_by": item.governed_by,
        "rule": item.rule,
        "provisional": item.provisional,
        "item": item.item,
    }


def _where(complaint: Complaint, letter: Posted) -> list[str]:
    """How to see the letter. A composed one is kept as Markdown, and shown as it is sent, or as the resident likes."""
    command = f"complaints letter show {complaint.ref} {letter.number}"
    if letter.path is not None:
        file = " --output FILE" if READ.get(PurePath(letter.path).suffix.lower().lstrip(".")) in BINARY else ""
        return [f"The letter as it went out by {letter.sent}: {command}{file}"]
    likes = complaint.received.reply_as if letter.for_resident else None
    text = likes is ReplyAs.TEXT or (likes is not ReplyAs.PAGE and letter.sent in (SentBy.EMAIL, SentBy.TEXT))
    to_send = f"The letter to send by {letter.sent}: {command} --format {'txt' if text else 'html'}"
    first = ["They like to be told in person or by phone: talk it through with them too."]
    return [*(first if likes is ReplyAs.SPOKEN else []), to_send]


def _in_short(complaint: Complaint, letter: Posted) -> list[str]:
    """How to see a letter that goes by text message as one."""
    if letter.sent != SentBy.TEXT:
        return []
    return [f"The same in one text message: complaints letter summary {complaint.ref} {letter.number}"]


def _next(complaint: Complaint, due: Sequence[Due], today: date) -> list[Block]:
    if not due:
        ended = complaint.state in (State.CLOSED, State.WITHDRAWN, State.REFUSED, State.ENTERED_TWICE)
        done_with = "" if ended else f" When it is done with: complaints close {complaint.ref}."
        return [Text(f"Nothing is due on it.{done_with}")]
    return [due_block(due, today)]


def due_block(due: Sequence[Due], today: date) -> Facts:
    """What is due, each with its day and what says so."""
    return Facts(
        [(step(item.what, item.stage, item.item), Cell(_when(item, today), _tone(item, today))) for item in due]
    )


def _when(item: Due, today: date) -> str:
    provisional = ", provisional: bank holidays of that year are not published" if item.provisional else ""
    late = " (overdue)" if item.due_on < today else " (today)" if item.due_on == today else ""
    at = f" {item.due_at:%H:%M}" if item.due_at else ""
    return f"by {short_day(item.due_on)}{at}{late}, {governing(item.governed_by, item.rule)}{provisional}"


def _tone(item: Due, today: date) -> Tone:
    return "bad" if item.due_on < today else "warn" if item.due_on == today else ""
