"""When an entry may be set aside as the same complaint as another, and when each of them counts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.concerns import SafeguardingRaised
from complaints_cli.domain.events.hazards import HazardReported
from complaints_cli.domain.events.record import Erased, Linked, TextErased
from complaints_cli.domain.events.twice import EnteredTwice
from complaints_cli.domain.hazards import HazardKind
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.retention_ends import complaint_ended
from complaints_cli.domain.terms import Apart, State
from complaints_cli.errors import Refused
from complaints_cli.handling import twice
from stories import Story, arrival

MON14, TUE15, WED16 = (date(2026, 12, day) for day in (14, 15, 16))
FRI18 = date(2026, 12, 18)
KEPT, ENTRY = "C-2026-0001", "C-2026-0002"


def story(
    ref: str, on: date = MON14, *, name: str = "", request: str = "", feedback: str = "", claim: str = ""
) -> Story:
    came = replace(arrival(on), name=name, request=request or None, feedback=feedback or None, claim=claim or None)
    return Story(came, ref=ref)


def judged(entry: Story, kept: Story, behind: Sequence[str] = ()) -> list[str]:
    """The codes of a refusal; none where the entry is set aside."""
    try:
        events = twice.set_aside(
            entry.complaint, entry.history, kept.complaint, behind, "The same call.", entry.bench(FRI18)
        )
    except Refused as refused:
        return [problem.code for problem in refused.problems]
    assert events == (EnteredTwice(on=FRI18, other=kept.ref, reason="The same call."),)
    return []


def with_events(one: Story, *events: Event) -> Story:
    return one.record(events[0].on, events)


def test_a_second_entry_of_the_same_day_is_set_aside_and_owes_nothing() -> None:
    entry = story(ENTRY).note(TUE15)
    assert judged(entry, story(KEPT)) == []
    aside = with_events(entry, EnteredTwice(on=FRI18, other=KEPT)).complaint
    assert (aside.state, aside.same_as, aside.set_aside_on) == (State.ENTERED_TWICE, KEPT, FRI18)
    assert due_items(aside, entry.rules) == ()
    assert (aside.ended_on, complaint_ended(aside)) == (FRI18, FRI18)


def test_not_for_itself() -> None:
    assert judged(story(KEPT), story(KEPT)) == ["same-complaint"]


def test_the_clock_is_not_won() -> None:
    assert judged(story(ENTRY, MON14), story(KEPT, TUE15)) == ["earlier-entry"]
    assert judged(story(ENTRY, TUE15), story(KEPT, MON14)) == []


@pytest.mark.parametrize(
    "handled",
    [
        lambda one: one.acknowledge(TUE15),
        lambda one: one.find(TUE15),
        lambda one: one.escalate(TUE15),
        lambda one: one.withdraw(TUE15),
        lambda one: one.refuse(TUE15),
        lambda one: one.withdraw(TUE15).reopen(WED16),
    ],
)
def test_what_was_handled_counts(handled: Callable[[Story], Story]) -> None:
    assert judged(handled(story(ENTRY)), story(KEPT)) == ["handled"]


def test_what_was_undone_was_not_handled() -> None:
    assert judged(story(ENTRY).withdraw(TUE15).undo(WED16), story(KEPT)) == []


def test_a_text_that_was_erased_alone_was_not_handled() -> None:
    assert judged(with_events(story(ENTRY).note(TUE15), TextErased(on=WED16, version=3)), story(KEPT)) == []


def test_one_that_counts_no_more_or_is_erased_or_has_others_behind_it() -> None:
    aside = with_events(story(ENTRY), EnteredTwice(on=TUE15, other="C-2026-0003"))
    assert judged(aside, story(KEPT)) == ["entered-twice"]
    assert judged(story(KEPT), aside) == ["entered-twice"]
    gone = with_events(story(KEPT), Erased(on=TUE15, through=1))
    assert judged(story(ENTRY), gone) == ["erased"]
    assert judged(story(ENTRY), story(KEPT), ["C-2026-0003"]) == ["kept-already"]


@pytest.mark.parametrize("origin", ["request", "feedback", "claim"])
def test_what_grew_out_of_something_is_the_one_to_keep(origin: str) -> None:
    def grown(ref: str) -> Story:
        return {
            "request": story(ref, request="SR-2026-0001"),
            "feedback": story(ref, feedback="F-2026-0001"),
            "claim": story(ref, claim="M-2026-0001"),
        }[origin]

    assert judged(grown(ENTRY), story(KEPT)) == ["grew-out"]
    assert judged(story(ENTRY), grown(KEPT)) == []


def test_what_was_set_apart_is_two_matters() -> None:
    apart = with_events(story(ENTRY), Linked(on=TUE15, other=KEPT, apart=Apart.UNRELATED))
    assert judged(apart, story(KEPT)) == ["set-apart"]
    assert judged(story(KEPT), apart) == ["set-apart"]


@pytest.mark.parametrize(
    ("one", "other", "refused"),
    [
        ("Maja Holm", "Mrs M. Holm", []),
        ("Holm, Maja", "maja holm", []),
        ("", "Maja Holm", []),
        ("Maja Holm", "", []),
        ("Maja Holm", "Jan Holm", ["two-people"]),
        ("Smith", "Jones", ["two-people"]),
    ],
)
def test_two_peoples_complaints_are_two(one: str, other: str, refused: list[str]) -> None:
    assert judged(story(ENTRY, name=one), story(KEPT, name=other)) == refused


def hazard(
    one: Story, on: date = MON14, sort: HazardKind | None = None, *, danger: bool | None = None, number: int = 1
) -> Story:
    return with_events(one, HazardReported(on=on, hazard=number, sort=sort, danger_now=danger))


def test_no_danger_is_lost() -> None:
    assert judged(hazard(story(ENTRY)), story(KEPT)) == ["hazard-elsewhere"]
    assert judged(hazard(story(ENTRY)), hazard(story(KEPT))) == []
    mould, fire = HazardKind.DAMP_MOULD, HazardKind.FIRE
    assert judged(hazard(story(ENTRY), sort=mould), hazard(story(KEPT), sort=fire)) == ["hazard-elsewhere"]
    assert judged(hazard(story(ENTRY), MON14), hazard(story(KEPT), TUE15)) == ["hazard-earlier"]
    assert judged(hazard(story(ENTRY), danger=True), hazard(story(KEPT))) == ["danger-elsewhere"]
    assert judged(hazard(story(ENTRY), danger=True), hazard(story(KEPT), danger=True)) == []
    raised = SafeguardingRaised(on=MON14, concern=1)
    assert judged(with_events(story(ENTRY), raised), story(KEPT)) == ["concern-elsewhere"]
    assert judged(with_events(story(ENTRY), raised), with_events(story(KEPT), raised)) == []


def test_all_that_stands_against_it_is_said_at_once() -> None:
    entry = hazard(story(ENTRY, MON14, name="Jan Holm").acknowledge(TUE15), TUE15)
    kept = story(KEPT, TUE15, name="Maja Holm")
    assert judged(entry, kept) == ["handled", "two-people", "earlier-entry", "hazard-elsewhere"]


def test_the_one_that_is_kept_must_go_on_standing_for_it() -> None:
    entry = story(ENTRY).complaint
    twice.keeps_up(story(KEPT).complaint, [entry])
    with pytest.raises(Refused, match="would not be any more") as refused:
        twice.keeps_up(story(KEPT, TUE15).complaint, [entry])
    assert refused.value.problems[0].command == f"undo {ENTRY}"


def test_nothing_more_is_done_on_one_that_was_set_aside() -> None:
    twice.refuse_set_aside(story(KEPT).complaint)
    with pytest.raises(Refused, match=f"do it on {KEPT}"):
        twice.refuse_set_aside(with_events(story(ENTRY), EnteredTwice(on=TUE15, other=KEPT)).complaint)
