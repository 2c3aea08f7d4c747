"""The executive's report of a quarter: one page in short, then every figure with its neighbours in time."""

from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy import Targets
from complaints_cli.reports import caveats
from complaints_cli.reports.annual.figures import not_accepted, promises, remedies
from complaints_cli.reports.defined import bases, definitions
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs.elsewhere import elsewhere
from complaints_cli.reports.packs.quarter import quarter
from complaints_cli.reports.report import Report
from complaints_cli.reports.words import counts
from complaints_cli.templating import render


def quarterly(now: Span, landlord: Landlord, aims: Targets) -> Report:
    """The report of a quarter, held against what the policy aims at."""
    facts = {
        **quarter(now, landlord, aims),
        "elsewhere": elsewhere(now),
        "not_accepted": not_accepted(now),
        "promises": promises(now),
        "remedies": remedies(now),
        "compliments": now.measured("compliments").shown,
        "praised": counts("Whom compliments were about", now.measured("compliments-by-team")),
    }
    measures = now.taken
    facts |= {
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
    )
