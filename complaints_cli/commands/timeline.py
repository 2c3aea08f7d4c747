"""Every event in words: what happened on which day, who recorded it and when. What was undone is shown as undone."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from complaints_cli.commands.show_seen import KEPT_APART
from complaints_cli.dataclass import fields, replace
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.concerns import SafeguardingRaised, SafeguardingReferred, SafeguardingRuledOut
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.fold import undone_versions
from complaints_cli.result import pounds

_TWO_STOPS = re.compile(r"(?<!\.)\.\. ")
"""Where a sentence that somebody typed ends within one of ours."""


def timeline(history: Sequence[Recorded], names: Mapping[str, str], *, private: bool) -> list[dict[str, Any]]:
    """Every event of a complaint, in the order in which they were recorded; with `private`, what is kept apart too."""
    undone = undone_versions(history)
    return [
        {
            "event": each.seq,
            "kind": each.event.kind,
            "on": each.event.on,
            "recorded_on": each.recorded_on,
            "who": names.get(each.person or "", each.login),
            "what": in_words(each.event if private else guarded(each.event), names),
            "undone": each.version in undone,
        }
        for each in history
    ]


def guarded(event: Event) -> Event:
    """The event without what is kept apart: legal advice, what is about an employee, a safeguarding concern."""
    if isinstance(event, Noted) and (event.legal or event.hr):
        return replace(event, text=KEPT_APART, names="")
    match event:
        case SafeguardingRaised(what=told) if told:
            return replace(event, what=KEPT_APART)
        case SafeguardingReferred(words=told) if told:
            return replace(event, words=KEPT_APART)
        case SafeguardingRuledOut(reasons=told) if told:
            return replace(event, reasons=KEPT_APART)
    return event


def in_words(event: Event, names: Mapping[str, str]) -> str:
    """What an event says, with people by name and days with their weekday."""
    values = {item.name: _said(item.name, getattr(event, item.name), names) for item in fields(event)}
    said = " ".join(event.says.format_map(values).split())
    return _TWO_STOPS.sub(". ", said).rstrip(" :")


def _said(name: str, value: object, names: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if name == "amount":
        return f"£{pounds(int(str(value)))}"
    if isinstance(value, date):
        return f"by {short_day(value)}" if name == "due" else short_day(value)
    if isinstance(value, StrEnum):
        return value.value.replace("-", " ")
    return names.get(str(value), str(value))
