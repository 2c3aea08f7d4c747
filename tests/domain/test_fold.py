"""A complaint is the fold of its events: the same events give the same complaint, and what was undone never was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.complaint import Complaint, Situation
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.ends import Closed
from complaints_cli.domain.events.record import (
    Assigned,
    Attached,
    DateMoved,
    Erased,
    Linked,
    Undone,
)
from complaints_cli.domain.events.stages import PointSet, RemedyRuledOut
from complaints_cli.domain.fold import apply, fold
from complaints_cli.domain.terms import (
    Apart,
    CloseReason,
    Decision,
    LetterKind,
    NotedWith,
    Responsible,
    Satisfied,
    SentBy,
    State,
)
from complaints_cli.errors import DAMAGED, Damaged
from complaints_cli.handling import deciding, ending, stages
from complaints_cli.handling.deciding import Remedy
from complaints_cli.handling.stages import Definition
from stories import JANE, OMAR, REF, Story, arrival

RECEIVED = date(2026, 12, 14)
DAY = date(2026, 12, 21)


def new() -> Story:
    return Story(RECEIVED, points=("No heating.", "Nobody rang back."))


def after(event: Event) -> Complaint:
    return new().record(event.on, [event]).complaint


def test_a_complaint_begins_with_its_arrival() -> None:
    complaint = new().complaint
    assert (complaint.ref, complaint.version, complaint.received_on) == (REF, 3, RECEIVED)
    assert [(p.number, p.text, p.added_on) for p in complaint.points] == [
        (1, "No heating.", RECEIVED),
        (2, "Nobody rang back.", RECEIVED),
    ]
    assert (complaint.state, complaint.situation, complaint.handler) == (State.OPEN, Situation.RECEIVED, None)


@pytest.mark.parametrize("history", [[], new().history[1:]])
def test_a_record_that_does_not_is_damaged(history: list[Recorded]) -> None:
    with pytest.raises(Damaged, match=f"{REF} does not begin with its arrival") as damaged:
        fold(REF, history)
    assert (damaged.value.problems[0].code, damaged.value.exit_code) == ("event-order", DAMAGED)


def test_an_acknowledgement_keeps_what_was_known_and_adds_what_is_new() -> None:
    story = Story(replace(arrival(RECEIVED), outcome="A boiler that works.", handler=JANE))
    given_there = Definition(responsible=Responsible.YES, definition="No heat since 1 December.")
    story.record(DAY, stages.acknowledge(story.complaint, given_there, story.bench(DAY), DAY))
    stage = story.complaint.stages[0]
    assert (stage.outcome, stage.handler, stage.definition) == (
        "A boiler that works.",
        JANE,
        "No heat since 1 December.",
    )
    assert (stage.acknowledged_on, stage.acknowledged_by_calendar, stage.none_given) == (DAY, 0, False)


def test_no_outcome_given_takes_the_place_of_an_earlier_one() -> None:
    story = Story(replace(arrival(RECEIVED), outcome="Money."))
    given_there = Definition(responsible=Responsible.YES, none_given=True)
    story.record(DAY, stages.acknowledge(story.complaint, given_there, story.bench(DAY), DAY))
    assert (story.complaint.stages[0].outcome, story.complaint.stages[0].none_given) == ("", True)


def test_a_point_is_settled_alone() -> None:
    complaint = after(PointSet(on=DAY, point=2, responsible=Responsible.NO, whose="The council."))
    assert [(p.responsible, p.whose) for p in complaint.points] == [(None, ""), (Responsible.NO, "The council.")]


def test_an_answer_is_on_its_stage() -> None:
    story = new().acknowledge(DAY).answer(date(2027, 1, 7), decision=Decision.PARTLY_UPHELD)
    stage = story.complaint.stages[0]
    assert (stage.responded_on, stage.decider, stage.decision) == (date(2027, 1, 7), JANE, Decision.PARTLY_UPHELD)
    assert stage.judged_by_calendar == 0
    assert story.complaint.state is State.ANSWERED
    found = story.complaint.finding(1, 2)
    assert found is not None
    assert (found.decision, found.on) == (Decision.PARTLY_UPHELD, date(2027, 1, 7))
    assert story.complaint.finding(2, 2) is None


def test_the_last_finding_on_a_point_counts() -> None:
    story = new().acknowledge(DAY).find(date(2026, 12, 22)).find(date(2026, 12, 23), Decision.NOT_UPHELD)
    found = story.complaint.finding(1, 1)
    assert found is not None
    assert found.decision is Decision.NOT_UPHELD


def test_a_request_for_stage_2_opens_it_with_its_own_points() -> None:
    story = new().acknowledge(DAY).answer(date(2027, 1, 7)).escalate(date(2027, 1, 11), points=(2,))
    complaint = story.complaint
    assert complaint.current.number == 2
    assert (complaint.current.opened_on, complaint.current.reason) == (date(2027, 1, 11), "It failed again.")
    assert [point.number for point in complaint.open_points] == [2]
    assert complaint.reopened_on is None


def test_after_closing_it_reopens() -> None:
    story = new().acknowledge(DAY).answer(date(2027, 1, 7)).close(date(2027, 1, 8)).escalate(date(2027, 1, 11))
    complaint = story.complaint
    assert (complaint.state, complaint.closed_on, complaint.close_reason) == (State.OPEN, None, None)
    assert complaint.reopened_on == date(2027, 1, 11)


def test_closing_keeps_what_the_resident_said() -> None:
    story = new().acknowledge(DAY).answer(date(2027, 1, 7))
    closed = Closed(on=date(2027, 1, 8), reason=CloseReason.RESOLVED, satisfied=Satisfied.YES)
    complaint = story.record(closed.on, ending.close(story.complaint, closed, story.bench(closed.on))).complaint
    assert (complaint.state, complaint.closed_on, complaint.close_reason, complaint.satisfied) == (
        State.CLOSED,
        date(2027, 1, 8),
        CloseReason.RESOLVED,
        Satisfied.YES,
    )
    assert complaint.ended_on is None


def test_a_refused_complaint_is_refused_whole() -> None:
    complaint = new().refuse(date(2026, 12, 15)).complaint
    assert (complaint.state, complaint.ended_on) == (State.REFUSED, date(2026, 12, 15))


def test_a_refused_point_alone_is_not_to_be_answered() -> None:
    complaint = new().refuse(date(2026, 12, 15), points=(2,)).complaint
    assert complaint.state is State.OPEN
    assert [point.number for point in complaint.open_points] == [1]
    assert [refusal.points for refusal in complaint.part_refusals] == [(2,)]


def test_a_refused_request_for_stage_2_leaves_stage_1_answered() -> None:
    story = new().acknowledge(DAY).answer(date(2027, 1, 7)).escalate(date(2027, 1, 11))
    complaint = story.refuse_escalation(date(2027, 1, 12)).complaint
    assert (complaint.state, complaint.situation) == (State.ANSWERED, Situation.NOT_ESCALATED)
    assert complaint.ended_on is None


def test_a_withdrawn_complaint_has_ended() -> None:
    complaint = new().withdraw(date(2026, 12, 15)).complaint
    assert (complaint.state, complaint.ended_on) == (State.WITHDRAWN, date(2026, 12, 15))


@pytest.mark.parametrize(
    ("end", "situation"),
    [
        (lambda: new().withdraw(date(2026, 12, 15)), Situation.RECEIVED),
        (lambda: new().refuse(date(2026, 12, 15)), Situation.RECEIVED),
        (lambda: new().acknowledge(DAY).answer(DAY).close(DAY), Situation.ANSWERED_1),
        (lambda: new().acknowledge(DAY).answer(DAY).escalate(DAY).refuse_escalation(DAY), Situation.ESCALATED),
    ],
)
def test_reopened_it_stands_where_it_stood(end: Callable[[], Story], situation: Situation) -> None:
    complaint = end().reopen(date(2026, 12, 28)).complaint
    assert (complaint.situation, complaint.reopened_on) == (situation, date(2026, 12, 28))


def test_a_remedy_is_numbered_moved_and_done() -> None:
    story = new().acknowledge(DAY).offer(DAY, Remedy(what="Sorry."), Remedy(what="Paint.", due=date(2027, 1, 5)))
    assert [(a.number, a.is_open, a.first_due) for a in story.complaint.actions] == [
        (1, False, None),
        (2, True, date(2027, 1, 5)),
    ]
    moved = deciding.move(story.complaint, 2, date(2027, 1, 6), "Rain.", story.bench(DAY))
    story.record(DAY, moved)
    action = story.complaint.action(2)
    assert action is not None
    assert (action.due, action.first_due, action.moves[0].reason) == (date(2027, 1, 6), date(2027, 1, 5), "Rain.")
    done = date(2027, 1, 6)
    story.record(done, deciding.finish(story.complaint, 2, "Seen.", story.bench(done), done))
    action = story.complaint.action(2)
    assert action is not None
    assert (action.is_open, action.done_on, action.proof) == (False, done, "Seen.")
    assert story.complaint.action(3) is None


def test_what_is_ruled_out_is_kept_with_its_reason() -> None:
    assert after(RemedyRuledOut(on=DAY, stage=1, reason="No loss.")).stages[0].remedy_ruled_out == "No loss."


def test_a_note_a_file_and_a_letter_are_kept() -> None:
    story = new().note(DAY, about="update").send(DAY, LetterKind.LATE, respond_by=date(2027, 1, 8))
    story.record(DAY, [Attached(on=DAY, media="image/png", size=7, name="damp.png", sha256="ab")])
    complaint = story.complaint
    assert [(note.party, note.about, note.text) for note in complaint.notes] == [
        (NotedWith.RESIDENT, "update", "Told how things stand.")
    ]
    assert [(file.version, file.name, file.size, file.sha256) for file in complaint.files] == [(6, "damp.png", 7, "ab")]
    assert [(letter.number, letter.version, letter.sent, letter.respond_by) for letter in complaint.letters] == [
        (1, 5, SentBy.POST, date(2027, 1, 8))
    ]


def test_it_is_given_to_a_handler_and_linked() -> None:
    story = new().record(
        DAY, [Assigned(on=DAY, handler=OMAR), Linked(on=DAY, other="C-2026-0009", apart=Apart.UNRELATED)]
    )
    assert (story.complaint.handler, story.complaint.links) == (OMAR, ("C-2026-0009",))


def test_an_erasure_is_remembered() -> None:
    assert after(Erased(on=DAY, through=3, reason="Retention.")).erased


def test_a_moved_date_changes_nothing_that_is_folded() -> None:
    moved = DateMoved(on=DAY, calendar=1, stage=1, what="respond", was=date(2027, 1, 7), now=date(2027, 1, 8))
    assert after(moved) == replace(new().complaint, version=4)


# Corrections


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("received", "2026-12-11", lambda c: (c.received_on, c.stages[0].opened_on) == (date(2026, 12, 11),) * 2),
        ("occurred", "2026-11-01", lambda c: c.received.occurred == date(2026, 11, 1)),
        ("resident-knew", "2026-11-02", lambda c: c.received.known == date(2026, 11, 2)),
        ("acknowledged", "2026-12-18", lambda c: c.stages[0].acknowledged_on == date(2026, 12, 18)),
        ("responded", "2027-01-06", lambda c: c.stages[0].responded_on == date(2027, 1, 6)),
        ("escalated", "2027-01-08", lambda c: c.stages[1].opened_on == date(2027, 1, 8)),
        ("acknowledged-2", "2027-01-13", lambda c: c.stages[1].acknowledged_on == date(2027, 1, 13)),
        ("responded-2", "2027-01-19", lambda c: c.stages[1].responded_on == date(2027, 1, 19)),
        ("via", "letter", lambda c: c.received.via == c.stages[0].via == "letter"),
        ("home", "leaseholder", lambda c: c.received.home == "leaseholder"),
        ("contact-by", "email", lambda c: c.received.contact_by == "email"),
        ("rep-basis", "consent", lambda c: [r.basis for r in c.representatives] == ["consent"]),
        ("category", "repairs", lambda c: c.received.category == "repairs"),
        ("name", "Ann Lee", lambda c: c.received.name == "Ann Lee"),
        ("address", "1 Elm Row", lambda c: c.received.address == "1 Elm Row"),
        ("phone", "020 7946 0000", lambda c: c.received.phone == "020 7946 0000"),
        ("email", "ann@example.org", lambda c: c.received.email == "ann@example.org"),
        ("summary", "No hot water.", lambda c: c.received.summary == "No hot water."),
        ("rep", "Bo Lee", lambda c: [r.name for r in c.representatives] == ["Bo Lee"]),
        ("point-1", "No hot water.", lambda c: c.points[0].text == "No hot water."),
    ],
)
def test_a_correction_changes_one_thing(name: str, value: str, found: Callable[[Complaint], bool]) -> None:
    story = new().acknowledge(DAY).answer(date(2027, 1, 7)).escalate(date(2027, 1, 11)).acknowledge(date(2027, 1, 14))
    story.answer(date(2027, 1, 20))
    before = story.complaint
    assert not found(before)
    complaint = story.correct(date(2027, 1, 21), name, value).complaint
    assert found(complaint)
    assert complaint.corrections == 1
    assert (
        replace(
            complaint,
            version=before.version,
            corrections=0,
            received=before.received,
            stages=before.stages,
            representatives=before.representatives,
            points=before.points,
        )
        == before
    )


def test_an_event_unknown_to_the_fold_leaves_it_as_it_is() -> None:
    complaint = new().complaint
    assert apply(Undone(on=DAY, first=9, last=9), complaint, 4) is complaint
