"""`erase`: the personal data of a complaint goes and does not come back; dates, codes, figures and the chain stay."""

import typer

from complaints_cli.commands import params
from complaints_cli.commands.asking import agree, gather
from complaints_cli.commands.recording import Recording, recording
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
    """Erase the personal data of a complaint for ever.

    Names, contact details, stories, reasons, notes, letters and files go. Dates, decisions and figures stay, and with
    them every report.
    """
    facts = gather(ctx, required=("reason",))
    with recording(ctx) as work:
        beside = not ref.startswith("C-") and work.record.version(ref) > 0
        state = None if beside else work.complaint(ref).state
        still_open = " It is still open: nobody could answer it any more." if state is State.OPEN else ""
        agree(ctx, f"Erase {ref}? {GOES} go and cannot be brought back.{still_open}")
        person = _who(work)
    from complaints_cli.store.appending import Who
    from complaints_cli.store.erase import erase as destroy

    written = destroy(work.at.db, Who(work.today, work.at.login, person), ref, facts.text("reason"))
    return Result(
        data={"ref": ref, "events": list(written.seqs), "head": written.head, "state": state},
        screen=[Heading(f"{ref}: its personal data was erased"), Text(STAYS), Text(ELSEWHERE)],
    )


def _who(work: Recording) -> str | None:
    """Whoever erases, by id; somebody new joins the staff list first, as they do when anything is recorded."""
    claimed = work.at.claimed
    if claimed and find(claimed, work.people) is None:
        work.save()
    return work.person(claimed)
