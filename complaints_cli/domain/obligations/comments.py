"""A comment that was asked for is awaited until it came or the stage is answered (Code 5.8)."""

from collections.abc import Iterator

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.terms import Governs, State


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """Every comment that a stage still waits for. Once its day has passed, the stage goes on without it."""
    if complaint.state is not State.OPEN:
        return
    awaiting = {stage.number: stage for stage in complaint.stages if stage.is_open}
    for comment in complaint.comments:
        if comment.by is not None and comment.received_on is None and comment.stage in awaiting:
            yield Due(
                what="comment",
                stage=comment.stage,
                due_on=comment.by,
                governed_by=Governs.PROMISE,
                rule="5.8",
                provisional=rules.calendar(None).is_provisional(comment.by),
                item=comment.number,
                handler=awaiting[comment.stage].handler,
            )
