"""The two last days of turning to the Ombudsman, and what is one person's, counted by hand."""

from datetime import date

import pytest

from complaints_cli.domain.ombudsman import AtTheOmbudsman, Determination, Determined, resident_until
from complaints_cli.domain.restriction import (
    Behaviour,
    Conduct,
    Restriction,
    closed_ways,
    heading,
    latest_review,
    same_text,
    usual_review,
)
from complaints_cli.domain.restriction import Party as Whose
from complaints_cli.domain.terms import Channel, SentBy


@pytest.mark.parametrize(
    ("final_response", "last_day"),
    [
        (date(2027, 1, 13), date(2028, 1, 13)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2027, 2, 28), date(2028, 2, 28)),
        (date(2026, 12, 31), date(2027, 12, 31)),
    ],
)
def test_a_resident_has_twelve_calendar_months(final_response: date, last_day: date) -> None:
    assert resident_until(final_response) == last_day


def test_a_review_has_three_weeks_from_the_latest_determination() -> None:
    assert AtTheOmbudsman().review_until is None
    made = [Determination(number=n, on=on, outcome=Determined.SERVICE_FAILURE) for n, on in enumerate(DAYS, 1)]
    assert AtTheOmbudsman(determinations=tuple(made)).review_until == date(2028, 3, 14)


DAYS = (date(2028, 2, 22), date(2028, 2, 8))
"""Three weeks from 22 February 2028 are 14 March: there is a 29 February on the way."""


@pytest.mark.parametrize(
    ("starts", "usual", "latest"),
    [
        (date(2026, 12, 15), date(2027, 6, 15), date(2027, 12, 15)),
        (date(2027, 8, 31), date(2028, 2, 29), date(2028, 8, 31)),
        (date(2028, 2, 29), date(2028, 8, 29), date(2029, 2, 28)),
    ],
)
def test_a_restriction_is_reviewed_in_calendar_months(starts: date, usual: date, latest: date) -> None:
    assert (usual_review(starts), latest_review(starts)) == (usual, latest)


def test_six_behaviours_are_aggressive_and_eight_are_demands() -> None:
    headings = [heading(each) for each in Behaviour]
    assert (headings.count(Conduct.AGGRESSIVE), headings.count(Conduct.UNREASONABLE_DEMANDS)) == (6, 8)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Siân Ó'Néill", "SIÂN  Ó'NÉILL", True),
        ("Flat 2, 1 High St\nYork", "flat 2 1 high st york", True),
        ("Flat 2", "Flat 3", False),
        ("", "", False),
        ("[erased]", "[erased]", False),
        (" , ", " , ", False),
    ],
)
def test_what_is_one_name_or_address(one: str, other: str, same: bool) -> None:
    assert same_text(one, other) is same


@pytest.mark.parametrize(
    ("day", "closed"),
    [
        (date(2026, 12, 14), set()),
        (date(2026, 12, 15), {SentBy.POST, SentBy.HAND}),
        (date(2027, 1, 10), {SentBy.POST, SentBy.HAND}),
        (date(2027, 1, 11), set()),
    ],
)
def test_a_way_is_closed_from_its_start_to_the_day_before_it_is_lifted(day: date, closed: set[SentBy]) -> None:
    restriction = Restriction(
        number=1,
        on=date(2026, 12, 10),
        party=Whose.RESIDENT,
        behaviours=(Behaviour.VIOLENCE,),
        channels=(Channel.LETTER, Channel.IN_PERSON, Channel.PHONE),
        starts=date(2026, 12, 15),
        review=date(2027, 6, 15),
        told_by=SentBy.EMAIL,
        decider="S-1",
        appeal_to="S-2",
        ended_on=date(2027, 1, 11),
    )
    assert set(closed_ways((restriction,), day)) == closed
