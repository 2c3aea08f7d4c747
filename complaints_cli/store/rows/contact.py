"""What the resident was asked to comment on, and what was shared about them."""

from complaints_cli.domain.contact import Comment
from complaints_cli.store.entry import Entry, Rows, entry, iso
from complaints_cli.store.folded import Folded

TABLES = ("comment", "share")


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables."""
    complaint = folded.complaint
    return {
        "comment": [_comment(each) for each in complaint.comments],
        "share": [entry(each, n=n) for n, each in enumerate(complaint.shares, 1)],
    }


def _comment(comment: Comment) -> Entry:
    return {
        "comment": comment.number,
        "stage": comment.stage,
        "points": " ".join(map(str, comment.points)),
        "asked_on": iso(comment.asked_on),
        "by": iso(comment.by),
        "via": comment.via and str(comment.via),
        "put": comment.put or None,
        "received_on": iso(comment.received_on),
        "reply": comment.reply or None,
    }
