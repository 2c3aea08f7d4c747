"""Who sees to a promise, and what the resident was told of it, as the complaint then stands."""

from collections.abc import Callable

from complaints_cli.domain.applying import apply, changed, copied, with_stage
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.promises import ActionGiven, ActionReplaced, ActionTold, UpdatesAgreed
from complaints_cli.domain.parts import Action
from complaints_cli.domain.stage import UpdatePlan


def with_action(complaint: Complaint, number: int, change: Callable[[Action], Action]) -> Complaint:
    """The complaint with something changed about one of its remedies."""
    actions = tuple(change(each) if each.number == number else each for each in complaint.actions)
    return changed(complaint, actions=actions)


@apply.register
def _(event: ActionGiven, complaint: Complaint, version: int) -> Complaint:
    return with_action(complaint, event.action, lambda action: changed(action, owner=event.owner))


@apply.register
def _(event: ActionTold, complaint: Complaint, version: int) -> Complaint:
    def told(action: Action) -> Action:
        last = (changed(move, told_on=event.on, told_by=event.by) for move in action.moves[-1:])
        return changed(action, moves=(*action.moves[:-1], *last))

    return with_action(complaint, event.action, told)


@apply.register
def _(event: ActionReplaced, complaint: Complaint, version: int) -> Complaint:
    def replaced(action: Action) -> Action:
        return changed(action, replaced_by=event.instead, replaced_for=event.reason)

    return with_action(complaint, event.action, replaced)


@apply.register
def _(event: UpdatesAgreed, complaint: Complaint, version: int) -> Complaint:
    plans = complaint.stages[event.stage - 1].updates
    return with_stage(complaint, event.stage, updates=(*plans, copied(UpdatePlan, event)))
