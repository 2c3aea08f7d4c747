"""Who has a part in a complaint."""

from complaints_cli.store.entry import Rows, entry
from complaints_cli.store.folded import Folded

TABLES = ("involvement",)


def rows(folded: Folded) -> Rows:
    """A complaint's rows in this table."""
    return {"involvement": [entry(each, n=n) for n, each in enumerate(folded.complaint.involved, 1)]}
