"""A register whose one row is a whole complaint of 3 June 2026, with whatever cells a test gives it."""

from complaints_cli.exchange.importing.line import Line
from complaints_cli.exchange.importing.sheets import Cell
from grids import row

WIDE = (
    *("Ref", "Name", "Date received", "Complaint", "Ack'd", "S1 response", "S1 outcome"),
    *("Escalated", "S2 ack", "S2 response", "S2 outcome", "Closed", "Status"),
)


def wide(**cells: Cell) -> Line:
    """A complaint of 3 June 2026; other cells by the names below."""
    names = ("ref", "name", "received", "words", "ack", "one", "out1", "esc", "ack2", "two", "out2", "closed", "status")
    given: dict[str, Cell] = {"ref": "C1", "name": "Maja Holm", "received": "03/06/2026", "words": "Damp", **cells}
    return row(WIDE, *[given.get(name) for name in names])


def told(line: Line) -> list[tuple[str, str, str]]:
    return [(doubt.column, doubt.value, doubt.reason) for doubt in line.doubts if doubt.holds]
