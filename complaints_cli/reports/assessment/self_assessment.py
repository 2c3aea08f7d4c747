"""The self-assessment against the Code: 72 rows, the landlord's answers beside what the record shows (Code 8.1 a)."""

from collections.abc import Sequence
from typing import Any

from complaints_cli.domain.landlord import Landlord
from complaints_cli.reports.assessment.answers import SPOKEN, Answer, Comply, tally
from complaints_cli.reports.assessment.contradictions import against_the_record, to_settle
from complaints_cli.reports.assessment.form_row import from_the_record, row_data
from complaints_cli.reports.disclosure.notes import note
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.reports.words import a_table
from complaints_cli.templating import render

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
COLUMNS = ("Provision", "Requirement", "Comply", "Evidence", "Commentary")


def self_assessment(year: Span, landlord: Landlord, answers: Sequence[Answer]) -> Report:
    """The form of a year."""
    against = [] if year.public else against_the_record(year, landlord, answers)
    names = dict.fromkeys(name for answer in answers for name in answer.provision.evidence)
    measures = [year.measured(name) for name in names]
    facts = {
        "landlord": landlord.name,
        "officer": landlord.complaints_officer or "not named in the settings",
        "year": year.period.label,
        "period": year.period.words,
        "drawn_up": plain_day(year.today),
        "rows": len(answers),
        "by_section": by_section(answers),
        "shortfalls": shortfalls(answers),
        "against": against,
        "to_settle": to_settle(year, answers),
        "public": year.public,
        "unsaid": note(measures),
        "sections": [
            {"title": f"Section {number}: {title}", "table": _section(year, number, answers)}
            for number, title in SECTIONS.items()
        ],
    }
    return Report(
        name="self-assessment",
        period=year.period,
        markdown=render("reports/self-assessment", facts, landlord.templates),
        measures=measures,
        more={"provisions": [row_data(year, answer) for answer in answers], "contradictions": against},
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


def _section(year: Span, number: int, answers: Sequence[Answer]) -> dict[str, Any]:
    rows = [_row(year, answer) for answer in answers if answer.provision.section == number]
    return a_table(COLUMNS, rows, 0)


def _row(year: Span, answer: Answer) -> tuple[str, str, str, str, str]:
    record = from_the_record(year, answer)
    evidence = [answer.evidence, *([f"From the record of {year.period.label}:", *record] if record else [])]
    commentary = [answer.commentary, f"Action: {answer.action}" if answer.action else "", _by(answer)]
    return (
        answer.provision.number,
        answer.provision.requirement,
        SPOKEN[answer.comply],
        " ".join(filter(None, evidence)),
        " ".join(filter(None, commentary)),
    )


def _by(answer: Answer) -> str:
    return f"By {plain_day(answer.due)}." if answer.due and answer.comply is not Comply.YES else ""


def _due(answer: Answer) -> str:
    return plain_day(answer.due) if answer.due else "no day given"
