"""Part c of the annual report: what the Ombudsman found and ordered, and what became of it."""

from typing import Any

from complaints_cli.domain.ombudsman import Determined
from complaints_cli.reports.measures.ombudsman import COMPLIED, COMPLIED_LATE, ORDER_NOT_DUE, ORDER_OVERDUE
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table, spoken

TYPES = {
    "type 1": "Type 1: a complaint was not taken on, or made no progress",
    "type 2": "Type 2: information was not given",
    "type 3": "Type 3: the Code was not kept",
}
BECAME = {
    COMPLIED: "Complied with by the Ombudsman's day",
    COMPLIED_LATE: "Complied with late",
    ORDER_OVERDUE: "Not complied with, and the day has passed",
    ORDER_NOT_DUE: "Not due yet",
}


def in_short(span: Span) -> dict[str, Any]:
    """How many came to the Ombudsman, what was found, and the money; a table without rows where nothing was found."""
    ordered = span.measured("money-ordered")
    return {
        "referred": span.measured("referrals").shown,
        "determined": _counted("What the Ombudsman found", span.measured("determinations").shown_words),
        "money": ordered.spread.shown_sum if ordered.spread.number else "",
        "unpaid": ordered.known("not paid yet") or "",
        "taken_on": span.measured("taken-on-instruction").shown_everything,
    }


def with_the_ombudsman(year: Span) -> dict[str, Any]:
    """Every figure of the part; tables without rows where there is nothing."""
    orders, failure = year.measured("orders-complied"), year.measured("failure-orders")
    paid = year.measured("recommendations")
    return {
        **in_short(year),
        "orders": a_table(("Orders", "Number"), _became(orders), 1),
        "failure_orders": a_table(
            ("Failure orders", "Number"), [(TYPES[word], n) for word, n in sorted(failure.shown_words.items())], 1
        ),
        "recommendations": paid.sentence if paid.total else "",
        "anything": bool(year.measured("determinations").everything or orders.everything),
    }


def _became(orders: Measured) -> list[tuple[str, str]]:
    return [(label, orders.shown_of(word)) for word, label in BECAME.items() if orders.of(word)]


def _counted(column: str, words: dict[str, str]) -> dict[str, Any]:
    """From the most serious finding to the least."""
    return a_table(
        (column, "Points"), [(spoken(outcome), words[outcome]) for outcome in Determined if outcome in words], 1
    )
