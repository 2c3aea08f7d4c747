"""`erase`: personal data goes and does not come back; dates, codes, figures and the chain stay."""

import typer

from complaints_cli.commands import params
from complaints_cli.commands.asking import agree, gather
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.domain.events.claims import ClaimComplained
from complaints_cli.domain.events.record import Erased
from complaints_cli.domain.events.triage import BecameComplaint
from complaints_cli.domain.people import find
from complaints_cli.domain.terms import State
from complaints_cli.result import Heading, Result, Text

GOES = "Names, contact details, stories, reasons, notes, letters as they went out and files"
STAYS = (
    "What stays: its dates, stages, decisions, amounts and figures, the staff who acted, and the chain of events. "
    "Reports of past years do not change."
)
ELSEWHERE = "Backups, drafts and letters that were saved elsewhere are not touched: delete those yourself."


def erase(ctx: typer.Context, ref: params.Ref, reason: params.Reason = None) -> Result:
    """Erase the personal data of a complaint, a service request, feedback or a compliment for ever.

    Names, contact details, stories, reasons, notes, letters and files go. Dates, decisions and figures stay, and with
    them every report.
    """
    facts = gather(ctx, required=("reason",))
    with recording(ctx) as work:
        state, also = _state(work, ref), [*_origin(work, ref), *_grown(work, ref)]
        still_open = " It is still open: nobody could answer it any more." if state == State.OPEN else ""
        agree(ctx, f"Erase {ref}? {GOES} go and cannot be brought back.{still_open}")
        person = _who(work)
    from complaints_cli.store.appending import Who
    from complaints_cli.store.erase import erase as destroy

    written = destroy(work.at.db, Who(work.today, work.at.login, person), ref, facts.text("reason"))
    return Result(
        data={"ref": ref, "events": list(written.seqs), "head": written.head, "state": state},
        screen=[Heading(f"{ref}: its personal data was erased"), Text(STAYS), Text(ELSEWHERE)],
        messages=also,
    )


def _state(work: Recording, ref: str) -> str | None:
    """Where it stands; feedback and compliments stand nowhere. Raises NotFound."""
    work.record.erasable(ref)
    if ref.startswith("C-"):
        return work.complaint(ref).state
    return work.record.service_request(ref).state if ref.startswith("SR-") else None


def _origin(work: Recording, ref: str) -> list[str]:
    """The request, feedback or claim that a complaint grew out of, where that was not erased yet."""
    if not ref.startswith("C-"):
        return []
    received = work.complaint(ref).received
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
        if not work.complaint(complaint).erased
    ]


def _who(work: Recording) -> str | None:
    """Whoever erases, by id; somebody new joins the staff list first, as they do when anything is recorded."""
    claimed = work.at.claimed
    if claimed and find(claimed, work.people) is None:
        work.save()
    return work.person(claimed)
