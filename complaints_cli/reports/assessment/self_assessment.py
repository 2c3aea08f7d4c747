"""The self-assessment against the Code: 72 rows, the landlord's answers beside what the record shows (Code 8.1 a).

The assurance copy has what is between the landlord and its governing body: complaints by reference, what contradicts
the record, what is to settle. The published copy has none of it.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from complaints_cli.domain.governance_terms import Published
from complaints_cli.ombudsman_code import on_form
from complaints_cli.reports.assessment.answers import SPOKEN, Answer, tally
from complaints_cli.reports.assessment.contradictions import Contradiction, contradictions, promised, to_settle
from complaints_cli.reports.assessment.form import Form
from complaints_cli.reports.assessment.form_row import (
    COLUMNS,
    columns,
    contradiction_data,
    own_words,
    public_data,
    row_data,
)
from complaints_cli.reports.disclosure.notes import note
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.report import Report, Sheet
from complaints_cli.reports.sections import counted
from complaints_cli.reports.words import a_table, sentences, within_a_sentence
from complaints_cli.store import governing

SECTIONS = {
    1: "Definition of a complaint",
    2: "Exclusions",
    3: "Accessibility and awareness",
    4: "Complaint handling staff",
    5: "Complaint handling process",
    6: "Complaint stages",
    7: "Putting things right",
    8: "Self-assessment, reporting and compliance",
    9: "Scrutiny and oversight",
}


class Copy(StrEnum):
    """For whom a copy is made."""

    ASSURANCE = "assurance"
    PUBLISHED = "published"


def self_assessment(form: Form) -> Report:
    """The form of a year: the published copy where the year is seen as the public may, else the assurance copy."""
    year, rows = form.year, form.answers
    internal = not year.public
    measures = counted.printed(year, counted.in_order(*(answer.provision.evidence for answer in rows)))
    found = contradictions(form)
    settle = to_settle(form)
    facts: dict[str, Any] = {
        "internal": internal,
        "landlord": form.landlord.name,
        "officer": form.landlord.complaints_officer if internal else "",
        "answered": sum(answer.comply is not None for answer in rows),
        "completed": _completed(rows),
        "approval": approval(form.approval),
        "published": _published(form),
        "holds": form.approval is not None and form.approval.holds,
        "year": year.period.label,
        "period": year.period.words,
        "drawn_up": plain_day(year.today),
        "rows": len(rows),
        "by_section": by_section(rows),
        "shortfalls": _shortfalls(form),
        "against": [each.sentence for each in found if not each.explained],
        "explained": [_explained(each) for each in found if each.explained],
        "to_settle": settle,
        "changed": changed(form),
        "last_year": year.period.before.label,
        "unsaid": note(measures),
        "sections": [
            {"title": f"Section {number}: {title}", "table": _section(form, number, found, internal=internal)}
            for number, title in SECTIONS.items()
        ],
    }
    data: dict[str, Any] = {
        "copy": Copy.ASSURANCE if internal else Copy.PUBLISHED,
        "approval": approval_data(form),
        "provisions": [(row_data if internal else public_data)(form, answer) for answer in rows],
    }
    if internal:
        data |= {
            "contradictions": facts["against"],
            "contradicted": [contradiction_data(each) for each in found],
            "to_settle": settle,
        }
    from complaints_cli.templating import render

    return Report(
        name="self-assessment",
        period=year.period,
        markdown=render("reports/self-assessment", facts, form.landlord.templates),
        measures=measures,
        sheet=Sheet(COLUMNS, [own_words(answer) for answer in rows]),
        landscape=True,
        more=data,
    )


def by_section(answers: Sequence[Answer]) -> dict[str, Any]:
    """How many provisions of each section carry each answer."""
    rows: list[tuple[str | int, ...]] = []
    for number, title in SECTIONS.items():
        found = [answer for answer in answers if answer.provision.section == number]
        rows.append((f"{number} {title}", *tally(found).values()))
    rows.append(("All", *tally(answers).values()))
    return a_table(("Section", *SPOKEN.values()), rows, len(SPOKEN))


def shortfalls(answers: Sequence[Answer]) -> dict[str, Any]:
    """Each provision that is not fully kept, with what will be done and by when."""
    rows = [
        (f"{a.provision.number} {a.provision.title}", SPOKEN[a.comply], a.action or "no action given", _due(a))
        for a in answers
        if a.is_short
    ]
    return a_table(("Provision", "Comply", "What we will do", "By when"), rows, 0)


def approval(given: governing.Approval | None) -> str:
    """Whether the governing body approved the form, with what open, and what was answered otherwise since."""
    if given is None:
        return "Not approved by the governing body yet."
    by = within_a_sentence(given.by or "the governing body")
    minute = f" ({given.minute})" if given.minute else ""
    told = f"Reviewed and approved by {by} on {plain_day(given.on)}{minute}"
    if given.despite:
        told = f"Approved on {plain_day(given.on)} by {by}{minute} although {_open_then(given)}: {given.despite}"
    changed = f"Answered otherwise since the approval: {given.changed}" if given.changed else ""
    return sentences(told, changed)


def _open_then(given: governing.Approval) -> str:
    rows = len(on_form())
    if given.answered == rows:
        return "not every row was settled"
    return f"{rows - given.answered} of its {rows} rows were not answered"


def approval_data(form: Form) -> dict[str, Any] | None:
    """The approval for a program; None when there is none."""
    given = form.approval
    if given is None:
        return None
    changed = given.changed.split(", ") if given.changed else []
    return {
        "on": given.on,
        "by": given.by or None,
        "minute": given.minute or None,
        "despite": given.despite or None,
        "changed_since": changed,
    }


def _shortfalls(form: Form) -> dict[str, Any]:
    """The same, with how far each action has come."""
    table = shortfalls(form.answers)
    come = [promised(form, answer) for answer in form.answers if answer.is_short]
    rows = [
        [*row, words.removeprefix("by ") or "no day given"]
        for (*row, _), words in zip(table["rows"], come, strict=True)
    ]
    return {**table, "rows": rows}


def _section(form: Form, number: int, found: Sequence[Contradiction], *, internal: bool) -> dict[str, Any]:
    because: dict[str, list[str]] = {}
    for each in found:
        if each.explained:
            because.setdefault(each.number, []).append(each.explained)
    rows = [
        columns(
            form, answer, internal=internal, explained=" ".join(dict.fromkeys(because.get(answer.provision.number, ())))
        )
        for answer in form.answers
        if answer.provision.section == number
    ]
    return a_table(COLUMNS, rows, 0)


def _explained(found: Contradiction) -> str:
    return f"{found.sentence} Explained: {found.explained}"


def changed(form: Form) -> dict[str, Any]:
    """The rows that are answered otherwise than in the year before, and how."""
    rows = [
        (f"{answer.provision.number} {answer.provision.title}", SPOKEN[answer.comply], since)
        for answer in form.answers
        if (since := form.since(answer))
    ]
    return a_table(("Provision", "Comply", "Since last year"), rows, 0)


def _published(form: Form) -> list[dict[str, str]]:
    """Each day on which it was published, and where."""
    period = form.year.period
    return [
        {"on": plain_day(each.published_on), "place": each.place}
        for each in governing.published(form.year.rows, period.first, period.last)
        if each.what is Published.SELF_ASSESSMENT
    ]


def _completed(rows: Sequence[Answer]) -> str:
    days = [answer.answered_on for answer in rows if answer.answered_on]
    return plain_day(max(days)) if days else ""


def _due(answer: Answer) -> str:
    return plain_day(answer.due) if answer.due else "no day given"
