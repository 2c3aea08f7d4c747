"""By what the person and the home of a complaint are found again."""

from complaints_cli.domain.matching import keys
from complaints_cli.store.entry import Rows
from complaints_cli.store.folded import Folded

TABLES = ("match_key",)


def rows(folded: Folded) -> Rows:
    """A complaint's rows in this table."""
    found = keys(folded.complaint.received)
    return {"match_key": [{"what": what, "key": key} for what, key in found.items()]}
