"""What the executive's report and the board's paper of a quarter have in common, once for both."""

from collections.abc import Sequence
from typing import Any

from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.ombudsman import Determined
from complaints_cli.domain.policy import Targets
from complaints_cli.reports import caveats
from complaints_cli.reports.charts.chart import Chart
from complaints_cli.reports.measuring.measure import RULES
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs import figures, findings, targets
from complaints_cli.reports.packs.learned import earlier, noted
from complaints_cli.reports.sections.beside import Spans, beside
from complaints_cli.reports.sections.counted import by_stage, in_order
from complaints_cli.reports.sections.drawn import places
from complaints_cli.reports.sections.ombudsman import in_short
from complaints_cli.reports.sections.remarks import remarks
from complaints_cli.reports.sections.said import said
from complaints_cli.reports.sections.through_the_year import up_to

FIRST_PARTS = in_order(
    figures.names(figures.GLANCE, figures.VOLUME),
    ("categories",),
    figures.names(figures.TIMES, figures.OUTCOMES, figures.ENDINGS),
    by_stage("open-at-end"),
    targets.PRINTED,
)
LAST_PARTS = in_order(
    figures.names(figures.PUT_RIGHT),
    ("learning-by-cause",),
    ("referrals", "taken-on-instruction", "money-ordered", "determinations", "failure-orders"),
    ("upheld-by-category", "channels"),
)
"""The measures whose figures stand in both papers, in their order; between the two comes what only one of them has."""


def quarter(now: Span, landlord: Landlord, aims: Targets, shown: Sequence[Chart]) -> dict[str, Any]:
    """The facts of both papers, by the name that their templates have for them."""
    spans, standing = Spans.around(now), targets.Standing.of(now, aims)
    met = targets.targets(standing)
    return {
        "landlord": landlord.name,
        "member": landlord.member_responsible or "not named in the settings",
        "quarter": now.period.label,
        "year": standing.year.period.label,
        "period": now.period.words,
        "drawn_up": plain_day(now.today),
        "provisional": caveats.provisional(now),
        "rules": RULES,
        "glance": beside(spans, figures.GLANCE),
        "volume": beside(spans, figures.VOLUME),
        "times": beside(spans, figures.TIMES),
        "outcomes": beside(spans, figures.OUTCOMES),
        "endings": beside(spans, figures.ENDINGS),
        "put_right": beside(spans, figures.PUT_RIGHT),
        "categories": figures.categories(spans),
        "causes": figures.causes(spans),
        "trend": up_to(now),
        "still_open": figures.still_open(now),
        "remarks": [*remarks(now), *caveats.about_entered_twice(now)],
        "where_most_end": figures.where_most_end(now),
        "targets": met,
        "not_met": targets.not_met(met),
        "called_for": targets.called_for(standing),
        "late": targets.open_and_late(standing),
        "severe": _severe(now),
        "findings": findings.findings(now),
        "severe_orders": findings.severe_orders(now),
        "failure_orders": findings.failure_orders(now),
        "other_orders": findings.other_orders(now),
        "ombudsman": in_short(now),
        "learning": noted(now),
        "earlier_learning": earlier(now),
        "repeats": now.measured("repeats").sentence,
        "said": said(now),
        "charts": places(shown),
    }


def _severe(now: Span) -> list[str]:
    """The complaints in which the Ombudsman found severe maladministration in the quarter."""
    found = now.measured("determinations").rows
    return sorted({row.ref for row in found if row.word == Determined.SEVERE_MALADMINISTRATION})
