"""What the Ombudsman set a day for stays due until it is answered, wherever the complaint stands."""

from collections.abc import Iterator

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.ombudsman import SCHEME, TAKE_IT_ON, Asked, OrderKind, ReviewStep
from complaints_cli.domain.terms import Governs

WHAT = {OrderKind.WIDER_ORDER: "order"}
"""An order about a policy is due as any other."""


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """Notices, requests for evidence, orders; and a review, once we prepare to ask for one."""
    at = complaint.ombudsman
    for notice in at.notices:
        yield from _asked(complaint, "notice", notice, TAKE_IT_ON if notice.instructs else SCHEME)
    for request in at.evidence:
        yield from _asked(complaint, "evidence", request, SCHEME)
    for order in at.orders:
        yield from _asked(complaint, WHAT.get(order.order, order.order.value), order, SCHEME, order.owner)
    for review in at.reviews:
        if review.step is ReviewStep.PREPARED:
            yield Due(
                what="ombudsman-review",
                due_on=review.last_day,
                rule=SCHEME,
                governed_by=Governs.OMBUDSMAN,
                item=review.number,
                handler=complaint.handler,
            )


def _asked(complaint: Complaint, what: str, asked: Asked, rule: str, owner: str | None = None) -> Iterator[Due]:
    if asked.is_open and asked.by is not None:
        yield Due(
            what=what,
            due_on=asked.by,
            rule=rule,
            governed_by=Governs.OMBUDSMAN,
            item=asked.number,
            original_due=asked.first_by if asked.was_moved else None,
            handler=owner or complaint.handler,
        )
