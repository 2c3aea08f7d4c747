"""The year for residents, in few and plain words: a page, a paragraph for the newsletter, a poster.

Everybody reads them, so they are for the public: small numbers, and what would give them away, are not in them.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.plain import on_one_line
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.print_size import Size
from complaints_cli.domain.times_told import times_told
from complaints_cli.reports import changes
from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.measuring.measure import NO_WORD
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.reports.sections import counted
from complaints_cli.reports.words import spoken
from complaints_cli.templating import render

LONGEST = 120
"""Words that a newsletter has room for, the heading among them."""
MOST_CHANGES = 2
PRINTED = (
    *counted.by_stage("answered-in-time"),
    *("decided-1", "escalations-refused", "working-days-1", "categories", "actions-kept", "compensation"),
)


class Edition(StrEnum):
    """In which form it is told."""

    PAGE = "page"
    NEWSLETTER = "newsletter"
    POSTER = "poster"


SIZES = {Edition.PAGE: Size.LARGE, Edition.NEWSLETTER: Size.NORMAL, Edition.POSTER: Size.GIANT}


def residents(year: Span, landlord: Landlord, policy: Policy, edition: Edition) -> Report:
    """What residents read of a year that is seen as the public sees it."""
    facts = _facts(year, landlord, policy)
    write = _newsletter if edition is Edition.NEWSLETTER else _whole
    return Report(
        name="residents",
        period=year.period,
        markdown=write(edition, facts, landlord.templates),
        measures=[*counted.printed(year, PRINTED), year.measured("CH02", 1, "lcra")],
        size=SIZES[edition],
        more={"edition": edition},
    )


def _whole(edition: Edition, facts: Mapping[str, Any], own: str) -> str:
    return render("reports/residents" if edition is Edition.PAGE else f"reports/residents-{edition}", facts, own)


def _newsletter(edition: Edition, facts: Mapping[str, Any], own: str) -> str:
    """With one change, the latest that leaves the paragraph short enough; with none where each is too long."""
    told = (_whole(edition, {**facts, "changes": [each]}, own) for each in facts["changes"])
    fits = (text for text in told if len(text.split()) <= LONGEST)
    return next(fits, None) or _whole(edition, {**facts, "changes": []}, own)


def _facts(year: Span, landlord: Landlord, policy: Policy) -> dict[str, Any]:
    made = changes.made(year)
    latest = made[::-1]
    latest.sort(key=lambda each: not (each["said"] or each["found"]))  # first those of which a reader sees why
    return {
        "landlord": {"name": landlord.name},
        "ask": ask(landlord),
        "ways": _ways(landlord),
        "nearest_ways": _ways(landlord)[:2],
        "ombudsman": {
            "name": landlord.ombudsman_name,
            "phone": landlord.ombudsman_phone,
            "web": landlord.ombudsman_web,
        },
        **times_told(policy),
        "year": year.period.label,
        "period": year.period.words,
        "until": plain_day(year.period.last) if year.is_running else "",
        "received": _received(year),
        "in_time": _in_time(year),
        "days": _days(year.measured("working-days-1")),
        "upheld": _known(year.measured("decided-1")),
        "asked_again": _asked_again(year),
        "about": _about(year.measured("categories")),
        "kept": _known(year.measured("actions-kept")),
        "money": _money(year.measured("compensation")),
        "changes": latest[:MOST_CHANGES],
        "both": [each for each in latest if each["said"]],
        "made": len(made),
    }


def _ways(landlord: Landlord) -> list[dict[str, str]]:
    """How to reach the landlord, each way with where."""
    known = {
        "Phone": landlord.phone,
        "Email": landlord.email,
        "Visit or post": on_one_line(landlord.address),
        "Website": landlord.website,
    }
    return [{"how": how, "where": where} for how, where in known.items() if where.strip()]


def ask(landlord: Landlord) -> str:
    """How to ask for another form, in the easiest way that there is."""
    if landlord.phone.strip():
        return f"Call {landlord.phone}"
    return f"Write to {landlord.email}" if landlord.email.strip() else "Tell any of us"


def _received(year: Span) -> str:
    """How many complaints were made, as residents are told."""
    made = year.measured("answered-in-time-1").known_total
    if made is None:
        return "A few of you complained. We do not print how many: so small a number could point to a person."
    return {0: "Nobody complained.", 1: "You made 1 complaint."}.get(made, f"You made {made} complaints.")


def _known(measured: Measured) -> str:
    """A share with its counts; "" where there is nothing to measure, or too little to be told."""
    return "" if not measured.total or measured.share == NOT_SHOWN else measured.share


def _in_time(year: Span) -> str:
    """How many were answered in time; where that is too little to be told, what the law has every landlord publish."""
    return _known(year.measured("answered-in-time-1")) or _of_tenants(year.measured("CH02", 1, "lcra"))


def _of_tenants(measured: Measured) -> str:
    return f"{measured.value.removesuffix('.0')}% of tenants' complaints" if measured.total else ""


def _days(measured: Measured) -> str:
    """How many working days an answer took on average; "" where there is none, or too few to be told."""
    return measured.spread.mean if measured.spread.number and measured.spread.shown else ""


def _asked_again(year: Span) -> str:
    """How many were not content with the answer, and how many of these were looked at again; "" if it is not told."""
    looked, refused = year.measured("answered-in-time-2").known_total, year.measured("escalations-refused").known_total
    if looked is None or refused is None:
        return ""
    asked = looked + refused
    if not asked:
        return "Nobody asked us to look again."
    people = "1 person" if asked == 1 else f"{asked} people"
    return f"{people} asked us to look again. We looked again at {'all' if looked == asked else looked}."


def _about(measured: Measured) -> str:
    """What most complaints were about; "" where no category stands out, or that is not told."""
    known = {word: number for word, number in measured.known_words.items() if word != NO_WORD and number}
    first = [word for word, number in known.items() if number == max(known.values(), key=lambda each: each or 0)]
    return spoken(first[0]) if len(first) == 1 else ""


def _money(measured: Measured) -> str:
    """What was offered, to stand in a sentence; "" where that is too little to be told."""
    if not measured.spread.number:
        return "no money"
    return f"{measured.spread.shown_sum} in all" if measured.spread.shown else ""
