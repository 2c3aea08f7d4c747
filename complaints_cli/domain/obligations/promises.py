"""What was promised for a day stays due until it is done, also when the complaint is closed (Code 6.6, 7.3).

Money that was accepted is a promise until it is paid; an offer that is to be answered by a day is asked about then.
"""

from collections.abc import Iterator

from complaints_cli.domain.compensation import Answer
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.terms import Governs


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """Every promise that is still to be kept."""
    for action in complaint.actions:
        if action.due is not None and action.is_open:
            yield Due(
                what="payment" if action.answer is Answer.ACCEPTED else "action",
                stage=action.stage,
                due_on=action.due,
                governed_by=Governs.PROMISE,
                rule="7.3",
                provisional=rules.calendar(None).is_provisional(action.due),
                original_due=action.first_due if action.moves else None,
                item=action.number,
                handler=action.owner or complaint.handler,
            )
    for asked in complaint.money:
        offer = complaint.offer(asked.number)
        if offer is not None and offer.answer_by is not None and asked.answer is None and asked.done_on is None:
            yield Due(
                what="offer-answer",
                stage=asked.stage,
                due_on=offer.answer_by,
                governed_by=Governs.RECORD,
                rule="7.3",
                provisional=rules.calendar(None).is_provisional(offer.answer_by),
                item=asked.number,
                handler=complaint.handler,
            )
