"""`erase`: personal data goes and does not come back; dates, codes, figures and the chain stay."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from complaints_cli.commands import params
from complaints_cli.commands.asking import agree, gather
from complaints_cli.commands.due_words import step
from complaints_cli.commands.erased_elsewhere import (
    Backups,
    Elsewhere,
    SavedBeside,
    copies_of,
    left_elsewhere,
    must_take_backups,
    renewed,
)
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.claims import ClaimComplained
from complaints_cli.domain.events.record import Erased
from complaints_cli.domain.events.triage import BecameComplaint
from complaints_cli.domain.people import find
from complaints_cli.domain.terms import State
from complaints_cli.errors import Misuse
from complaints_cli.handling.erasing import refuse_held, refuse_text
from complaints_cli.result import Heading, Result, Text
from complaints_cli.store.holding import Keeping, keeping
from complaints_cli.store.named_elsewhere import said_again
from complaints_cli.store.references import NAMED
from complaints_cli.store.twice import entries_for

if TYPE_CHECKING:
    from complaints_cli.store.appending import Who
    from complaints_cli.store.record import Record

GOES = "Names, contact details, stories, reasons, notes, letters as they went out and files"
STAYS = (
    "What stays: its dates, stages, decisions, amounts and figures, the staff who acted, the chain of events, and what "
    "you learned from it, where that names nobody and repeats nothing they said. Figures of past years do not change."
)
MOST_EVENTS = 999_999_999
ONE_STAYS = "What stays: its day, its dates and codes, who recorded it, and the chain of events."


def erase(
    call: Call,
    ref: Annotated[
        str | None,
        Argument(metavar="[REF]", read=params.reference, help="Whatever has a reference: all of it."),
    ] = None,
    event: Annotated[
        int | None,
        Option(
            "--event",
            metavar="N",
            min=1,
            max=MOST_EVENTS,
            help="One text alone: the event of that number, of anything.",
        ),
    ] = None,
    reason: params.Reason = None,
    backups: Annotated[
        Path | None,
        Option("--backups", metavar="DIR", help="Make a backup there, and remove older ones that hold it still."),
    ] = None,
) -> Result:
    """Erase the personal data of a complaint, a service request, feedback, a compliment or a claim for ever.

    Names, contact details, stories, reasons, notes, letters and files go. Dates, decisions and figures stay, and with
    them every report. With --event one text goes: also of the self-assessment, a board paper, a lesson, a paragraph.
    --backups alone erases nothing more, and sees to that folder. What is held is refused: complaints hold list.
    """
    if backups is not None and ref is None and event is None and reason is None:
        made = ended(call, backups)
        return Result(data=made.data, screen=made.blocks)
    if (ref is None) is (event is None):
        raise Misuse("missing-option", "Say what to erase: a reference, or one text by its number with --event N.")
    facts = gather(call, required=("reason",))
    if ref is not None:
        return _whole(call, ref, facts.text("reason"), backups)
    return _one_text(call, event or 0, facts.text("reason"), backups)


def _whole(call: Call, ref: str, reason: str, backups: Path | None) -> Result:
    with recording(call) as work:
        state, also = _state(work, ref), [*_entries(work, ref), *_origin(work, ref), *_grown(work, ref)]
        kept, shown = keeping(work.record, ref, work.today), work.record.version(ref)
        refuse_held(ref, kept.holds)
        left = left_elsewhere(work, ref)
    agree(call, f"Erase {ref}? {GOES} go and cannot be brought back.{_owed(state, kept)}")
    must_take_backups(backups)
    who = whoever_erases(call)
    from complaints_cli.store.erase import erase as destroy

    with left.saved.told(work.at):
        written = destroy(work.at.db, who, ref, reason, after=shown, unless=unless_held(work.today), beside=left.go)
    made = renewed(work.at.db, backups)
    return Result(
        data={"ref": ref, "events": list(written.seqs), "head": written.head, "state": state, **left.data, **made.data},
        screen=[Heading(f"{ref}: its personal data was erased"), Text(STAYS), *left.blocks, *made.blocks],
        messages=also,
    )


def _one_text(call: Call, number: int, reason: str, backups: Path | None) -> Result:
    from complaints_cli.store.erase import erase_text, event_of

    with recording(call) as work:
        recorded, sealed = event_of(work.record, number)
        refuse_text(recorded, sealed=sealed)
        stream = recorded.stream
        unless_held(work.today)(work.record, stream)
        saved = SavedBeside(work.at.db)
        saved.find(work.record, stream, recorded.version)
        named = said_again(work.record, stream, number)
        left = Elsewhere(copies=copies_of(work, stream), named=named, again=bool(named), saved=saved)
        what = f"{recorded.event.kind.replace('-', ' ')} on {short_day(recorded.event.on)}, {stream}"
    agree(call, f"Erase the text of event {number} ({what})? It cannot be brought back.")
    must_take_backups(backups)
    who = whoever_erases(call)
    with saved.told(work.at):
        written = erase_text(work.at.db, who, recorded, reason, unless_held(work.today), left.go)
    made = renewed(work.at.db, backups)
    data: dict[str, Any] = {"ref": stream, "erased": number, "events": list(written.seqs), "head": written.head}
    return Result(
        data={**data, **left.data, **made.data},
        screen=[Heading(f"Event {number} ({what}): its text was erased"), Text(ONE_STAYS), *left.blocks, *made.blocks],
    )


def ended(call: Call, folder: Path | None) -> Backups:
    """What an earlier erasure left to do is done, and no more is erased: in the file, and in a folder of backups."""
    from complaints_cli.store.erase import end_what_was_begun

    if folder is not None:
        agree(call, f"Make a backup in {folder}, and remove older ones there that hold what was erased?")
        must_take_backups(folder)
    end_what_was_begun(call.desk.db)
    return Backups(data={}, blocks=[]) if folder is None else renewed(call.desk.db, folder)


def unless_held(today: date) -> Callable[["Record", str], None]:
    """What refuses at the last moment: a hold may have been placed, here or on its kin, while somebody was asked."""

    def check(record: "Record", stream: str) -> None:
        if stream.partition("-")[0] in NAMED:
            refuse_held(stream, keeping(record, stream, today).holds)

    return check


def _state(work: Recording, ref: str) -> str | None:
    """Where it stands; feedback and compliments stand nowhere. Raises NotFound."""
    work.record.erasable(ref)
    if ref.startswith("C-"):
        return work.record.complaint(ref).state
    return work.record.service_request(ref).state if ref.startswith("SR-") else None


def _owed(state: str | None, kept: Keeping) -> str:
    """What nobody could do any more once it is erased, the earliest first."""
    still_open = " It is still open: nobody could answer it any more." if state == State.OPEN else ""
    if not kept.owed:
        return still_open
    owed = "; ".join(f"{step(each.what, each.stage, each.item)} by {short_day(each.due_on)}" for each in kept.owed)
    return f"{still_open} It still owes: {owed}."


def _entries(work: Recording, ref: str) -> list[str]:
    """What is erased with it: the same story is told there."""
    return [f"{entry} was a second entry of it, and goes with it." for entry in entries_for(work.record, ref)]


def _origin(work: Recording, ref: str) -> list[str]:
    """The request, feedback or claim that a complaint grew out of, where that was not erased yet."""
    if not ref.startswith("C-"):
        return []
    received = work.record.complaint(ref).received
    return [
        f"It grew out of {origin}, which holds personal data too: complaints erase {origin}"
        for origin in (received.request, received.feedback, received.claim)
        if origin and not any(isinstance(recorded.event, Erased) for recorded in work.record.history(origin))
    ]


def _grown(work: Recording, ref: str) -> list[str]:
    """The complaints that were made of a request, of feedback or of a claim, where those were not erased yet."""
    made = (
        recorded.event.complaint
        for recorded in work.record.history(ref)
        if isinstance(recorded.event, (BecameComplaint, ClaimComplained))
    )
    return [
        f"{complaint} was made of it, and holds personal data too: complaints erase {complaint}"
        for complaint in dict.fromkeys(made)
        if not work.record.complaint(complaint).erased
    ]


def whoever_erases(call: Call) -> "Who":
    """Whoever erases; somebody new joins the staff list first, as they do when anything is recorded.

    Called once they agreed: nobody is asked while the record is open, since nobody else could save meanwhile.
    """
    from complaints_cli.store.appending import Who

    with recording(call) as work:
        claimed = work.at.claimed
        if claimed and find(claimed, work.people) is None:
            work.save()
        return Who(work.today, work.at.login, work.person(claimed))
