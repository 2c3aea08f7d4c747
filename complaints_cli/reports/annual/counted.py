"""How each figure of the annual report is counted, in the order of the report, and what the figures do not cover."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from complaints_cli.reports import caveats
from complaints_cli.reports.disclosure.notes import note
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table, sentence_case, spoken


def _by_stage(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}-{stage}" for name in names for stage in (1, 2))


PRINTED = (
    *("complaints-per-1000", "escalations-per-1000"),
    *_by_stage("acknowledged-in-time", "answered-in-time", "working-days", "decided"),
    *("escalated", *_by_stage("open-at-end"), "CH01", "CH02"),
    *("categories", "upheld-by-category", "channels", "homes", "representatives", "adjustments"),
    *("different-decider", "conflicts-declared", "decided-with-a-part"),
    *("requests-done", "requests-complained-of", "choice-offered", "feedback-signposted", "compliments"),
    *_by_stage("not-accepted"),
    *("refused-by-ground", "refused-in-part", "escalations-refused", "refusals-with-letter", "refusals-reversed"),
    "late-complaints-considered",
    *("remedies", "remedies-by-kind", "compensation", "actions-kept"),
    *("learning-recorded", "learning-changes", "learning-implemented"),
    *("referrals", "taken-on-instruction", "determinations", "orders-complied", "failure-orders"),
    *("recommendations", "money-ordered"),
    *("TP09", "own-satisfaction", "satisfied-at-closing"),
)
"""The measures whose figures the report prints, in its order: each has its definition, and no other has."""
_STAGE = re.compile(r"^Stage [12] | at stage [12]\b")
FIRST_DAY = "SELECT MIN(received_on) AS day FROM complaint"


def printed(year: Span) -> list[Measured]:
    """The measures of the report, of a year."""
    return [year.measured(*key) for name in PRINTED for key in ALL if key[0] == name]


def beside_them(year: Span) -> list[Measured]:
    """Every other measure of that year: the report prints none of them, and a program may read each."""
    return [year.measured(*key) for key in ALL if key[0] not in PRINTED]


def definitions(measures: Sequence[Measured]) -> dict[str, Any]:
    """What the measures of the report count, once for both stages."""
    titles: dict[str, list[str]] = {}
    for each in measures:
        titles.setdefault(each.measure.means, []).append(each.measure.title)
    rows = [(_of_any_stage(named), sentence_case(means)) for means, named in titles.items()]
    return a_table(("Figure", "What is counted"), rows, 0)


def bases(measures: Sequence[Measured], days: str) -> dict[str, Any]:
    """Which date puts what is counted in those `days` ("year", "quarter"), and what is left out of it."""
    found = [each.measure.base for each in measures]
    seen = dict.fromkeys((sentence_case(base.words), base.in_year_by, base.leaves_out) for base in found)
    return a_table(("Counted", f"In the {days} by", "Left out"), [*seen], 0)


def _of_any_stage(titles: Sequence[str]) -> str:
    """What measures of the same meaning are called: without the stage, where there is one for each."""
    first = titles[0] if len(set(titles)) == 1 else _STAGE.sub("", titles[0])
    return sentence_case(first)


def notes(year: Span, before: Span, measures: Sequence[Measured]) -> list[str]:
    """What the figures do not cover, or rest on; each with its count."""
    return [
        *_beginning(year),
        *caveats.about_homes(year),
        *(caveats.about_homes(before) if before.has_record else ()),
        *caveats.about_refusals(year),
        *caveats.about_withdrawn(year.measured(f"answered-in-time-{stage}") for stage in (1, 2)),
        *caveats.about_gaps(year),
        *_outside(year),
        *caveats.set_apart(measures),
        *note(measures),
    ]


def _beginning(year: Span) -> list[str]:
    first = year.rows(FIRST_DAY, {})[0]["day"]
    if first is None or first <= year.period.first.isoformat():
        return []
    return [f"The first complaint on record was received on {plain_day(date.fromisoformat(first))}."]


def _outside(year: Span) -> list[str]:
    others = caveats.outside(year, 1)
    if not others:
        return []
    listed = ", ".join(f"{spoken(word).lower()} {n}" for word, n in others.items())
    return [f"In these figures, but in neither kind of home of the regulator's measures: {listed}."]
