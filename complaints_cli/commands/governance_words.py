"""How the entries of the governance stream are spoken of, and told as data."""

from collections.abc import Mapping
from datetime import date

from complaints_cli.commands.about_days import called, period_data
from complaints_cli.dataclass import fields
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.governance import (
    Comment,
    Concern,
    Entry,
    NoneReceived,
    Presentation,
    Publication,
    Publishing,
    Response,
    Statement,
    day_of,
    stands,
)
from complaints_cli.domain.governance_terms import NoneOf, Published
from complaints_cli.domain.reporting_years import YearEnds

LOOKED_FOR = {NoneOf.ANNUAL_REPORT: "the Ombudsman's report on the landlord", NoneOf.OTHER: "other publications"}
PUBLISHED = {
    Published.REPORT: "annual report",
    Published.SELF_ASSESSMENT: "self-assessment",
    Published.RESPONSE: "governing body's response",
    Published.POLICY: "complaints policy",
    Published.RESIDENTS_VERSION: "residents' version",
}
KINDS: Mapping[type[Entry], str] = {
    Presentation: "presentation",
    Concern: "concern",
    Response: "response",
    Statement: "statement",
    Comment: "comment",
    Publication: "publication",
    NoneReceived: "none-received",
    Publishing: "published",
}
"""What an entry is, in data."""
LABELS = {"media": "Kind of file", "size": "Size in bytes", "sha256": "SHA-256"}
APART = {"number", "first_on", "last_on", "version"}


def title(entry: Entry) -> str:
    """What it is, in a few words."""
    match entry:
        case Presentation():
            return f"{entry.report.words.capitalize()} to {entry.given_to.words}"
        case Concern():
            return f"Concern of {entry.raised_by.words}, to the {_spaced(entry.passed_to)}"
        case Response():
            return "Response of the governing body"
        case Statement():
            return f"Statement by {entry.role.words}"
        case Comment():
            return f"Comment: {_spaced(entry.section)}"
        case Publication():
            return f"From the Ombudsman: {entry.title}"
        case NoneReceived():
            return f"None received: {LOOKED_FOR[entry.none_of]}"
        case Publishing():
            return f"Published: {PUBLISHED[entry.what]}"


def state(entry: Entry) -> str:
    """What became of it: the decision on a paper, whether something else stands in its place."""
    if isinstance(entry, Presentation):
        return _spaced(entry.decision or "")
    return "" if stands(entry) else "no longer stands"


def about(entry: Entry, ends: YearEnds) -> str:
    """The days it is about, as people call them; `ends` is the landlord's year end."""
    return "" if isinstance(entry, Concern) else called((entry.first_on, entry.last_on), ends)


def told(entry: Entry) -> list[tuple[str, str | None]]:
    """Everything in it, for a reader, with what holds nothing left out."""
    return [
        (LABELS.get(item.name, item.name.replace("_", " ").capitalize()), _words(getattr(entry, item.name)))
        for item in fields(entry)
        if item.name not in APART
    ]


def data(entry: Entry, ends: YearEnds) -> dict[str, object]:
    """The entry as JSON tells it: `on` is its day, `period` what it is about."""
    days = None if isinstance(entry, Concern) else period_data((entry.first_on, entry.last_on), ends)
    more = {item.name: getattr(entry, item.name) for item in fields(entry) if item.name not in APART}
    named = {name: None if value == "" else value for name, value in more.items()}
    return {"n": entry.number, "kind": KINDS[type(entry)], "on": day_of(entry), "period": days, **named}


def _words(value: object) -> str | None:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return short_day(value)
    if isinstance(value, int):
        return f"{value:,}"
    return None if value in (None, "") else str(value)


def _spaced(word: str) -> str:
    return word.replace("-", " ")
