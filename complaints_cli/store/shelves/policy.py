"""The policies adopted, how each came about, and when it is to be looked at again."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.landlord import PolicyAdopted
from complaints_cli.domain.policy_history import PolicyHistory, policy_histories, reviews_due
from complaints_cli.store.entry import Entry, Rows, iso
from complaints_cli.store.landlord_record import adopted
from complaints_cli.store.log import canonical
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _drawer(record: "Record", stream: str) -> Drawer:
    history = record.history(stream)
    kept = policy_histories(history).values()
    rows: Rows = {
        "policy": _policies(history),
        "policy_step": [{"step": n, **step} for n, step in enumerate(_steps(kept), 1)],
        "policy_review": [_review for each in kept for _review in _reviews(each)],
    }
    return Drawer(label="complaints policy", rows=rows, due=reviews_due(kept))


def _policies(history: Sequence[Recorded]) -> list[Entry]:
    last: dict[tuple[str, str], PolicyAdopted] = {(each.policy, each.on.isoformat()): each for each in adopted(history)}
    return [
        {
            "id": policy,
            "name": str(each.settings["name"]),
            "version": str(each.settings["version"]),
            "effective_from": day,
            "settings": canonical(each.settings),
        }
        for (policy, day), each in last.items()
    ]


def _steps(histories: Iterable[PolicyHistory]) -> list[Entry]:
    """Approvals, consultations and equality assessments, by policy."""
    steps: list[Entry] = []
    for kept in histories:
        steps += [
            _step(kept.policy, "approved", e.on.isoformat(), e.body, e.minute, iso(e.review)) for e in kept.approvals
        ]
        steps += [
            _step(kept.policy, "consulted", e.on.isoformat(), str(e.with_whom), e.text) for e in kept.consultations
        ]
        steps += [
            _step(kept.policy, "equality-assessed", e.on.isoformat(), str(e.impact), e.text) for e in kept.assessments
        ]
    return steps


def _step(policy: str, what: str, on: str, who: str, words: str, review: str | None = None) -> Entry:
    return {"policy": policy, "what": what, "done_on": on, "who": who or None, "words": words or None, "review": review}


def _reviews(kept: PolicyHistory) -> list[Entry]:
    return [
        {
            "review": review.number,
            "policy": review.policy,
            "because": str(review.because),
            "called_on": iso(review.called_on),
            "due_on": iso(review.by),
            "done_on": iso(review.done_on),
            "text": review.text or None,
            "outcome": review.outcome or None,
        }
        for review in kept.reviews
    ]


SHELVES = {"policy": Shelf(drawer=_drawer, whole=("policy", "policy_step", "policy_review"))}
