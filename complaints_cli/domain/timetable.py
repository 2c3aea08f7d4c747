"""What a complaint has due, and by when: one item an open stage, then updates and promises.

Nobody drops off this list: an item stays, however late, until the event that answers it.
"""

from dataclasses import dataclass
from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Clock, Rules, clock
from complaints_cli.domain.stage import Stage
from complaints_cli.domain.terms import Governs, NotedWith, State

UPDATE = "update"
"""What a note is about when it told the resident how things stand (Code 5.9)."""
RESIDENT_SIDE = frozenset({NotedWith.RESIDENT, NotedWith.REPRESENTATIVE})


@dataclass(frozen=True, kw_only=True)
class Due:
    """Something to be done by a day, and why that day."""

    what: str
    stage: int
    due_on: date
    governed_by: Governs
    rule: str
    provisional: bool
    original_due: date | None = None
    action: int | None = None
    handler: str | None = None


def clocks(complaint: Complaint, rules: Rules) -> tuple[Clock, ...]:
    """The dates of each stage of a complaint."""
    return tuple(
        clock(stage, complaint.received_on, rules, complaint.promised_on(stage.number), complaint.ended_on)
        for stage in complaint.stages
    )


def due_items(complaint: Complaint, rules: Rules) -> tuple[Due, ...]:
    """All that a complaint has due, earliest first."""
    items: list[Due] = []
    if complaint.state is State.OPEN:
        for times in clocks(complaint, rules):
            if times.stage.is_open:
                items.append(_of_stage(times, rules))
                items.extend(_update(complaint, times.stage, rules))
    items.extend(_promises(complaint, rules))
    return tuple(sorted(items, key=lambda item: (item.due_on, item.stage, item.what)))


def _of_stage(times: Clock, rules: Rules) -> Due:
    stage = times.stage
    answering = stage.acknowledged_on is not None
    due_on, governs = times.respond_due if answering else times.acknowledge_due
    return Due(
        what="respond" if answering else "acknowledge",
        stage=stage.number,
        due_on=due_on,
        governed_by=governs,
        rule=times.limits.respond_rule if answering else times.limits.acknowledge_rule,
        provisional=rules.calendar(None).is_provisional(due_on),
        original_due=times.unextended.due_on if answering and times.extension else None,
        handler=stage.handler,
    )


def _update(complaint: Complaint, stage: Stage, rules: Rules) -> list[Due]:
    """The next update that was agreed, counted in working days from the last one (Code 5.9)."""
    agreed = [notice for notice in stage.notices if notice.update_every is not None]
    if not agreed:
        return []
    notice, calendar = agreed[-1], rules.calendar(None)
    told = [n.on for n in complaint.notes if n.about == UPDATE and n.party in RESIDENT_SIDE and n.on >= notice.on]
    due_on = calendar.add(max([notice.on, *told]), notice.update_every or 1)
    return [
        Due(
            what=UPDATE,
            stage=stage.number,
            due_on=due_on,
            governed_by=Governs.PROMISE,
            rule="5.9",
            provisional=calendar.is_provisional(due_on),
            handler=stage.handler,
        )
    ]


def _promises(complaint: Complaint, rules: Rules) -> list[Due]:
    return [
        Due(
            what="action",
            stage=action.stage,
            due_on=action.due,
            governed_by=Governs.PROMISE,
            rule="7.3",
            provisional=rules.calendar(None).is_provisional(action.due),
            original_due=action.first_due if action.moves else None,
            action=action.number,
            handler=action.owner or complaint.handler,
        )
        for action in complaint.actions
        if action.due is not None and action.done_on is None
    ]
