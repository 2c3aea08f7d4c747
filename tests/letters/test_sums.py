"""Each sum of an edited letter is the record's; what a resident said that they paid is not compared."""

import pytest

from complaints_cli.domain.terms import LetterKind
from edited import MEDIA, changed, quoting, with_words

RESPONSE, OFFER = LetterKind.RESPONSE_1, LetterKind.COMPENSATION_OFFER
REMEDY = "under “How we are putting things right”"
OUTSTANDING = "under “What is still to be done”"


LINE = "| Three missed appointments | £45.00 |\n"
ACCEPT = "You can accept this"


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ("£45.00", "£450", f"The letter says £450.00, {REMEDY}; the record says £45.00."),
        (LINE, "", f"The record says £45.00, and the letter tells it no more, {REMEDY}."),
        ("you £1,200.50", "you £ 1200.05", f"The letter says £1,200.05, {OUTSTANDING}; the record says £1,200.50."),
        (ACCEPT, f"£50 too. {ACCEPT}", f"The letter says £50.00, {REMEDY}, and the record has no such sum there."),
    ],
)
def test_a_sum_that_is_another_added_or_gone_is_named(was: str, becomes: str, says: str) -> None:
    ((part, message),) = changed(RESPONSE, was, becomes)
    assert (part, message.removesuffix(" Which is right?")) == ("sums", says)


def test_an_offer_tells_its_sums_at_its_start_too() -> None:
    ((part, message),) = changed(OFFER, "# We offer you £163.00", "# We offer you £613.00")
    assert (part, message) == (
        "sums",
        "The letter says £613.00, at its start; the record says £163.00. Which is right?",
    )


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("£1,200.50", "£1200.5"),
        ("We offer you £1,245.50 in total", "In total you get £1,245.50 from us: that is £1,245.50"),
        ("Our records show", "You spent £99.99, you told us. Our records show"),
        ("Your complaint is", "We pay within 5 days. Your complaint is"),
    ],
)
def test_the_same_sums_in_other_words_are_welcome(was: str, becomes: str) -> None:
    kind = RESPONSE if not was.startswith("Your") else LetterKind.ACKNOWLEDGEMENT_1
    assert changed(kind, was, becomes) == []


@pytest.mark.parametrize("media", MEDIA)
def test_what_the_resident_said_of_money_is_theirs(media: str) -> None:
    assert quoting("It cost me £1,000 and then £20.00.", media) == ()


def test_where_our_letter_tells_no_sum_one_may_stand() -> None:
    assert with_words(RESPONSE, "A call costs £0.10.", after="## How to contact us") == ()
