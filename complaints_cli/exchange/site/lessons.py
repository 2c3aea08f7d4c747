"""You said, we did: the changes that complaints led to, by what they were about, without a word of whose they were."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from complaints_cli.domain.event import ERASED
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import spoken

if TYPE_CHECKING:
    from complaints_cli.store.lessons import Learned

NOT_TOLD = ("no-change", "dropped")
ELSEWHERE = "Other things we learned from"


def lessons_told(learned: Sequence["Learned"], year: Span) -> dict[str, Any]:
    """What was changed in the year or since, and what is being changed, each by category."""
    known = [each for each in learned if each.status not in NOT_TOLD and _held(each.change)]
    since = [each for each in known if each.done_on is not None and year.period.first <= each.done_on <= year.today]
    return {
        "year": year.period.label,
        "since": plain_day(year.period.first),
        "made": _by_category(since),
        "coming": _by_category(each for each in known if each.is_open and each.noted_on <= year.today),
    }


def _by_category(found: Iterable["Learned"]) -> list[Mapping[str, Any]]:
    told: dict[str, list[Mapping[str, str]]] = {}
    for each in sorted(found, key=lambda each: (each.done_on or each.noted_on, each.ref, each.number)):
        about = spoken(each.category or "other") if each.stage else ELSEWHERE
        told.setdefault(about, []).append(_told(each))
    return [
        {"title": title, "lessons": told[title]} for title in sorted(told, key=lambda each: (each == ELSEWHERE, each))
    ]


def _told(each: "Learned") -> Mapping[str, str]:
    return {
        "heard": _held(each.heard) or _held(each.wrong),
        "change": _held(each.change),
        "made_on": plain_day(each.done_on) if each.done_on else "",
        "by": plain_day(each.due_on) if each.due_on and not each.done_on else "",
    }


def _held(text: str | None) -> str:
    return "" if text in (None, ERASED) else text
