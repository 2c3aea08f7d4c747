"""An answer that is ready waits for the sign-off that the policy asks for; the clock runs on meanwhile."""

from collections.abc import Iterator

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.due import Due
from complaints_cli.domain.terms import Governs, State
from complaints_cli.domain.timetable import clocks


def due(complaint: Complaint, rules: Rules) -> Iterator[Due]:
    """The sign-off of the stage that awaits its answer, once every point of it is decided."""
    if complaint.state is not State.OPEN:
        return
    stage = complaint.current
    wanted = rules.policy.sign_off.get(f"stage_{stage.number}", "").strip()
    if not wanted or complaint.approval(stage.number) is not None:
        return
    points = complaint.points_of(stage)
    if points and all(complaint.finding(stage.number, point.number) for point in points):
        times = clocks(complaint, rules)[stage.number - 1]
        due_on, _ = times.respond_due
        yield Due(
            what="approve",
            stage=stage.number,
            due_on=due_on,
            governed_by=Governs.POLICY,
            rule=times.limits.respond_rule,
            provisional=rules.calendar(None).is_provisional(due_on),
            handler=stage.handler,
        )
