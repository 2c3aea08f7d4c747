"""What others say in the annual report: the Member Responsible, the governing body, the Ombudsman."""

from typing import Any

from complaints_cli.domain.governance_terms import NoneOf, SpokenBy
from complaints_cli.reports.measuring.period import Period, plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import within_a_sentence
from complaints_cli.store import governing


def statements(year: Span) -> list[dict[str, str]]:
    """What was said in the report, by role: the Member Responsible first."""
    found = governing.statements(year.rows, *_days(year.period))
    return [
        {"by": role.words, "on": plain_day(found[role].stated_on), "words": found[role].words}
        for role in SpokenBy
        if role in found
    ]


def has_the_members(year: Span) -> bool:
    """Whether the Member Responsible has said something in the report."""
    return SpokenBy.MRC in governing.statements(year.rows, *_days(year.period))


def response(year: Span) -> dict[str, str] | None:
    """The governing body's response that stands, with who approved it, when, and in which minute (Code 8.2)."""
    found = governing.response(year.rows, *_days(year.period))
    if found is None:
        return None
    return {
        "by": within_a_sentence(found.approved_by),
        "on": plain_day(found.approved_on),
        "minute": found.minute,
        "words": found.words,
    }


def publications(year: Span) -> dict[str, Any]:
    """What the Ombudsman published (Code 8.1 e and f), or the day on which it was looked for and there was none."""
    found = governing.publications(year.rows, *_days(year.period))
    return {
        part.value.replace("-", "_"): {
            "came": [
                {
                    "title": each.title,
                    "on": plain_day(each.published_on),
                    "about": each.about,
                    "url": each.url,
                }
                for each in found.came
                if each.publication.part is part
            ],
            "none_on": plain_day(found.none[part]) if part in found.none else "",
        }
        for part in NoneOf
    }


def _days(period: Period) -> tuple[Any, Any]:
    return period.first, period.last
