"""The executive's report of a quarter: one page in short, then every figure with its neighbours in time."""

from typing import Any

from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy import Targets
from complaints_cli.reports import caveats, elsewhere
from complaints_cli.reports.annual.about import not_accepted
from complaints_cli.reports.annual.counted import bases, definitions
from complaints_cli.reports.annual.putting_right import promises
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs.drawn import charts
from complaints_cli.reports.packs.quarter import quarter
from complaints_cli.reports.report import Report
from complaints_cli.reports.words import REMEDIES, a_table, counts
from complaints_cli.templating import render


def quarterly(now: Span, landlord: Landlord, aims: Targets) -> Report:
    """The report of a quarter, held against what the policy aims at."""
    shown = charts(now)
    facts = {
        **quarter(now, landlord, aims, shown),
        "not_accepted": not_accepted(now),
        "promises": promises(now),
        "remedies": counts("Remedy", now.measured("remedies-by-kind"), REMEDIES),
        "compliments": now.measured("compliments").shown,
        "praised": counts("Whom compliments were about", now.measured("compliments-by-team")),
    }
    measures = now.taken
    facts |= {
        "elsewhere": _elsewhere(now),
        "definitions": definitions(measures),
        "bases": bases(measures, now.period.length),
        "notes": [
            *caveats.about_homes(now),
            *caveats.about_refusals(now),
            *caveats.about_withdrawn(now.measured(f"answered-in-time-{stage}") for stage in (1, 2)),
            *caveats.about_gaps(now),
            *caveats.set_apart(measures),
        ],
    }
    return Report(
        name="quarterly",
        period=now.period,
        markdown=render("reports/quarterly", facts, landlord.templates),
        measures=measures,
        charts=shown,
    )


def _elsewhere(now: Span) -> dict[str, Any]:
    """Our figures beside those that were entered for the quarter, for its reporting year, and for the year before."""
    year = now.period.year
    rows: list[tuple[str, ...]] = []
    for period in (now.period, year, year.before):
        span = now.of(period)
        found = elsewhere.beside(span, [span.measured(*key) for key in ALL])
        rows += [(f"{figure}, {period.label}", *row) for figure, *row in found["rows"]]
    return a_table(("Figure", "Ours", "Elsewhere", "Theirs", "From"), rows, 0)
