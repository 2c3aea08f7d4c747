"""How satisfied people said they are: the regulator's question (TP09), our own, and what was said at the end."""

from typing import Any

from complaints_cli.domain.surveys import ANSWERS, Survey
from complaints_cli.reports.measures.times import STOCKS
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table, spoken
from complaints_cli.store import governing

NAMES = {"neither": "Neither satisfied nor dissatisfied"}
REGULATORS, OWN = "TP09", "own-satisfaction"


def tp09(span: Span) -> dict[str, Any]:
    """The regulator's question: the figure, the five answers, and who was asked; by kind of home where they were."""
    found = [each for each in _surveys(span) if not each.own]
    apart = [each.stock for each in found if each.stock]
    columns = [("All homes", span.measured(REGULATORS))]
    columns += [(STOCKS[stock].capitalize(), span.measured(REGULATORS, None, stock)) for stock in apart]
    return _told(columns, found)


def own_survey(span: Span) -> dict[str, Any]:
    """The same of our own question."""
    return _told([("Answers", span.measured(OWN))], [each for each in _surveys(span) if each.own])


def at_closing(span: Span) -> str:
    """What residents said of the outcome when their complaint was closed; "" where none was closed."""
    measured = span.measured("satisfied-at-closing")
    return measured.sentence if measured.everything else ""


def _surveys(span: Span) -> tuple[Survey, ...]:
    return governing.surveys(span.rows, span.period.first, span.period.last)


def _told(columns: list[tuple[str, Measured]], found: list[Survey]) -> dict[str, Any]:
    measures = [measured for _, measured in columns]
    rows = [
        *((NAMES.get(word) or spoken(word), *(each.shown_of(word) for each in measures)) for word in _answers()),
        ("All five answers", *(each.shown_total for each in measures)),
        ("Very or fairly satisfied", *(each.share for each in measures)),
    ]
    return {
        "entered": bool(found),
        "figure": measures[0].share,
        "answers": a_table(("Answer", *(name for name, _ in columns)), rows, len(columns)),
        "asked": [line for each in found if (line := _asked(each))],
    }


def _answers() -> list[str]:
    return [each.replace("_", " ") for each in ANSWERS]


def _asked(survey: Survey) -> str:
    """Who was asked, and how; "" where nothing is on record of it."""
    of = f", {STOCKS[survey.stock]}" if survey.stock else ""
    asked = f"{survey.asked:,} people were asked" if survey.asked is not None else ""
    parts = "; ".join(filter(None, (asked, _trimmed(survey.sample), _trimmed(survey.method))))
    return f"The survey{of}: {parts}." if parts else ""


def _trimmed(words: str) -> str:
    return " ".join(words.split()).rstrip(".")
