"""You said, we did: the changes that complaints led to, by what they were about, without a word of whose they were."""

from collections.abc import Iterable, Mapping
from typing import Any

from complaints_cli.reports import changes
from complaints_cli.reports.changes import ELSEWHERE, Change
from complaints_cli.reports.measuring.span import Span


def lessons_told(year: Span) -> dict[str, Any]:
    """What was changed, as the year's report tells it, and what is being changed, each by category."""
    return {
        "year": year.period.label,
        "made": _by_category(changes.made(year)),
        "coming": _by_category(changes.coming(year)),
    }


def _by_category(found: Iterable[Change]) -> list[Mapping[str, Any]]:
    about: dict[str, list[Change]] = {}
    for each in found:
        about.setdefault(each["about"], []).append(each)
    titles = sorted(about, key=lambda title: (title == ELSEWHERE, title))
    return [{"title": title, "lessons": about[title]} for title in titles]
