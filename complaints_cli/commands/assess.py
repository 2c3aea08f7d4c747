"""`assess show` and `answer`: the landlord's own answers on the form, each beside what the record shows (Code 8.1)."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.assess_year import form_for, period_of, row_of
from complaints_cli.commands.facts import Facts as Given
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.recording import recording
from complaints_cli.commands.report_params import Year
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.provision_answers import ProvisionAnswered
from complaints_cli.domain.landlord_terms import SHORT, Comply
from complaints_cli.handling import assessing
from complaints_cli.ombudsman_code.provision import Provision
from complaints_cli.reports.assessment.answers import SPOKEN, Answer
from complaints_cli.reports.assessment.contradictions import Contradiction, contradictions, promised, to_settle
from complaints_cli.reports.assessment.form_row import contradiction_data, failings, from_the_record, row_data
from complaints_cli.reports.assessment.self_assessment import approval, approval_data
from complaints_cli.result import Block, Cell, Facts, Heading, Result, Table, Text, Tone
from complaints_cli.store.reading import reading

if TYPE_CHECKING:
    from complaints_cli.reports.assessment.form import Form

STREAM = "assessment"
COMPLY = kinds.choice(Comply)
TONES: dict[Comply | None, Tone] = {Comply.YES: "good", Comply.NO: "bad", Comply.PARTLY: "warn", None: "warn"}


def show(
    call: Call,
    number: Annotated[str | None, Argument(metavar="[N]", help="A provision, such as 6.13; all unless said.")] = None,
    year: Year = None,
) -> Result:
    """Show your answers on the self-assessment form, and what the record says beside each.

    Without a number: every row, and what is still to settle.
    """
    only = row_of(number).number if number is not None else None
    with reading(call.desk.db) as record:
        form = form_for(record, year, call.desk.today, only)
        against, settle = contradictions(form), to_settle(form)
        period = form.year.period
        data = {
            "period": {"from": period.first, "to": period.last, "label": period.label},
            "approval": approval_data(form),
            "answers": [row_data(form, each) for each in form.answers],
            "contradictions": [each.sentence for each in against if not each.explained],
            "contradicted": [contradiction_data(each) for each in against],
            "to_settle": settle,
        }
        screen = _one(form, form.answers[0], against) if only else _all(form, against, settle)
    return Result(data=data, screen=screen)


def answer(
    call: Call,
    number: Annotated[str, Argument(metavar="N", help="The provision, such as 6.13.")],
    comply: Annotated[
        str | None,
        Option(metavar="ANSWER", help=f"Whether you comply: {COMPLY.expects}."),
        Ask(COMPLY, "Do you comply?"),
    ] = None,
    evidence: params.Evidence = None,
    commentary: Annotated[
        str | None,
        Option(metavar="TEXT", help="Anything a reader must know."),
        Ask(STORY, "What else must a reader know?"),
    ] = None,
    action: Annotated[
        str | None,
        Option(metavar="TEXT", help="What you will do, when you do not fully comply."),
        Ask(STORY, "What will you do about it?"),
    ] = None,
    due: params.Due = None,
    year: Year = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Answer a provision on a year's self-assessment form. The last answer stands; earlier ones stay on record.

    An answer of no or partly needs --action and --due. All rows at once: complaints assess edit.
    """
    entry = row_of(number)
    facts = gather(call, required=("comply",), then=_needed if call.desk.interactive else None)
    with recording(call) as work:
        event = ProvisionAnswered(
            on=work.today,
            year_end=period_of(work.record, year, work.today).last,
            number=entry.number,
            comply=facts.choice("comply", Comply).value,
            due=facts.day("due", None),
            evidence=facts.text("evidence", ""),
            commentary=facts.text("commentary", ""),
            action=facts.text("action", ""),
        )
        written = work.save_in(STREAM, [assessing.answer(event)])
    return _answered(entry, event, written.seqs)


def warnings_about(event: ProvisionAnswered) -> list[str]:
    """What will not be believed of an answer of not applicable."""
    if event.comply != Comply.NOT_APPLICABLE:
        return []
    if event.number in ("4.1", "9.5"):
        return [f"{event.number} asks for a person whom every landlord must have: not applicable will not be believed."]
    return [] if event.commentary else [f"The Code binds every landlord: say why {event.number} does not apply."]


def _answered(entry: Provision, event: ProvisionAnswered, seqs: Sequence[int]) -> Result:
    chosen, warnings = Comply(event.comply), warnings_about(event)
    evidence, action = event.evidence or None, event.action or None
    return Result(
        data={
            "number": event.number,
            "year_end": event.year_end,
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
            Facts(
                [
                    ("Year to", short_day(event.year_end)),
                    ("Evidence", evidence),
                    ("Action", action),
                    ("By", _by(event.due)),
                ]
            ),
        ],
        messages=[f"Warning: {warning}" for warning in warnings],
    )


def _needed(facts: Given) -> tuple[str, ...]:
    return ("action", "due") if facts.choice("comply", Comply, None) in SHORT else ()


def _by(due: date | None) -> str | None:
    return short_day(due) if due else None


def _all(form: "Form", against: Sequence[Contradiction], settle: Sequence[str]) -> list[Block]:
    lines: list[list[str | Cell]] = [
        [a.provision.number, a.provision.title, _comply(a), promised(form, a) if a.is_short else "", form.since(a)]
        for a in form.answers
    ]
    open_points: list[Block] = [Text(each.sentence, "bad") for each in against if not each.explained]
    open_points += [Text(line, "warn") for line in settle]
    nothing = Text("Nothing: every row is answered, supported, and in line with the record.", "good")
    return [
        Heading(f"Self-assessment for {form.year.period.label}"),
        Text(approval(form.approval)),
        Table(["", "Provision", "Comply", "Action", "Since last year"], lines),
        Heading("To settle"),
        *(open_points or [nothing]),
    ]


def _one(form: "Form", row: Answer, against: Sequence[Contradiction]) -> list[Block]:
    entry = row.provision
    pairs: list[tuple[str, str | Cell | None]] = [
        ("Comply", _comply(row)),
        ("Evidence", row.evidence or None),
        ("Commentary", row.commentary or None),
        ("Action", row.action or None),
        ("By", promised(form, row) or None),
        ("Answered", _by(row.answered_on)),
        ("Carried from the year to", _by(row.carried_from)),
        ("Since last year", form.since(row) or None),
    ]
    record = [Text(line) for line in from_the_record(form, row)]
    told = [Text(f"{each.sentence} Explained: {each.explained}") for each in against if each.explained]
    return [
        Heading(f"{entry.number} {entry.title}"),
        Text(entry.requirement),
        Facts(pairs),
        Heading(f"From the record of {form.year.period.label}"),
        *(record or [Text(f"The record does not show this. {entry.prompt}")]),
        *(Text(line, "warn") for line in (() if row.comply is Comply.YES else failings(form, row))),
        *(Text(each.sentence, "bad") for each in against if not each.explained),
        *told,
    ]


def _comply(row: Answer) -> Cell:
    words = SPOKEN[row.comply] + (", to confirm" if row.to_confirm else "")
    return Cell(words, "warn" if row.to_confirm else TONES.get(row.comply, ""))
