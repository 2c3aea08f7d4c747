"""`correct`: what was typed wrongly is put right, after saying what follows. What stood there before is kept."""

from collections.abc import Sequence
from dataclasses import replace
from shutil import get_terminal_size
from typing import Annotated, Any

import typer

from complaints_cli.commands import params
from complaints_cli.commands.asking import agree, gather
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.letter_matter import told_too_late
from complaints_cli.commands.outcome import outcome, recorded_data
from complaints_cli.commands.recording import recording
from complaints_cli.desk import Desk
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.terms import LetterKind
from complaints_cli.domain.timetable import due_items
from complaints_cli.handling.consequences import Consequence, of_correction
from complaints_cli.handling.mending import FIELDS, correct
from complaints_cli.handling.stages import applied
from complaints_cli.layout import Look, lay_out
from complaints_cli.result import Block, Heading, Result, Text


def put_right(
    ctx: typer.Context,
    ref: params.Ref,
    field: Annotated[
        str, typer.Argument(metavar="FIELD", help=f"What is wrong: {', '.join(FIELDS)}; of stage 2: acknowledged-2.")
    ],
    value: Annotated[
        str | None, typer.Argument(metavar="VALUE", help="What is right."), Ask(STORY, "What is right?")
    ] = None,
    reason: params.Reason = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would follow, and record nothing.")] = False,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Put right what was typed wrongly.

    What follows is said first: dates that move, verdicts that change, extensions and letters that told the resident
    another date. Extensions that the resident was told stand. On a terminal it is recorded once you agree.
    """
    facts = gather(ctx, required=("value", "reason"))
    with recording(ctx) as work:
        complaint = work.complaint(ref)
        rules = work.record.rules_for(complaint)
        events = correct(complaint, field, facts.text("value"), facts.text("reason"), work.bench_under(rules))
        after = applied(complaint, events)
        found = of_correction(complaint, after, rules, work.today)
        warnings, preview = _warnings(after, rules), _preview(found)
        if dry_run:
            return _foreseen(after, rules, field, found, warnings)
        _agreed(ctx, work.at, ref, field, preview, found)
        written = work.save_on(complaint, events)
        answer = outcome(work, ref, written.seqs, f"{field} corrected", warnings=warnings, more=preview)
    return replace(answer, data={**answer.data, "consequences": _data(found)})


def _foreseen(
    after: Complaint, rules: Rules, field: str, found: Sequence[Consequence], warnings: Sequence[str]
) -> Result:
    due = due_items(after, rules)
    return Result(
        data={**recorded_data(after, (), due, None, warnings), "consequences": _data(found)},
        screen=[Heading(f"{after.ref}: if {field} is corrected (nothing is recorded)"), *_preview(found)],
        messages=[f"Warning: {warning}" for warning in warnings],
    )


def _agreed(
    ctx: typer.Context, at: Desk, ref: str, field: str, preview: Sequence[Block], found: Sequence[Consequence]
) -> None:
    """On a terminal, shows what follows and asks; where nothing follows, or nobody sits, goes on."""
    if not found or not at.interactive or at.yes:
        return
    from complaints_cli import render

    render.tell(lay_out(preview, Look(get_terminal_size().columns, plain=at.plain)))
    agree(ctx, f"Correct {field} of {ref}?")


def _preview(found: Sequence[Consequence]) -> list[Block]:
    if not found:
        return [Text("No date, verdict or letter is touched by it.")]
    return [Text("What follows:\n" + "\n".join(f"- {each.message}" for each in found))]


def _warnings(after: Complaint, rules: Rules) -> list[str]:
    if not told_too_late(after, rules):
        return []
    kind, ref = LetterKind.CORRECTION, after.ref
    offered = f"complaints letter draft {ref} {kind} --output FILE.md; then complaints letter send {ref} {kind}"
    return [f"A letter told the resident a later date than the right one. To put it right: {offered} --letter FILE.md."]


def _data(found: Sequence[Consequence]) -> list[dict[str, Any]]:
    return [
        {"what": each.what, "stage": each.stage, "was": each.was, "now": each.now, "message": each.message}
        for each in found
    ]
