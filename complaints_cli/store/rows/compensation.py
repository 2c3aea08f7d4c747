"""Compensation: its lines, offers, and what was weighed."""

from complaints_cli.dataclass import Fielded
from complaints_cli.domain.compensation import Line
from complaints_cli.store.entry import Entry, Rows, entry
from complaints_cli.store.folded import Folded

TABLES = ("compensation_line", "compensation_offer", "remedy_factors")


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables."""
    complaint = folded.complaint
    return {
        "compensation_line": [_line(line) for line in complaint.lines],
        "compensation_offer": [_without(offer, "lines", on="offered_on") for offer in complaint.offers],
        "remedy_factors": [_without(factors, on="weighed_on") for factors in complaint.factors],
    }


def _line(line: Line) -> Entry:
    return _without(line, on="worked_out_on", number="line")


def _without(part: Fielded, *left_out: str, **called: str) -> Entry:
    """A part as a row, some of its fields left out and some called otherwise."""
    return {called.get(name, name): value for name, value in entry(part).items() if name not in left_out}
