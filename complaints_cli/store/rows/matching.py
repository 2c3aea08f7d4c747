"""By what the person and the home of a complaint are found again."""

from complaints_cli.domain.matching import keys
from complaints_cli.store.entry import Rows
from complaints_cli.store.folded import Folded

TABLES = ("match_key",)


def rows(folded: Folded) -> Rows:
    """A complaint's rows in this table."""
    found, on = keys(folded.complaint.received), folded.complaint.received_on.isoformat()
    return {"match_key": [{"what": what, "key": key, "received_on": on} for what, key in found.items()]}
