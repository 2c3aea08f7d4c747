"""Any life that the rules allow: the fold tells the same of it each time, and an undo leaves no trace."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.domain.events.record import (
    Undone,
)
from complaints_cli.domain.fold import fold
from complaints_cli.domain.terms import (
    State,
)
from complaints_cli.errors import Refused
from complaints_cli.handling import receiving
from complaints_cli.handling.deciding import Remedy
from stories import REF, Story

RECEIVED = date(2026, 12, 14)


def new() -> Story:
    return Story(RECEIVED, points=("No heating.", "Nobody rang back."))


STEPS: list[Callable[[Story, date], Story]] = [
    lambda story, day: story.acknowledge(day, promised=day + timedelta(days=9)),
    lambda story, day: story.extend(day, day + timedelta(days=12)),
    lambda story, day: story.tell_late(day, day + timedelta(days=5), update_every=2),
    lambda story, day: story.find(day),
    lambda story, day: story.answer(day),
    lambda story, day: story.offer(day, Remedy(what="Paint.", due=day)),
    lambda story, day: story.escalate(day),
    lambda story, day: story.refuse(day, points=(2,)),
    lambda story, day: story.refuse(day),
    lambda story, day: story.refuse_escalation(day),
    lambda story, day: story.close(day),
    lambda story, day: story.withdraw(day),
    lambda story, day: story.reopen(day),
    lambda story, day: story.note(day),
    lambda story, day: story.correct(day, "name", f"Ann {len(story.history)}"),
    lambda story, day: story.undo(day, never_sent="It lay in the tray."),
    lambda story, day: story.record(day, receiving.add_point(story.complaint, "Another.", story.bench(day), on=day)),
]


@st.composite
def told(draw: st.DrawFn) -> Story:
    """Any life of a complaint that the rules allow: what they refuse is not recorded."""
    story, day = new(), RECEIVED
    for step in draw(st.lists(st.sampled_from(STEPS), max_size=15)):
        day += timedelta(days=draw(st.integers(0, 5)))
        try:
            step(story, day)
        except Refused:
            continue
    return story


@given(told())
def test_the_same_events_give_the_same_complaint(story: Story) -> None:
    assert fold(REF, story.history) == fold(REF, list(story.history))
    assert story.complaint.version == story.history[-1].version


@given(told(), st.sampled_from(STEPS))
def test_an_undone_act_leaves_the_complaint_as_it_was(story: Story, step: Callable[[Story, date], Story]) -> None:
    before, day = story.complaint, date(2027, 6, 1)
    length = len(story.history)
    try:
        step(story, day)
    except Refused:
        return
    if len(story.history) == length or isinstance(story.history[-1].event, Undone):
        return
    undone = Undone(on=day, first=length + 1, last=len(story.history), reason="A slip.")
    complaint = story.record(day, [undone]).complaint
    assert replace(complaint, version=before.version) == before


@given(told())
def test_where_it_stands_follows_from_how_it_stands(story: Story) -> None:
    complaint = story.complaint
    ended = {State.WITHDRAWN, State.REFUSED, State.CLOSED}
    assert (complaint.state in ended) is (complaint.situation.value in {state.value for state in ended})
    assert (complaint.state is State.OPEN) is (
        complaint.state not in ended and any(stage.is_open for stage in complaint.stages)
    )
