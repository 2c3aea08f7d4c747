"""`assess`: the landlord's own answers on the self-assessment form, each beside what the record shows (Code 8.1)."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts as Given
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.period_asked import year_asked
from complaints_cli.commands.recording import recording
from complaints_cli.commands.report_params import Year
from complaints_cli.commands.reporting import span_of
from complaints_cli.desk import desk
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.landlord import ProvisionAnswered
from complaints_cli.errors import NotFound, Problem, Refused
from complaints_cli.ombudsman_code import provision
from complaints_cli.ombudsman_code.provision import Provision
from complaints_cli.reports.assessment.answers import SHORT, SPOKEN, Answer, Comply
from complaints_cli.reports.assessment.form_row import from_the_record, row_data
from complaints_cli.result import Block, Cell, Facts, Heading, Result, Table, Text, Tone
from complaints_cli.store.reading import reading

if TYPE_CHECKING:
    from complaints_cli.reports.measuring.span import Span

COMPLY = kinds.choice(Comply)
TONES: dict[Comply | None, Tone] = {Comply.YES: "good", Comply.NO: "bad", Comply.PARTLY: "warn", None: "warn"}


def show(
    ctx: typer.Context,
    number: Annotated[
        str | None, typer.Argument(metavar="[N]", help="A provision, such as 6.13; all unless said.")
    ] = None,
    year: Year = None,
) -> Result:
    """Show your answers on the self-assessment form, and what the record says beside each.

    Without a number: every row, and what is still to settle.
    """
    from complaints_cli.reports.assessment.answers import answers
    from complaints_cli.reports.assessment.contradictions import against_the_record, to_settle

    if number is not None:
        _on_form(number)
    with reading(desk(ctx).db) as record:
        today = desk(ctx).today
        landlord = record.landlord(today)
        seen = span_of(record, year_asked(year, today, landlord.year_end), today)
        rows = [a for a in answers(record.rows) if number in (None, a.provision.number)]
        against, settle = against_the_record(seen, landlord, rows), to_settle(seen, rows)
        data = {
            "period": {"from": seen.period.first, "to": seen.period.last, "label": seen.period.label},
            "answers": [row_data(seen, each) for each in rows],
            "contradictions": against,
            "to_settle": settle,
        }
        screen = _one(seen, rows[0], against) if number else _all(rows, against, settle)
    return Result(data=data, screen=screen)


def answer(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(metavar="N", help="The provision, such as 6.13.")],
    comply: Annotated[
        str | None,
        typer.Option(metavar="ANSWER", help=f"Whether you comply: {COMPLY.expects}."),
        Ask(COMPLY, "Do you comply?"),
    ] = None,
    evidence: params.Evidence = None,
    commentary: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="Anything a reader must know."),
        Ask(STORY, "What else must a reader know?"),
    ] = None,
    action: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="What you will do, when you do not fully comply."),
        Ask(STORY, "What will you do about it?"),
    ] = None,
    due: params.Due = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Answer a provision on the self-assessment form. The last answer stands; earlier ones stay on record.

    An answer of no or partly needs --action and --due.
    """
    entry = _on_form(number)
    facts = gather(ctx, required=("comply",), then=_needed if desk(ctx).interactive else None)
    chosen = facts.choice("comply", Comply)
    _refuse_bare(chosen, facts, number)
    event = ProvisionAnswered(
        on=desk(ctx).today,
        number=number,
        comply=chosen.value,
        due=facts.day("due", None),
        evidence=facts.text("evidence", ""),
        commentary=facts.text("commentary", ""),
        action=facts.text("action", ""),
    )
    with recording(ctx) as work:
        written = work.save_in("assessment", [event])
    return _answered(entry, chosen, event, written.seqs)


def _answered(entry: Provision, chosen: Comply, event: ProvisionAnswered, seqs: Sequence[int]) -> Result:
    evidence, action = event.evidence or None, event.action or None
    warnings = _warnings(event)
    return Result(
        data={
            "number": event.number,
            "comply": chosen,
            "evidence": evidence,
            "commentary": event.commentary or None,
            "action": action,
            "due_on": event.due,
            "events": list(seqs),
            "warnings": warnings,
        },
        screen=[
            Heading(f"{event.number} {entry.title}: {SPOKEN[chosen]}"),
            Facts([("Evidence", evidence), ("Action", action), ("By", _by(event.due))]),
        ],
        messages=[f"Warning: {warning}" for warning in warnings],
    )


def _on_form(number: str) -> Provision:
    found = provision(number)
    if not found.on_form:
        raise NotFound("provision", f"{number} introduces its section and is no row of the form, which starts at 1.2.")
    return found


def _needed(facts: Given) -> tuple[str, ...]:
    return ("action", "due") if facts.choice("comply", Comply, None) in SHORT else ()


def _refuse_bare(chosen: Comply, facts: Given, number: str) -> None:
    """An honest no says what will be done about it, and by when."""
    if chosen not in SHORT:
        return
    lacking = {
        "action": Problem("action-missing", f"Say what you will do to comply with {number}. Add --action.", "8.1"),
        "due": Problem("due-missing", f"Say by when you will comply with {number}. Add --due.", "8.1"),
    }
    problems = [problem for name, problem in lacking.items() if name not in facts]
    if problems:
        raise Refused(problems)


def _warnings(event: ProvisionAnswered) -> list[str]:
    if event.comply != Comply.NOT_APPLICABLE:
        return []
    if event.number in ("4.1", "9.5"):
        return [f"{event.number} asks for a person whom every landlord must have: not applicable will not be believed."]
    return [] if event.commentary else [f"The Code binds every landlord: say why {event.number} does not apply."]


def _by(due: date | None) -> str | None:
    return short_day(due) if due else None


def _all(rows: Sequence[Answer], against: Sequence[str], settle: Sequence[str]) -> list[Block]:
    lines: list[list[str | Cell]] = [
        [a.provision.number, a.provision.title, _comply(a), _by(a.due) or ""] for a in rows
    ]
    open_points: list[Block] = [Text(line, "bad") for line in against]
    open_points += [Text(line, "warn") for line in settle]
    nothing = Text("Nothing: every row is answered, supported, and in line with the record.", "good")
    return [Table(["", "Provision", "Comply", "By"], lines), Heading("To settle"), *(open_points or [nothing])]


def _one(seen: "Span", row: Answer, against: Sequence[str]) -> list[Block]:
    entry = row.provision
    pairs: list[tuple[str, str | Cell | None]] = [
        ("Comply", _comply(row)),
        ("Evidence", row.evidence or None),
        ("Commentary", row.commentary or None),
        ("Action", row.action or None),
        ("By", _by(row.due)),
        ("Answered", _by(row.answered_on)),
    ]
    record = [Text(line) for line in from_the_record(seen, row)]
    return [
        Heading(f"{entry.number} {entry.title}"),
        Text(entry.requirement),
        Facts(pairs),
        Heading(f"From the record of {seen.period.label}"),
        *(record or [Text(f"The record does not show this. {entry.prompt}")]),
        *(Text(line, "bad") for line in against),
    ]


def _comply(row: Answer) -> Cell:
    return Cell(SPOKEN[row.comply], TONES.get(row.comply, ""))
