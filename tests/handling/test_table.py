"""Every command tried on a complaint in every situation, against a table written out here by hand."""

from collections.abc import Callable
from datetime import date

import pytest

from complaints_cli.domain.complaint import Situation
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ends import Closed, ComplaintRefused, EscalationRefused, Withdrawn
from complaints_cli.domain.events.record import Assigned, Attached, Noted
from complaints_cli.domain.events.stages import Escalated
from complaints_cli.domain.terms import (
    Channel,
    CloseReason,
    Decision,
    Ground,
    NotedWith,
    Responsible,
    State,
)
from complaints_cli.errors import REFUSED, Refused
from complaints_cli.handling import deciding, ending, mending, receiving, stages
from complaints_cli.handling.deciding import Found, Lesson, Remedy
from complaints_cli.handling.judging import judged
from complaints_cli.handling.stages import Definition, Delay
from complaints_cli.handling.table import Command, refusal
from stories import JANE, OMAR, Story

MON14, TUE15, WED16, THU17, FRI18, MON21 = (date(2026, 12, day) for day in (14, 15, 16, 17, 18, 21))
DAY = date(2026, 12, 22)
PAST_ALL_DATES = date(2027, 3, 1)

S = Situation
COLUMNS = (
    S.RECEIVED,
    S.ACKNOWLEDGED,
    S.ASKED_AT_ONCE,
    S.ASKED_EARLY,
    S.BOTH_ACKNOWLEDGED,
    S.ANSWERED_1,
    S.ESCALATED,
    S.ACKNOWLEDGED_2,
    S.ANSWERED_2,
    S.NOT_ESCALATED,
    S.CLOSED,
    S.WITHDRAWN,
    S.REFUSED,
)
MARKS = {
    "u1": ("not-acknowledged", "6.2"),
    "u2": ("not-acknowledged", "6.11"),
    "k1": ("already-acknowledged", "6.2"),
    "k2": ("already-acknowledged", "6.11"),
    "a1": ("answered", "6.3"),
    "fr": ("final-response", "6.20"),
    "ne": ("escalation-refused", "5.11"),
    "en": ("ended", "5.12"),
    "es": ("already-escalated", "6.10"),
    "rf": ("refused", "2.4"),
    "n1": ("unanswered", "6.3"),
    "n2": ("unanswered", "6.14"),
    "ac": ("accepted", "2.1"),
    "a2": ("accepted", "5.11"),
    "no": ("not-escalated", "6.10"),
    "op": ("not-ended", "5.12"),
    "ap": ("stands-apart", "6.8"),
}
# In the order of the columns: stage 1 open (five), answered, stage 2 open (two), answered, refused; ended (three).
TABLE = {
    Command.POINT_ADD: "ok ok ok ok ok  ap  ap ap  ap ap  ap ap ap",
    Command.POINT_SET: "ok ok ok ok ok  a1  ok ok  fr ne  en en en",
    Command.ACK: "ok k1 ok ok k2  a1  ok k2  fr ne  en en en",
    Command.EXTEND: "u1 ok u1 ok ok  a1  u2 ok  fr ne  en en en",
    Command.LATE: "ok ok ok ok ok  a1  ok ok  fr ne  en en en",
    Command.FINDING: "ok ok ok ok ok  a1  ok ok  fr ne  en en en",
    Command.REMEDY: "ok ok ok ok ok  ok  ok ok  ok ok  ok ok ok",
    Command.LEARN: "ok ok ok ok ok  ok  ok ok  ok ok  ok ok ok",
    Command.RESPOND: "u1 ok u1 ok ok  a1  u2 ok  fr ne  en en en",
    Command.RESPOND_WITH_ACK: "ok k1 ok k1 k2  a1  ok k2  fr ne  en en en",
    Command.ESCALATE: "ok ok es es es  ok  es es  fr ne  ok en rf",
    Command.CLOSE: "n1 n1 n1 n1 n1  ok  n2 n2  ok ok  en en en",
    Command.WITHDRAW: "ok ok ok ok ok  a1  ok ok  fr ne  en en en",
    Command.REFUSE: "ok ok ok ok ok  ac  ac ac  ac ac  en en en",
    Command.REFUSE_ESCALATION: "no no n1 n1 n1  no  ok a2  fr ne  en en en",
    Command.REOPEN: "op op op op op  op  op op  op ok  ok ok ok",
    Command.LINK: "ok ok ok ok ok  ok  ok ok  ok ok  ok ok ok",
    Command.ASSIGN: "ok ok ok ok ok  ok  ok ok  ok ok  ok ok ok",
    Command.NOTE: "ok ok ok ok ok  ok  ok ok  ok ok  ok ok ok",
    Command.ATTACH: "ok ok ok ok ok  ok  ok ok  ok ok  ok ok ok",
    Command.ACTION_DONE: "ok ok ok ok ok  ok  ok ok  ok ok  ok ok ok",
    Command.ACTION_MOVE: "ok ok ok ok ok  ok  ok ok  ok ok  ok ok ok",
    Command.CORRECT: "ok ok ok ok ok  ok  ok ok  ok ok  ok ok ok",
    Command.UNDO: "ok ok ok ok ok  ok  ok ok  ok ok  ok ok ok",
}


def received() -> Story:
    return Story(MON14, points=("No heating.", "Nobody rang back."))


def acknowledged() -> Story:
    return received().acknowledge(TUE15)


def answered() -> Story:
    return acknowledged().answer(WED16)


def escalated() -> Story:
    return answered().escalate(THU17)


LIVES: dict[Situation, Callable[[], Story]] = {
    S.RECEIVED: received,
    S.ACKNOWLEDGED: acknowledged,
    S.ASKED_AT_ONCE: lambda: received().escalate(TUE15),
    S.ASKED_EARLY: lambda: acknowledged().escalate(WED16),
    S.BOTH_ACKNOWLEDGED: lambda: acknowledged().escalate(WED16).acknowledge(THU17),
    S.ANSWERED_1: answered,
    S.ESCALATED: escalated,
    S.ACKNOWLEDGED_2: lambda: escalated().acknowledge(FRI18),
    S.ANSWERED_2: lambda: escalated().acknowledge(FRI18).answer(MON21),
    S.NOT_ESCALATED: lambda: escalated().refuse_escalation(FRI18),
    S.CLOSED: lambda: answered().close(THU17),
    S.WITHDRAWN: lambda: acknowledged().withdraw(WED16),
    S.REFUSED: lambda: received().refuse(TUE15),
}

Asked = Callable[[Story], tuple[Event, ...]]


def prepared(command: Command, situation: Situation) -> Story:
    """A complaint that lacks nothing but what its situation forbids."""
    story = LIVES[situation]().offer(DAY, Remedy(what="Paint.", due=date(2026, 12, 30)))
    responding = command in (Command.RESPOND, Command.RESPOND_WITH_ACK)
    return story.find(DAY) if responding and story.complaint.state is State.OPEN else story


def respond(story: Story, with_ack: Definition | None = None) -> tuple[Event, ...]:
    decider = JANE if story.complaint.current.number == 1 else OMAR
    return stages.respond(story.complaint, decider, story.bench(DAY), on=DAY, with_ack=with_ack)


DEFINITION = Definition(outcome="Heat.", responsible=Responsible.YES)
ASKED: dict[Command, Asked] = {
    Command.POINT_ADD: lambda s: receiving.add_point(s.complaint, "Mould.", s.bench(DAY), on=DAY),
    Command.POINT_SET: lambda s: receiving.set_point(s.complaint, 1, Responsible.NO, "The council.", s.bench(DAY), DAY),
    Command.ACK: lambda s: stages.acknowledge(s.complaint, DEFINITION, s.bench(DAY), DAY),
    Command.EXTEND: lambda s: stages.extend(s.complaint, Delay(reason="Survey."), s.bench(DAY), on=DAY, days=2),
    Command.LATE: lambda s: stages.tell_late(
        s.complaint, Delay(reason="Survey."), s.bench(PAST_ALL_DATES), on=PAST_ALL_DATES, expect=PAST_ALL_DATES
    ),
    Command.FINDING: lambda s: deciding.find(
        s.complaint, Found(point=1, decision=Decision.UPHELD, reasons="Seen."), s.bench(DAY), DAY
    ),
    Command.REMEDY: lambda s: deciding.offer(s.complaint, [Remedy(what="Sorry.")], s.bench(DAY), DAY),
    Command.LEARN: lambda s: deciding.learn(s.complaint, Lesson(change="Ring first."), s.bench(DAY), DAY),
    Command.RESPOND: respond,
    Command.RESPOND_WITH_ACK: lambda s: respond(s, DEFINITION),
    Command.ESCALATE: lambda s: receiving.escalate(s.complaint, Escalated(on=DAY, via=Channel.PHONE), s.bench(DAY)),
    Command.CLOSE: lambda s: ending.close(s.complaint, Closed(on=DAY, reason=CloseReason.RESPONDED), s.bench(DAY)),
    Command.WITHDRAW: lambda s: ending.withdraw(s.complaint, Withdrawn(on=DAY, via=Channel.PHONE), s.bench(DAY)),
    Command.REFUSE: lambda s: ending.refuse_complaint(
        s.complaint, ComplaintRefused(on=DAY, ground=Ground.OTHER, reasons="Not ours."), s.bench(DAY)
    ),
    Command.REFUSE_ESCALATION: lambda s: ending.refuse_escalation(
        s.complaint, EscalationRefused(on=DAY, ground=Ground.OTHER, reasons="Not ours."), s.bench(DAY)
    ),
    Command.REOPEN: lambda s: ending.reopen(s.complaint, "New facts.", s.bench(DAY), DAY),
    Command.LINK: lambda s: receiving.link(s.complaint, "C-2026-0002", s.bench(DAY)),
    Command.ASSIGN: lambda s: judged(Command.ASSIGN, s.complaint, [Assigned(on=DAY, handler=OMAR)], s.bench(DAY)),
    Command.NOTE: lambda s: receiving.note(s.complaint, Noted(on=DAY, party=NotedWith.STAFF, text="-"), s.bench(DAY)),
    Command.ATTACH: lambda s: judged(
        Command.ATTACH, s.complaint, [Attached(on=DAY, media="image/png", size=1)], s.bench(DAY)
    ),
    Command.ACTION_DONE: lambda s: deciding.finish(
        s.complaint, len(s.complaint.actions), "Photograph.", s.bench(DAY), DAY
    ),
    Command.ACTION_MOVE: lambda s: deciding.move(
        s.complaint, len(s.complaint.actions), date(2027, 1, 8), "Rain.", s.bench(DAY)
    ),
    Command.CORRECT: lambda s: mending.correct(s.complaint, "name", "Ann Lee", "Misheard.", s.bench(DAY)),
    Command.UNDO: lambda s: mending.undo(s.note(DAY).history, s.bench(DAY)),
}
CELLS = [
    pytest.param(command, situation, mark, id=f"{command} when {situation}")
    for command, row in TABLE.items()
    for situation, mark in zip(COLUMNS, row.split(), strict=True)
]


def test_the_table_here_names_every_command_and_situation() -> None:
    assert set(TABLE) == set(ASKED) == set(Command)
    assert set(COLUMNS) == set(LIVES) == set(Situation)


@pytest.mark.parametrize("situation", COLUMNS)
def test_a_complaint_gets_into_every_situation(situation: Situation) -> None:
    assert LIVES[situation]().complaint.situation is situation


@pytest.mark.parametrize(("command", "situation", "mark"), CELLS)
def test_a_command_is_allowed_or_refused_where_a_complaint_stands(
    command: Command, situation: Situation, mark: str
) -> None:
    story = prepared(command, situation)
    if mark == "ok":
        events = ASKED[command](story)
        version = story.complaint.version
        assert story.record(DAY, events).complaint.version == version + len(events)
        return
    before = list(story.history)
    with pytest.raises(Refused) as refused:
        ASKED[command](story)
    assert [(problem.code, problem.provision) for problem in refused.value.problems] == [MARKS[mark]]
    assert refused.value.exit_code == REFUSED
    assert story.history == before


@pytest.mark.parametrize(("command", "situation", "mark"), CELLS)
def test_the_programs_own_table_says_the_same(command: Command, situation: Situation, mark: str) -> None:
    problem = refusal(command, situation)
    assert (None if problem is None else (problem.code, problem.provision)) == MARKS.get(mark)


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (lambda: LIVES[S.ANSWERED_2]().close(DAY), "final-response"),
        (lambda: LIVES[S.NOT_ESCALATED]().close(DAY), "escalation-refused"),
    ],
)
def test_closing_opens_no_second_way_to_stage_2(end: Callable[[], Story], code: str) -> None:
    with pytest.raises(Refused) as refused:
        ASKED[Command.ESCALATE](end())
    assert refused.value.problems[0].code == code
