"""Which figures the annual report prints, and what they do not cover."""

from collections.abc import Sequence

from complaints_cli.reports import caveats
from complaints_cli.reports.disclosure.notes import note
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.sections.counted import by_stage
from complaints_cli.reports.words import spoken, stored_day

PRINTED = (
    *("complaints-per-1000", "escalations-per-1000"),
    *by_stage("acknowledged-in-time", "answered-in-time", "working-days", "decided"),
    *("escalated", *by_stage("open-at-end"), "CH01", "CH02"),
    *("categories", "upheld-by-category", "channels", "homes", "representatives", "adjustments"),
    *("different-decider", "conflicts-declared", "decided-with-a-part"),
    *("requests-done", "requests-complained-of", "choice-offered", "feedback-signposted", "compliments"),
    *by_stage("not-accepted"),
    *("refused-by-ground", "refused-in-part", "escalations-refused", "refusals-with-letter", "refusals-reversed"),
    "late-complaints-considered",
    *("remedies", "remedies-by-kind", "compensation", "actions-kept"),
    *("learning-recorded", "learning-changes", "learning-implemented"),
    *("referrals", "taken-on-instruction", "determinations", "orders-complied", "failure-orders"),
    *("recommendations", "money-ordered"),
    *("TP09", "own-satisfaction", "satisfied-at-closing"),
)
"""The measures whose figures the report prints, in its order: each has its definition, and no other has."""
FIRST_DAY = "SELECT MIN(received_on) AS day FROM complaint"


def notes(year: Span, before: Span, measures: Sequence[Measured]) -> list[str]:
    """What the figures do not cover, or rest on; each with its count."""
    return [
        *_beginning(year),
        *caveats.about_homes(year),
        *(caveats.about_homes(before) if before.has_record else ()),
        *caveats.about_refusals(year),
        *caveats.about_withdrawn(year.measured(f"answered-in-time-{stage}") for stage in (1, 2)),
        *caveats.about_gaps(year),
        *caveats.about_entered_twice(year),
        *_outside(year),
        *caveats.set_apart(measures),
        *note(measures),
    ]


def _beginning(year: Span) -> list[str]:
    first = year.ask(FIRST_DAY)[0]["day"]
    if first is None or first <= year.period.first.isoformat():
        return []
    return [f"The first complaint on record was received on {stored_day(first)}."]


def _outside(year: Span) -> list[str]:
    others = caveats.outside(year, 1)
    if not others:
        return []
    listed = ", ".join(f"{spoken(word).lower()} {n}" for word, n in others.items())
    return [f"In these figures, but in neither kind of home of the regulator's measures: {listed}."]
