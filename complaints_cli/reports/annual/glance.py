"""The year at a glance: its main figures beside those of the year before, and in a word how they compare."""

from typing import Any

from complaints_cli.reports.compared import BETTER, HIGHER, MORE
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.sections.beside import beside_the_year_before, in_full, whole

LINES = (
    whole("Complaints received and accepted", "answered-in-time-1", MORE),
    in_full("complaints-per-1000", HIGHER),
    in_full("acknowledged-in-time-1", BETTER),
    in_full("answered-in-time-1", BETTER),
    in_full("answered-in-time-2", BETTER),
    in_full("decided-1", HIGHER),
    in_full("escalated", HIGHER),
    in_full("actions-kept", BETTER),
)


def at_a_glance(year: Span) -> dict[str, Any]:
    """The year's main figures beside those of the year before, where the record goes back so far."""
    return beside_the_year_before(year, LINES)
