"""Who has a part in a complaint, and who signed its answers off."""

from complaints_cli.store.entry import Rows, entry
from complaints_cli.store.folded import Folded

TABLES = ("involvement", "approval")


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables."""
    return {
        "involvement": [entry(each, n=n) for n, each in enumerate(folded.complaint.involved, 1)],
        "approval": [entry(each, n=n) for n, each in enumerate(folded.complaint.approvals, 1)],
    }
