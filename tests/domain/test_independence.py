"""Who may decide which stage, why another may not, and where the decision goes when nobody usual may."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.independence import bars, panel, proposed, route, subjects
from complaints_cli.domain.involvement import Capacity
from complaints_cli.domain.people import Person
from complaints_cli.domain.terms import Standing
from complaints_cli.handling import involving
from stories import JANE, OMAR, Story, arrival

RECEIVED, DAY = date(2026, 12, 14), date(2026, 12, 21)
MAY: tuple[tuple[str, bool], ...] = ()


def codes(story: Story, stage: int, person: str) -> tuple[tuple[str, bool], ...]:
    return tuple((bar.code, bar.yields) for bar in bars(story.complaint, stage, person))


def part(story: Story, person: str, capacity: Capacity, stage: int | None = None) -> Story:
    return story.record(DAY, involving.involve(story.complaint, person, capacity, "", story.bench(DAY), DAY, stage))


def over(story: Story, person: str, capacity: Capacity) -> Story:
    return story.record(DAY, involving.release(story.complaint, person, capacity, "A slip", story.bench(DAY), DAY))


def about_jane() -> Story:
    return Story(replace(arrival(RECEIVED), about=(JANE,)))


def answered() -> Story:
    return Story(RECEIVED).acknowledge(DAY).answer(DAY)


def test_whom_it_is_about_decides_at_neither_stage() -> None:
    story = about_jane()
    assert subjects(story.complaint) == {JANE}
    assert codes(story, 1, JANE) == codes(story, 2, JANE) == (("decider-is-subject", False),)
    assert codes(story, 1, OMAR) == MAY


def test_whom_it_turns_out_to_be_about_is_the_same_and_a_slip_is_taken_back() -> None:
    story = part(Story(RECEIVED), OMAR, Capacity.SUBJECT)
    assert codes(story, 1, OMAR) == (("decider-is-subject", False),)
    assert codes(over(story, OMAR, Capacity.SUBJECT), 1, OMAR) == MAY
    assert codes(over(about_jane(), JANE, Capacity.SUBJECT), 1, JANE) == MAY


def test_an_interest_is_dated_and_dealing_with_the_matter_gives_way_to_a_reason() -> None:
    story = part(part(Story(RECEIVED), OMAR, Capacity.CONFLICT), JANE, Capacity.MATTER)
    (declared,) = bars(story.complaint, 1, OMAR)
    assert (declared.code, declared.provision, declared.yields) == ("decider-has-conflict", "5.8", False)
    assert declared.reason == "an interest was declared on Monday 21 December 2026"
    assert codes(story, 1, JANE) == codes(story, 2, JANE) == (("decider-in-matter", True),)
    assert codes(over(story, OMAR, Capacity.CONFLICT), 1, OMAR) == MAY


def test_whoever_decided_stage_1_never_decides_stage_2() -> None:
    story = part(answered(), JANE, Capacity.INVESTIGATOR)
    assert codes(story, 2, JANE) == (("same-decider", False),)
    assert codes(story, 1, JANE) == codes(story, 2, OMAR) == MAY


@pytest.mark.parametrize("capacity", [Capacity.APPROVER, Capacity.INVESTIGATOR, Capacity.PANEL])
def test_a_lesser_part_in_stage_1_gives_way_to_a_reason_even_when_it_ended(capacity: Capacity) -> None:
    story = over(part(Story(RECEIVED), OMAR, capacity), OMAR, capacity)
    assert codes(story, 2, OMAR) == (("decider-involved", True),)
    assert codes(story, 1, OMAR) == MAY


def test_the_handler_of_stage_1_and_who_signed_it_off_had_one_too() -> None:
    story = Story(replace(arrival(RECEIVED), handler=OMAR)).acknowledge(DAY).find(DAY)
    story.record(DAY, involving.approve(story.complaint, "S-3", story.bench(DAY), DAY)).find(DAY)
    (handled,), (signed,) = (bars(story.complaint, 2, person) for person in (OMAR, "S-3"))
    assert (handled.reason, signed.reason) == (
        "they had a part in stage 1 (handler)",
        "they had a part in stage 1 (approver)",
    )


def test_a_part_in_stage_2_is_none_in_stage_1() -> None:
    story = part(answered().escalate(DAY), OMAR, Capacity.INVESTIGATOR)
    assert codes(story, 2, OMAR) == MAY
    assert codes(part(story, OMAR, Capacity.INVESTIGATOR, 1), 2, OMAR) == (("decider-involved", True),)


def test_who_is_to_decide_and_who_sits_beside_them() -> None:
    story = part(part(part(Story(RECEIVED), JANE, Capacity.DECIDER), "S-3", Capacity.PANEL), OMAR, Capacity.PANEL)
    assert (proposed(story.complaint, 1), panel(story.complaint, 1)) == (JANE, ("S-3", OMAR))
    assert (proposed(story.complaint, 2), panel(story.complaint, 2)) == (None, ())
    assert panel(over(story, "S-3", Capacity.PANEL).complaint, 1) == (OMAR,)


def test_there_is_always_a_way_out_by_name_where_there_is_one() -> None:
    people = (
        Person(id=JANE, name="Jane Bloggs", standing=Standing.CHIEF_EXECUTIVE),
        Person(id="S-3", name="Kim Ó Sé", standing=Standing.CHAIR, left_on=DAY),
        Person(id="S-4", name="Ann Lee", standing=Standing.BOARD),
        Person(id="S-5", name="Bo Li", standing=Standing.BOARD),
    )
    assert route(about_jane().complaint, 1, people) == (
        (
            "The chief executive: another than Jane Bloggs, once listed: "
            "complaints staff add NAME --standing chief-executive"
        ),
        "The chair of the board, once listed: complaints staff add NAME --standing chair",
        "A member of the board: Ann Lee, Bo Li",
        "Somebody from another landlord, once listed: complaints staff add NAME --outside LANDLORD",
    )
