"""What the annual report says in sentences: what stands out, how each figure is counted, and what it does not cover."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from complaints_cli.reports import caveats
from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.disclosure.notes import note
from complaints_cli.reports.measures.times import BEYOND, EXTENDED_IN_TIME, LATE, OVERDUE
from complaints_cli.reports.measuring.measure import NO_WORD
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table, sentence_case, spoken

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


def remarks(year: Span) -> list[str]:
    """What stands out in the year's figures; empty when nothing was received."""
    told = [
        *_most("Complaints were most often about", year.measured("categories")),
        *_most("Of those upheld in full or in part, the most frequent were about", year.measured("upheld-by-category")),
        *_most("Complaints most often reached us by", year.measured("channels")),
    ]
    for stage in (1, 2):
        told += _slow(year.measured(f"answered-in-time-{stage}"), stage)
    return told


def _most(opening: str, measured: Measured) -> list[str]:
    named = {word: n for word, n in measured.words.items() if word != NO_WORD}
    if not named:
        return []
    first = [word for word, n in named.items() if n == max(named.values())]
    if None in (measured.known(first[0]), measured.known_total):
        return []
    each = " each" if len(first) > 1 else ""
    listed = " and ".join(spoken(word).lower() for word in first)
    return [f"{opening} {listed}: {measured.share_of(first[0])}{each}."]


def _slow(answered: Measured, stage: int) -> list[str]:
    told = []
    late, extended = (LATE, OVERDUE, BEYOND), (EXTENDED_IN_TIME,)
    if answered.of(*late) and (share := answered.share_of(*late)) != NOT_SHOWN:
        told.append(f"Stage {stage}, not answered within the Code's times: {share}.")
    if answered.of(*extended) and (share := answered.share_of(*extended)) != NOT_SHOWN:
        told.append(f"Stage {stage}, answered with an extension the Code allows: {share}.")
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


def notes(year: Span, before: Span, measures: Sequence[Measured]) -> list[str]:
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
        *note(plain),
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
