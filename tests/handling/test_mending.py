"""Putting right what was typed wrongly, and undoing the last act: by a new event, within the order of things."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.events.record import Corrected, DateMoved, Erased, Undone
from complaints_cli.domain.terms import Channel, LetterKind
from complaints_cli.errors import USAGE, Misuse, Refused
from complaints_cli.handling import mending
from stories import Story, arrival

RECEIVED, ACKED, ANSWERED = date(2026, 12, 14), date(2026, 12, 16), date(2026, 12, 18)
ASKED, ACKED_2, ANSWERED_2 = date(2026, 12, 21), date(2026, 12, 22), date(2026, 12, 29)
TODAY = date(2026, 12, 30)


def known() -> Story:
    """It happened on 1 December, and the resident knew on the 3rd."""
    received = replace(arrival(RECEIVED), occurred=date(2026, 12, 1), known=date(2026, 12, 3), name="Anne Lee")
    return Story(received)


def whole() -> Story:
    story = known().acknowledge(ACKED).answer(ANSWERED).escalate(ASKED)
    return story.acknowledge(ACKED_2).answer(ANSWERED_2)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.provision) for problem in refused.value.problems]


# Corrections


def test_what_stood_there_is_kept() -> None:
    story = whole()
    events = mending.correct(story.complaint, "received", "15 Dec 2026", "Stamped on the 15th.", story.bench(TODAY))
    assert events == (
        Corrected(on=TODAY, field="received", day=date(2026, 12, 15), was_day=RECEIVED, reason="Stamped on the 15th."),
    )
    events = mending.correct(story.complaint, "via", "letter", "It was a letter.", story.bench(TODAY))
    assert events == (
        Corrected(on=TODAY, field="via", code="letter", was_code=Channel.PHONE, reason="It was a letter."),
    )
    events = mending.correct(story.complaint, "name", "Ann Lee", "Misheard.", story.bench(TODAY))
    assert events == (Corrected(on=TODAY, field="name", text="Ann Lee", was_text="Anne Lee", reason="Misheard."),)
    events = mending.correct(story.complaint, "category", "repairs", "Left out.", story.bench(TODAY))
    assert events == (Corrected(on=TODAY, field="category", code="repairs", reason="Left out."),)


def test_the_words_of_a_point_are_put_right_by_its_number() -> None:
    story = whole()
    [event] = mending.correct(story.complaint, "point-1", "Damp in the kitchen", "A slip.", story.bench(TODAY))
    assert isinstance(event, Corrected)
    assert (event.field, event.text, event.was_text) == (
        "point-1",
        "Damp in the kitchen",
        story.complaint.points[0].text,
    )
    with pytest.raises(Refused) as refused:
        mending.correct(story.complaint, "point-1", story.complaint.points[0].text, "A slip.", story.bench(TODAY))
    assert [code for code, _ in codes(refused)] == ["no-change"]


@pytest.mark.parametrize("field", ["point-0", "point-2", "point-", "point-x", "point--1", "point-²", "point-99999"])
def test_a_point_that_there_is_not_cannot_be_put_right(field: str) -> None:
    story = known()
    with pytest.raises(Refused, match=f"C-2026-0001 has no {field}: there is point 1") as refused:
        mending.correct(story.complaint, field, "Damp", "A slip.", story.bench(TODAY))
    assert codes(refused) == [("nothing-to-correct", "5.6")]


@pytest.mark.parametrize(
    ("field", "stage"),
    [("acknowledged", 1), ("acknowledged-2", 2), ("responded-2", 2), ("escalated", 2), ("escalated-2", 2)],
)
def test_a_day_of_a_stage_is_named_with_it(field: str, stage: int) -> None:
    story = known().acknowledge(ACKED).answer(ACKED).escalate(ASKED).acknowledge(ACKED_2).answer(ANSWERED_2)
    value = {"acknowledged": "2026-12-15", "acknowledged-2": "2026-12-23", "responded-2": "2026-12-30"}
    [event] = mending.correct(story.complaint, field, value.get(field, "2026-12-19"), "A slip.", story.bench(TODAY))
    assert isinstance(event, Corrected)
    assert (event.field, event.stage) == (field.removesuffix("-2"), stage)


@pytest.mark.parametrize("field", ["colour", "", "-2", "received-2", "name-2", "via-2", "acknowledged-3", "Received"])
def test_what_cannot_be_corrected_is_named_with_what_can(field: str) -> None:
    story = whole()
    with pytest.raises(Misuse, match=f"{field!r} cannot be corrected. What can: received, occurred") as refused:
        mending.correct(story.complaint, field, "2026-12-15", "A slip.", story.bench(TODAY))
    assert (refused.value.problems[0].code, refused.value.exit_code) == ("field", USAGE)


@pytest.mark.parametrize("value", ["06/25/2026", "31/02/2026", "soon", ""])
def test_a_day_must_be_one(value: str) -> None:
    story = whole()
    with pytest.raises(Misuse) as refused:
        mending.correct(story.complaint, "received", value, "A slip.", story.bench(TODAY))
    assert refused.value.problems[0].code == "date"


@pytest.mark.parametrize("field", ["via", "home", "contact-by", "rep-basis"])
def test_a_word_must_be_one_of_the_fields(field: str) -> None:
    story = whole()
    with pytest.raises(Misuse, match=f"{field} is one of .*'pigeon' is not") as refused:
        mending.correct(story.complaint, field, "pigeon", "A slip.", story.bench(TODAY))
    assert refused.value.problems[0].code == "choice"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("received", "2026-12-14"),
        ("occurred", "2026-12-01"),
        ("acknowledged-2", "2026-12-22"),
        ("via", "phone"),
        ("name", "Anne Lee"),
        ("rep", ""),
    ],
)
def test_what_stands_there_already_is_no_correction(field: str, value: str) -> None:
    story = whole()
    with pytest.raises(Refused, match=f"{field} is {value} already") as refused:
        mending.correct(story.complaint, field, value, "A slip.", story.bench(TODAY))
    assert codes(refused) == [("no-change", "5.12")]


@pytest.mark.parametrize("field", ["acknowledged", "responded", "escalated", "acknowledged-2", "responded-2"])
def test_a_day_that_is_not_there_cannot_be_put_right(field: str) -> None:
    story = known()
    with pytest.raises(Refused, match="there is no date to correct") as refused:
        mending.correct(story.complaint, field, "2026-12-15", "A slip.", story.bench(TODAY))
    assert codes(refused) == [("nothing-to-correct", "5.12")]


FITS = [
    # field, the earliest and the latest day that fit, and what stands beyond each
    ("received", "2026-12-03", "2026-12-16", "the resident knew of it on", "it was acknowledged on"),
    ("acknowledged", "2026-12-14", "2026-12-18", "it was received on", "it was answered on"),
    ("responded", "2026-12-16", "2026-12-30", "it was acknowledged on", "is still to come"),
    ("escalated", "2026-12-14", "2026-12-22", "it was received on", "it was acknowledged on"),
    ("acknowledged-2", "2026-12-21", "2026-12-29", "stage 2 was asked for on", "it was answered on"),
    ("responded-2", "2026-12-22", "2026-12-30", "it was acknowledged on", "is still to come"),
    ("occurred", "2000-01-01", "2026-12-14", None, "it was received on"),
    ("resident-knew", "2000-01-01", "2026-12-14", None, "it was received on"),
]


@pytest.mark.parametrize(("field", "first", "last", "before", "after"), FITS)
def test_a_corrected_day_stays_between_its_neighbours(
    field: str, first: str, last: str, before: str | None, after: str
) -> None:
    story = whole()
    bench = story.bench(TODAY)
    for day in (first, last):
        assert mending.correct(story.complaint, field, day, "A slip.", bench)
    beyond = date.fromordinal(date.fromisoformat(last).toordinal() + 1).isoformat()
    with pytest.raises(Refused, match=after) as refused:
        mending.correct(story.complaint, field, beyond, "A slip.", bench)
    assert refused.value.problems[0].code in {"out-of-order", "in-the-future"}
    if before is not None:
        too_early = date.fromordinal(date.fromisoformat(first).toordinal() - 1).isoformat()
        with pytest.raises(Refused, match=before) as refused:
            mending.correct(story.complaint, field, too_early, "A slip.", bench)
        assert codes(refused) == [("out-of-order", "5.12")]


def test_an_arrival_stays_before_an_early_request_for_stage_2() -> None:
    story = known().escalate(date(2026, 12, 15))
    with pytest.raises(Refused, match="stage 2 was asked for on Tuesday 15 December 2026"):
        mending.correct(story.complaint, "received", "2026-12-16", "A slip.", story.bench(TODAY))


def test_stage_1_may_be_answered_after_stage_2_was_asked_for() -> None:
    story = known().acknowledge(ACKED).escalate(ACKED).answer(ANSWERED)
    assert mending.correct(story.complaint, "responded", "2026-12-21", "A slip.", story.bench(TODAY))


def test_all_that_a_day_collides_with_is_named() -> None:
    story = whole()
    with pytest.raises(Refused) as refused:
        mending.correct(story.complaint, "received", "2026-12-23", "A slip.", story.bench(TODAY))
    assert [problem.message for problem in refused.value.problems] == [
        "Wednesday 23 December 2026 does not fit: stage 2 was asked for on Monday 21 December 2026.",
        "Wednesday 23 December 2026 does not fit: it was acknowledged on Wednesday 16 December 2026.",
        "Wednesday 23 December 2026 does not fit: it was answered on Friday 18 December 2026.",
    ]


def test_an_arrival_is_within_the_reach_of_the_record() -> None:
    story = Story(RECEIVED)
    assert mending.correct(story.complaint, "received", "2012-01-01", "A slip.", story.bench(TODAY))
    with pytest.raises(Refused) as refused:
        mending.correct(story.complaint, "received", "2011-12-31", "A slip.", story.bench(TODAY))
    assert codes(refused) == [("out-of-order", "5.12")]


# Undoing


def undone(story: Story, never_sent: str = "") -> Undone:
    [event] = mending.undo(story.history, story.bench(TODAY), never_sent)
    assert isinstance(event, Undone)
    return event


def test_the_last_act_is_undone_whole() -> None:
    story = Story(RECEIVED, points=("No heating.", "No reply."))
    before = story.complaint
    story.acknowledge(ACKED)  # two points settled, then the acknowledgement: versions 4 to 6
    assert undone(story) == Undone(on=TODAY, first=4, last=6)
    assert replace(story.undo(TODAY).complaint, version=before.version) == before


def test_undoing_again_goes_further_back() -> None:
    story = Story(RECEIVED).note(ACKED).note(ANSWERED).undo(TODAY)
    assert undone(story) == Undone(on=TODAY, first=3, last=3)
    assert story.undo(TODAY).complaint.notes == ()


def test_what_was_done_since_is_undone_first() -> None:
    story = Story(RECEIVED).note(ACKED).undo(ANSWERED).note(ASKED)
    assert undone(story).first == 5


@pytest.mark.parametrize("story", [Story(RECEIVED), Story(RECEIVED).note(ACKED).undo(TODAY)])
def test_what_arrived_stays(story: Story) -> None:
    with pytest.raises(Refused, match="What arrived stays on record") as refused:
        mending.undo(story.history, story.bench(TODAY))
    assert codes(refused) == [("arrival", "5.12")]


def test_a_letter_that_went_out_stays_out() -> None:
    story = Story(RECEIVED).acknowledge(ACKED, promised=date(2026, 12, 30))
    for reason in ("", "  "):
        with pytest.raises(Refused, match="--never-sent REASON") as refused:
            mending.undo(story.history, story.bench(TODAY), reason)
        assert codes(refused) == [("letter-sent", "5.12")]


def test_one_that_never_did_is_undone_with_its_reason() -> None:
    story = Story(RECEIVED).acknowledge(ACKED, promised=date(2026, 12, 30))
    assert undone(story, "It lay in the tray.") == Undone(
        on=TODAY, first=3, last=5, never_sent=True, reason="It lay in the tray."
    )
    complaint = story.undo(TODAY, "It lay in the tray.").complaint
    assert (complaint.letters, complaint.stages[0].acknowledged_on, complaint.promised_on(1)) == ((), None, None)


def test_an_extension_undone_gives_the_date_back() -> None:
    story = Story(RECEIVED).acknowledge(ACKED).extend(TODAY, date(2027, 1, 12)).undo(TODAY, "It lay in the tray.")
    assert story.clock().code_date == date(2027, 1, 4)


@pytest.mark.parametrize(
    "event",
    [
        Erased(on=TODAY, through=2, reason="Retention."),
        DateMoved(on=TODAY, calendar=1, stage=1, what="respond", was=date(2027, 1, 7), now=date(2027, 1, 8)),
    ],
)
def test_an_erasure_or_a_new_calendar_is_not_undone(event: Erased | DateMoved) -> None:
    story = Story(RECEIVED).record(TODAY, [event])
    with pytest.raises(Refused, match="cannot be undone") as refused:
        mending.undo(story.history, story.bench(TODAY))
    assert codes(refused) == [("cannot-undo", "5.12")]


def test_a_correction_is_undone_like_anything_else() -> None:
    story = Story(RECEIVED).correct(TODAY, "name", "Ann Lee").undo(TODAY)
    assert (story.complaint.received.name, story.complaint.corrections) == ("", 0)


def test_a_late_letter_alone_holds_the_undo_too() -> None:
    story = Story(RECEIVED).send(ACKED, LetterKind.CORRECTION)
    with pytest.raises(Refused):
        story.undo(TODAY)
