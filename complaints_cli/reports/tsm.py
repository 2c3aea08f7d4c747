"""CH01, CH02 and TP09, what the Tenant Satisfaction Measures ask of complaints, with all that the figures rest on."""

from typing import Any

from complaints_cli.domain.landlord import Landlord
from complaints_cli.reports import caveats, satisfaction
from complaints_cli.reports.compared import BETTER, HIGHER
from complaints_cli.reports.disclosure.notes import note
from complaints_cli.reports.elsewhere import beside
from complaints_cli.reports.measures.times import STOCKS
from complaints_cli.reports.measuring.homes import KINDS
from complaints_cli.reports.measuring.measure import RULES
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.reports.sections import counted
from complaints_cli.reports.sections.answered import how_answered
from complaints_cli.reports.sections.beside import Line, beside_the_year_before
from complaints_cli.reports.sections.counted import by_stage
from complaints_cli.reports.sections.through_the_year import quarters
from complaints_cli.reports.words import a_table, spoken
from complaints_cli.templating import render

PRINTED = ("CH01", "CH02", "TP09", "homes", "homes-2", *by_stage("not-accepted", "answered-in-time"))
"""The regulator's own, and what the notes beside them count."""
SMALL = 1000
"""Homes below which a landlord publishes its figures but does not submit them."""


def tsm(year: Span, landlord: Landlord) -> Report:
    """The report of a year; figures by stage and stock type are never added together."""
    before = year.of(year.period.before)
    measures = counted.printed(year, PRINTED)
    facts = {
        "landlord": landlord.name,
        "year": year.period.label,
        "before": before.period.label,
        "period": year.period.words,
        "drawn_up": plain_day(year.today),
        "rules": RULES,
        "provisional": caveats.provisional(year),
        "stocks": [_stock(year, stock) for stock in STOCKS],
        "elsewhere": beside(year, measures),
        "outside": _outside(year),
        "refusals": caveats.about_refusals(year),
        "tp09": satisfaction.tp09(year),
        "tp09_before": satisfaction.tp09(before),
        "small": (year.homes["lcho"].count or 0) < SMALL,
        "unsaid": note(measures),
    }
    return Report(
        name="tsm", period=year.period, markdown=render("reports/tsm", facts, landlord.templates), measures=measures
    )


def _stock(year: Span, stock: str) -> dict[str, Any]:
    homes = year.homes[stock]
    return {
        "name": STOCKS[stock].capitalize(),
        "short": stock.upper(),
        "who": {"tenant": "tenants", "shared-owner": "shared owners"}[KINDS[stock]],
        "homes": "not recorded" if homes.count is None else f"{homes.count:,}",
        "caveat": homes.caveat,
        "is_absent": caveats.is_absent(year, stock),
        "ch01": a_table(("CH01", "Complaints", "Homes", "Per 1,000 homes"), _ch01(year, stock), 3),
        "ch02": a_table(("CH02", "Stage 1", "Stage 2"), _ch02(year, stock), 2),
        "compared": _compared(year, stock),
        "quarters": _quarters(year, stock),
        "withdrawn": caveats.about_withdrawn(year.measured("CH02", stage, stock) for stage in (1, 2)),
    }


def _ch01(year: Span, stock: str) -> list[tuple[str, str, str, str]]:
    found = [year.measured("CH01", stage, stock) for stage in (1, 2)]
    return [(f"Stage {each.measure.stage}", each.shown, f"{each.homes or 'n/a'}", each.value) for each in found]


def _compared(year: Span, stock: str) -> dict[str, Any]:
    """Each figure beside that of the year before, where the record goes back so far."""
    lines = [
        Line(
            label=f"{name}, stage {stage}",
            measure=name,
            stage=stage,
            stock=stock,
            shown=lambda each: each.value,
            certain=lambda each: each.between,
            words=words,
        )
        for name, words in (("CH01", HIGHER), ("CH02", BETTER))
        for stage in (1, 2)
    ]
    return beside_the_year_before(year, lines, "Figure")


def _quarters(year: Span, stock: str) -> dict[str, Any]:
    columns = ("Quarter", "Stage 1: made", "per 1,000", "in time", "Stage 2: made", "per 1,000", "in time")
    return a_table(columns, [_quarter(name, each, stock) for name, each in quarters(year).items()], 6)


def _quarter(name: str, span: Span, stock: str) -> tuple[str, ...]:
    cells = []
    for stage in (1, 2):
        made, answered = (span.measured(name, stage, stock) for name in ("CH01", "CH02"))
        cells += [made.shown, made.value, answered.share]
    return (name, *cells)


def _ch02(year: Span, stock: str) -> list[tuple[str, str, str]]:
    one, two = (year.measured("CH02", stage, stock) for stage in (1, 2))
    return [("Complaints made", one.shown_total, two.shown_total), *how_answered(one, two)]


def _outside(year: Span) -> dict[str, Any]:
    one, two = (caveats.outside(year, stage) for stage in (1, 2))
    words = list(dict.fromkeys([*one, *two]))
    return a_table(
        ("Made by", "Stage 1", "Stage 2"), [(spoken(word), one.get(word, "0"), two.get(word, "0")) for word in words], 2
    )
