"""What stands against publishing a year: what nobody approved, and what the Code asks for that is not there yet."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from complaints_cli.domain.governance_terms import NoneOf, Section
from complaints_cli.errors import Problem

if TYPE_CHECKING:
    from complaints_cli.domain.governance import Response
    from complaints_cli.reports.assessment.form import Form
    from complaints_cli.reports.measuring.span import Span

RULE, REPORT_RULE = "8.2", "8.1"
WORDS: Sequence[tuple[str, tuple[Section, ...], str]] = (
    ("b", (Section.TIMES,), "the reasons behind the times"),
    ("b", (Section.OUTCOMES,), "what the decisions tell"),
    ("b", (Section.THEMES, Section.CATEGORIES), "which themes return, and what lies behind them"),
    ("c", (Section.OMBUDSMAN,), "the Ombudsman's findings in words, or “None”"),
)
"""The part of Code 8.1, the sections of which one must have the officer's words, and what these say."""
PUBLISHED = {
    NoneOf.ANNUAL_REPORT: ("e", "the Ombudsman's yearly report about you, or that there is none"),
    NoneOf.OTHER: ("f", "the Ombudsman's other reports and publications about your work, or that there is none"),
}


def against(form: "Form", said: "Response | None") -> list[Problem]:
    """Everything that stands against publishing the year of that form, each with the command that settles it."""
    return [*_unanswered(form.year, said), *_unapproved(form), *_to_complete(form)]


def _unanswered(year: "Span", said: "Response | None") -> Iterator[Problem]:
    if said is None:
        label = year.period.label
        message = f"The governing body's response to the report of {label} is not on record."
        yield Problem("no-response", message, RULE, f"governance respond --year {label} --text @FILE")


def _unapproved(form: "Form") -> Iterator[Problem]:
    from complaints_cli.reports.assessment.self_assessment import approval

    label, given = form.year.period.label, form.approval
    command = f"assess approve --year {label} --by BODY"
    if given is None:
        message = f"The self-assessment of {label} is not approved by the governing body."
        yield Problem("not-approved", message, RULE, command)
    elif not given.holds:
        message = f"Answers of the self-assessment of {label} have changed since it was approved: {given.changed}."
        yield Problem("changed-since", message, RULE, command)
    elif given.despite:
        message = f"The self-assessment of {label} was approved with something open. {approval(given)}"
        yield Problem("approved-despite", message, RULE, command)


def _to_complete(form: "Form") -> Iterator[Problem]:
    """Each part of the report that the Code asks for and that is not written yet."""
    from complaints_cli.store import governing

    period, rows = form.year.period, form.year.rows
    label, days = period.label, (period.first, period.last)
    open_ = sum(answer.comply is None for answer in form.answers)
    if open_:
        yield _part("a", f"{open_} of the self-assessment's rows are not answered", f"assess edit --year {label}")
    written = governing.comments(rows, *days)
    for part, sections, what in WORDS:
        if not any(section in written for section in sections):
            yield _part(part, what, f"governance comment --year {label} --section {sections[0]} --text @FILE")
    came = governing.publications(rows, *days)
    for none_of, (part, what) in PUBLISHED.items():
        if none_of not in came.none and not any(each.publication.part is none_of for each in came.came):
            yield _part(part, what, f"governance publication --year {label} --none {none_of}")


def _part(part: str, what: str, command: str) -> Problem:
    message = f"Part {part} of the annual report is still to be completed: {what}."
    return Problem("to-complete", message, REPORT_RULE, command)
