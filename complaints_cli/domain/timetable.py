"""The dates of each stage of a complaint."""

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Clock, Rules, clock


def clocks(complaint: Complaint, rules: Rules) -> tuple[Clock, ...]:
    """The dates of each stage of a complaint."""
    return tuple(
        clock(stage, complaint.received_on, rules, complaint.promised_on(stage.number), complaint.ended_on)
        for stage in complaint.stages
    )
