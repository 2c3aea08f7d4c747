"""What the annual report says in sentences: what stands out, how each figure is counted, and what it does not cover."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from complaints_cli.reports import caveats
from complaints_cli.reports.figures import share
from complaints_cli.reports.measure import NO_WORD, Measured
from complaints_cli.reports.measures_times import BEYOND, EXTENDED_IN_TIME, LATE, OVERDUE
from complaints_cli.reports.period import plain_day
from complaints_cli.reports.words import a_table, sentence_case, spoken
from complaints_cli.reports.year import Year

EXPLAINED = frozenset(
    (
        *("complaints-per-1000", "escalations-per-1000", "escalated", "homes"),
        *(f"{name}-{stage}" for name in ("acknowledged-in-time", "answered-in-time") for stage in (1, 2)),
        *(f"{name}-{stage}" for name in ("working-days", "decided", "open-at-year-end") for stage in (1, 2)),
        *("different-decider", "conflicts-declared", "decided-with-a-part"),
        *("refused-by-ground", "escalations-refused", "refusals-with-letter", "late-complaints-considered"),
        *("referrals", "determinations", "orders-complied", "taken-on-instruction"),
        *("remedies", "remedies-by-kind", "compensation", "actions-kept", "learning-recorded", "learning-changes"),
        *("requests-done", "requests-complained-of", "choice-offered", "feedback-signposted", "compliments"),
    )
)
"""The measures whose figures the report prints."""
FIRST_DAY = "SELECT MIN(received_on) AS day FROM complaint"


def remarks(year: Year) -> list[str]:
    """What stands out in the year's figures; empty when nothing was received."""
    told = [
        *_most("Complaints were most often about", year.measured("categories").words),
        *_most_upheld(year),
        *_most("Complaints most often reached us by", year.measured("channels").words),
    ]
    for stage in (1, 2):
        told += _slow(year.measured(f"answered-in-time-{stage}"), stage)
    return told


def _most(opening: str, words: Mapping[str, int]) -> list[str]:
    named = {word: n for word, n in words.items() if word != NO_WORD}
    if not named:
        return []
    most, total = max(named.values()), sum(words.values())
    first = [spoken(word).lower() for word, n in named.items() if n == most]
    each = " each" if len(first) > 1 else ""
    return [f"{opening} {' and '.join(first)}: {share(most, total)}{each}."]


def _most_upheld(year: Year) -> list[str]:
    category = {row.ref: row.word for row in year.measured("categories").rows}
    upheld = [category.get(row.ref, NO_WORD) for row in year.measured("decided-1").counted]
    return _most(
        "Of those upheld in full or in part, the most frequent were about",
        {word: upheld.count(word) for word in upheld},
    )


def _slow(answered: Measured, stage: int) -> list[str]:
    told = []
    late, extended = answered.of(LATE, OVERDUE, BEYOND), answered.of(EXTENDED_IN_TIME)
    if late:
        told.append(f"Stage {stage}: {late} of {len(answered.in_base)} not answered within the Code's times.")
    if extended:
        told.append(f"Stage {stage}: {extended} of {len(answered.in_base)} answered with an extension the Code allows.")
    return told


def definitions(measures: Sequence[Measured]) -> dict[str, Any]:
    """What the measures of the report count, once for both stages."""
    seen = {each.measure.means: each.measure.title for each in measures if each.measure.id in EXPLAINED}
    rows = [(_of_any_stage(title), sentence_case(means)) for means, title in seen.items()]
    return a_table(("Figure", "What is counted"), rows, 0)


def years(measures: Sequence[Measured]) -> dict[str, Any]:
    """Which date puts what is counted in the year, and what is left out of it."""
    seen = dict.fromkeys(each.measure.base for each in measures if each.measure.id in EXPLAINED)
    rows = [(sentence_case(base.words), base.in_year_by, base.leaves_out) for base in seen]
    return a_table(("Counted", "In the year by", "Left out"), rows, 0)


def _of_any_stage(title: str) -> str:
    return sentence_case(re.sub(r"^Stage [12] | at stage [12]\b", "", title))


def notes(year: Year, before: Year, measures: Sequence[Measured]) -> list[str]:
    """What the figures do not cover, or rest on; each with its count."""
    plain = [each for each in measures if each.measure.id in EXPLAINED]
    return [
        *_beginning(year),
        *caveats.about_homes(year),
        *(caveats.about_homes(before) if before.has_record else ()),
        *caveats.about_refusals(year),
        *caveats.about_withdrawn(year.measured(f"answered-in-time-{stage}") for stage in (1, 2)),
        *caveats.about_gaps(year),
        *_outside(year),
        *caveats.set_apart(plain),
    ]


def _beginning(year: Year) -> list[str]:
    first = year.rows(FIRST_DAY, {})[0]["day"]
    if first is None or first <= year.period.first.isoformat():
        return []
    return [f"The first complaint on record was received on {plain_day(date.fromisoformat(first))}."]


def _outside(year: Year) -> list[str]:
    others = caveats.outside(year, 1)
    if not others:
        return []
    listed = ", ".join(f"{spoken(word).lower()} {n}" for word, n in others.items())
    return [f"In these figures, but in neither kind of home of the regulator's measures: {listed}."]
