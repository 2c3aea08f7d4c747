"""The monthly report for managers: what is open today, how the month went, and what there is to improve."""

from collections.abc import Sequence
from typing import Any

from complaints_cli.domain.landlord import Landlord
from complaints_cli.reports import caveats
from complaints_cli.reports.assessment.shown import figure
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import Length, last_over, plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs import figures
from complaints_cli.reports.packs.extensions import extensions
from complaints_cli.reports.packs.learned import noted
from complaints_cli.reports.packs.repeats import repeats
from complaints_cli.reports.packs.waiting import AHEAD, Waiting, answers, awaiting, by_subject, counts
from complaints_cli.reports.report import Report
from complaints_cli.reports.sections import counted, record_head
from complaints_cli.reports.sections.beside import Spans, beside
from complaints_cli.reports.sections.record_head import Head
from complaints_cli.reports.sections.said import said
from complaints_cli.templating import render

PRINTED = counted.in_order(
    figures.names(figures.VOLUME, figures.TIMES, figures.OUTCOMES), ("categories", "homes", "compensation")
)
"""The measures whose figures every report of a month prints, beside those that show where the Code was not kept."""


def monthly(month: Span, landlord: Landlord, items: Sequence[Waiting], head: Head) -> Report:
    """The report of a month. `items` is all that is to be done, as it stands today, in the record with that `head`."""
    spans, failed = Spans.around(month), _failed(month)
    facts = {
        "landlord": landlord.name,
        "month": month.period.label,
        "period": month.period.words,
        "today": plain_day(month.today),
        "ahead": AHEAD,
        "is_now": _is_now(month),
        "provisional": caveats.provisional(month),
        "waiting": awaiting(items),
        "overdue": sum(each.away < 0 for each in items),
        "near": sum(0 <= each.away <= AHEAD for each in items),
        "counts": counts(items),
        "answers": answers(items),
        "subjects": by_subject(items),
        "volume": beside(spans, figures.VOLUME),
        "times": beside(spans, figures.TIMES),
        "outcomes": beside(spans, figures.OUTCOMES),
        "categories": figures.categories(spans),
        "extensions": extensions(month),
        "repeats": repeats(month),
        "learning": noted(month),
        "to_improve": [figure(each).not_kept for each in failed],
        "said": said(month),
        "notes": [
            *caveats.about_refusals(month),
            *caveats.about_gaps(month),
            *caveats.about_entered_twice(month),
        ],
        "record": record_head.printed(head),
    }
    return Report(
        name="monthly",
        period=month.period,
        markdown=render("reports/monthly", facts, landlord.templates),
        measures=[*counted.printed(month, PRINTED), *(each for each in failed if each.measure.id not in PRINTED)],
        more={"open": [_data(each) for each in items], **record_head.told(head)},
    )


def _is_now(month: Span) -> bool:
    """Whether the month is the one that runs, or the last one that is over."""
    return month.is_running or month.period == last_over(month.today, month.period.year_end, Length.MONTH)


def _failed(month: Span) -> list[Measured]:
    """Every figure of the month that shows where the Code was not kept."""
    measures = [month.measured(*key) for key, measure in ALL.items() if measure.fails and measure.stock is None]
    return [each for each in measures if each.failings]


def _data(each: Waiting) -> dict[str, Any]:
    return {
        "ref": each.ref,
        "what": each.what,
        "due_on": each.due_on,
        "working_days": each.away,
        "state": each.state,
        "handler": each.handler,
    }
