"""What stands between a self-assessment and its approval: answers missing, unsupported, or against the record."""

from collections.abc import Sequence

from complaints_cli.domain.landlord import Landlord
from complaints_cli.reports.assessment.answers import Answer, Comply
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.measuring.tallied import Counted, refs

NEEDS = {"4.1": ("complaints_officer", "complaints officer"), "9.5": ("member_responsible", "Member Responsible")}
"""Provisions about a person whom the settings name."""


def against_the_record(year: Span, landlord: Landlord, answers: Sequence[Answer]) -> list[str]:
    """A sentence for every yes that the record does not bear out, with the complaints that show it."""
    told = []
    for answer in answers:
        if answer.comply is Comply.YES:
            shown = [*_failings(year, answer), *_unnamed(landlord, answer)]
            told += [f"{answer.provision.number} is answered yes. {each}" for each in shown]
    return told


def failings(measured: Measured) -> str:
    """What the Code was not kept for, by what it was, with the complaints; "" when there is nothing."""
    if not measured.failings:
        return ""
    found: dict[str, list[Counted]] = {}
    for row in measured.failed:
        found.setdefault(row.word, []).append(row)
    return "; ".join(f"{len(rows)} {word} ({', '.join(refs(rows))})" for word, rows in found.items())


def to_settle(year: Span, answers: Sequence[Answer]) -> list[str]:
    """Everything else to see to before the form is approved."""
    lists = (
        ("Not answered yet", [a for a in answers if a.comply is None]),
        ("No without an action and a day", [a for a in answers if a.is_short and not (a.action and a.due)]),
        ("Not applicable: the Code binds every landlord, so say why", _not_applicable(answers)),
        ("Yes without evidence, yours or the record's", [a for a in answers if _unsupported(year, a)]),
        (f"Answered before {plain_day(year.period.first)}: check that it still holds", _old(year, answers)),
    )
    return [f"{title}: {', '.join(a.provision.number for a in found)}." for title, found in lists if found]


def _failings(year: Span, answer: Answer) -> list[str]:
    found = [year.measured(name) for name in answer.provision.evidence]
    return [f"{each.measure.title}: {words}." for each in found if (words := failings(each))]


def _unnamed(landlord: Landlord, answer: Answer) -> list[str]:
    key, title = NEEDS.get(answer.provision.number, ("", ""))
    return [f"The settings name no {title}."] if key and not getattr(landlord, key) else []


def _not_applicable(answers: Sequence[Answer]) -> list[Answer]:
    return [a for a in answers if a.comply is Comply.NOT_APPLICABLE and not a.commentary]


def _unsupported(year: Span, answer: Answer) -> bool:
    shown = any(year.measured(name).total for name in answer.provision.evidence)
    return answer.comply is Comply.YES and not answer.evidence and not shown


def _old(year: Span, answers: Sequence[Answer]) -> list[Answer]:
    return [a for a in answers if a.answered_on and a.answered_on < year.period.first]
