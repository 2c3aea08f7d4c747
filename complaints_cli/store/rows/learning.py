"""What a complaint taught, how far each change has come, and who was told of it."""

from complaints_cli.domain.learning import Learning, Told
from complaints_cli.store.entry import Entry, Rows, iso
from complaints_cli.store.folded import Folded

TABLES = ("learning", "learning_told")


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables."""
    learned = folded.complaint.learning
    return {
        "learning": [_learning(each) for each in learned],
        "learning_told": [_told(each, n, told) for each in learned for n, told in enumerate(each.told, 1)],
    }


def _told(learning: Learning, n: int, told: Told) -> Entry:
    return {
        "learning": learning.number,
        "n": n,
        "told_on": iso(told.on),
        "how": str(told.how),
        "words": told.words or None,
    }


def _learning(learning: Learning) -> Entry:
    return {
        "learning": learning.number,
        "stage": learning.stage,
        "noted_on": iso(learning.on),
        "change": learning.change or None,
        "none": int(learning.none),
        "heard": learning.heard or None,
        "wrong": learning.wrong or None,
        "cause": learning.cause and str(learning.cause),
        "because": learning.because or None,
        "training": learning.training or None,
        "risk": learning.risk or None,
        "owner": learning.owner,
        "due_on": iso(learning.due),
        "first_due_on": iso(learning.first_due),
        "moves": len(learning.moves),
        "status": str(learning.status),
        "begun_on": iso(learning.begun_on),
        "done_on": iso(learning.done_on),
        "proof": learning.proof or None,
        "dropped_on": iso(learning.dropped_on),
        "dropped_for": learning.dropped_for or None,
        "is_open": int(learning.is_open),
    }
