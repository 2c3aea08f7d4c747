"""The executive's report of a quarter: one page in short, then every figure with its neighbours in time."""

from collections.abc import Mapping, Sequence
from typing import Any

from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy import Targets
from complaints_cli.reports import caveats, elsewhere
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs import figures, quarter, targets
from complaints_cli.reports.report import Report
from complaints_cli.reports.sections import counted, record_head
from complaints_cli.reports.sections.drawn import charts
from complaints_cli.reports.sections.not_accepted import not_accepted
from complaints_cli.reports.sections.putting_right import compensation, promises
from complaints_cli.reports.sections.record_head import Head
from complaints_cli.reports.words import REMEDIES, a_table, counts
from complaints_cli.templating import render

PRINTED = counted.in_order(
    quarter.FIRST_PARTS,
    ("refused-by-ground", "escalations-refused"),
    ("remedies", "remedies-by-kind", "compensation", "compensation-by-head", "actions-kept"),
    quarter.LAST_PARTS,
    ("compliments", "compliments-by-team", "homes"),
)
"""The measures whose figures the report prints, in its order, beside those that a figure from elsewhere stands for."""


def quarterly(now: Span, landlord: Landlord, aims: Targets, head: Head) -> Report:
    """The report of a quarter, held against what the policy aims at. `head` is that of the record that was read."""
    shown, beside = charts(now), _with_a_figure_from_elsewhere(now)
    measures = [*counted.printed(now, PRINTED), *(each for each in beside[now] if each.measure.id not in PRINTED)]
    others = targets.of_the_year(now)
    others += [(span.period, each) for span, found in beside.items() if span is not now for each in found]
    defined = [*measures, *(each for _, each in others)]
    facts = {
        **quarter.quarter(now, landlord, aims, shown),
        "not_accepted": not_accepted(now),
        "promises": promises(now),
        "remedies": counts("Remedy", now.measured("remedies-by-kind"), REMEDIES),
        "compensation": compensation(now),
        "heads": figures.heads(now),
        "compliments": now.measured("compliments").shown,
        "praised": counts("Whom compliments were about", now.measured("compliments-by-team")),
        "elsewhere": _elsewhere(beside),
        "definitions": counted.definitions(defined),
        "bases": counted.bases(defined, now.period.length),
        "notes": [
            *caveats.about_homes(now),
            *caveats.about_refusals(now),
            *caveats.about_withdrawn(now.measured(f"answered-in-time-{stage}") for stage in (1, 2)),
            *caveats.about_gaps(now),
            *caveats.set_apart(measures),
        ],
        "record": record_head.printed(head),
    }
    return Report(
        name="quarterly",
        period=now.period,
        markdown=render("reports/quarterly", facts, landlord.templates),
        measures=measures,
        others=others,
        charts=shown,
        more=record_head.told(head),
    )


def _with_a_figure_from_elsewhere(now: Span) -> dict[Span, list[Measured]]:
    """What figures from elsewhere were entered for: the quarter, its reporting year, and the year before."""
    year = now.period.year
    spans = now, now.of(year), now.of(year.before)
    return {span: elsewhere.entered(span, ALL.values()) for span in spans}


def _elsewhere(beside: Mapping[Span, Sequence[Measured]]) -> dict[str, Any]:
    rows = [
        (f"{figure}, {span.period.label}", *row)
        for span, found in beside.items()
        for figure, *row in elsewhere.beside(span, found)["rows"]
    ]
    return a_table(("Figure", "Ours", "Elsewhere", "Theirs", "From"), rows, 0)
