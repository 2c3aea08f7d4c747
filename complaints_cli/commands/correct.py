"""`correct`: what was typed wrongly is put right, after saying what follows. What stood there before is kept."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

from complaints_cli.commands import params, routed
from complaints_cli.commands.asking import agree, gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import STORY, Ask, Offered
from complaints_cli.commands.outcome import outcome, recorded_data
from complaints_cli.commands.recording import Recording, recording, spelt_out
from complaints_cli.dataclass import dataclass
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.event import Event
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling.consequences import Consequence, of_correction, told_too_late
from complaints_cli.handling.mending import FIELDS, correct
from complaints_cli.handling.stages import applied
from complaints_cli.handling.twice import keeps_up
from complaints_cli.layout import Look, lay_out
from complaints_cli.result import Block, Heading, Result, Text
from complaints_cli.store.twice import entries_of


def put_right(
    call: Call,
    ref: params.Ref,
    field: Annotated[
        str,
        Argument(
            metavar="FIELD",
            help=f"What is wrong: {', '.join(FIELDS)}; of stage 2: acknowledged-2; the words of a point: point-1.",
        ),
        Offered(tuple(FIELDS)),
    ],
    value: Annotated[str | None, Argument(metavar="VALUE", help="What is right."), Ask(STORY, "What is right?")] = None,
    reason: params.Reason = None,
    dry_run: Annotated[bool, Option("--dry-run", help="Say what would follow, and record nothing.")] = False,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Put right what was typed wrongly.

    What follows is said first: dates that move, verdicts that change, extensions and letters that told the resident
    another date. Extensions that the resident was told stand. On a terminal it is recorded once you agree.
    """
    facts = gather(call, required=("value", "reason"))
    with recording(call) as work:
        plan = _planned(work, ref, field, facts)
    if dry_run:
        return _foreseen(plan, field)
    shown = _agreed(call, plan, field)
    with recording(call) as work:
        # As it was shown: if somebody changed the complaint meanwhile, nothing is written.
        written = work.save_on(plan.complaint, plan.events)
        more = () if shown else _preview(plan.found)
        answer = outcome(work, ref, written, f"{field} corrected", warnings=plan.warnings, more=more)
    return replace(answer, data={**answer.data, "consequences": _data(plan.found)})


@dataclass(frozen=True)
class _Plan:
    """A correction as it is shown before it is recorded."""

    complaint: Complaint
    events: tuple[Event, ...]
    after: Complaint
    found: tuple[Consequence, ...]
    due: tuple[Due, ...]
    warnings: tuple[str, ...]


def _planned(work: Recording, ref: str, field: str, facts: Facts) -> _Plan:
    complaint = work.complaint(ref)
    rules = work.record.rules_for(complaint)
    events = correct(complaint, field, facts.text("value"), facts.text("reason"), work.bench_under(rules))
    after = applied(complaint, events)
    keeps_up(after, entries_of(work.record, complaint.ref))
    return _Plan(
        complaint=complaint,
        events=events,
        after=after,
        found=of_correction(complaint, after, rules, work.today),
        due=due_items(after, rules),
        warnings=(
            *_warnings(after, rules),
            *(spelt_out(each, ref) for each in routed.cautions(after, rules.policy, work) if field == "category"),
        ),
    )


def _foreseen(plan: _Plan, field: str) -> Result:
    return Result(
        data={**recorded_data(plan.after, (), plan.due, None, plan.warnings), "consequences": _data(plan.found)},
        screen=[Heading(f"{plan.after.ref}: if {field} is corrected (nothing is recorded)"), *_preview(plan.found)],
        messages=[f"Warning: {warning}" for warning in plan.warnings],
    )


def _agreed(call: Call, plan: _Plan, field: str) -> bool:
    """On a terminal, shows what follows and asks, holding nobody up; goes on where nothing follows or nobody sits."""
    at = call.desk
    if not plan.found or not at.interactive or at.yes:
        return False
    from complaints_cli import render

    render.tell(lay_out(_preview(plan.found), Look(render.columns(), plain=at.plain)))
    agree(call, f"Correct {field} of {plan.complaint.ref}?")
    return True


def _preview(found: Sequence[Consequence]) -> list[Block]:
    if not found:
        return [Text("No date, verdict or letter is touched by it.")]
    return [Text("What follows:\n" + "\n".join(f"- {each.message}" for each in found))]


def _warnings(after: Complaint, rules: Rules) -> tuple[str, ...]:
    if not told_too_late(after, rules):
        return ()
    kind, ref = LetterKind.CORRECTION, after.ref
    offered = f"complaints letter draft {ref} {kind} --output FILE.md; then complaints letter send {ref} {kind}"
    return (
        f"A letter told the resident a later date than the right one. To put it right: {offered} --letter FILE.md.",
    )


def _data(found: Sequence[Consequence]) -> list[dict[str, Any]]:
    return [
        {"what": each.what, "stage": each.stage, "was": each.was, "now": each.now, "message": each.message}
        for each in found
    ]
