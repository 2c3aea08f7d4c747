"""No letter sends a resident to where the Ombudsman was, or to a number, postcode or website that is not its own."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.terms import LetterKind
from edited import MEDIA, on, quoting, with_words
from letter_stories import LANDLORD

RESPONSE = LetterKind.RESPONSE_1
THERE = "## The Housing Ombudsman"
OLD = [
    ("Write to PO Box 152, Liverpool.", "PO Box 152"),
    ("Write to Liverpool L33 7WQ.", "L33 7WQ"),
    ("Write to London E149GE.", "E149GE"),
    ("Write to Exchange Tower.", "Exchange Tower"),
    ("Write to London E14 9SR.", "E14 9SR"),
]
EMAIL = "Email the Housing Ombudsman: info@housing-ombudsman.org.uk."


@pytest.mark.parametrize(("words", "named"), OLD)
@pytest.mark.parametrize("after", ["", THERE])
def test_where_it_was_is_named_with_where_it_is(words: str, named: str, after: str) -> None:
    (gap,) = with_words(RESPONSE, words, after=after)
    assert (gap.part, gap.provision) == ("ombudsman-contact", "3.7")
    assert gap.message == (
        f"“{named}” is where the Housing Ombudsman was. Write: PO Box 1484, Unit D, Preston, PR2 0ET."
    )


@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_an_email_address_for_new_cases_is_named_with_the_form(kind: LetterKind) -> None:
    (gap,) = with_words(kind, EMAIL)
    assert (gap.part, gap.provision) == ("ombudsman-contact", "3.7")
    assert "info@housing-ombudsman.org.uk" in gap.message
    assert "Tuesday 13 January 2026" in gap.message
    assert "www.housing-ombudsman.org.uk/residents/make-a-complaint" in gap.message


@pytest.mark.parametrize(("day", "found"), [(date(2026, 1, 12), 0), (date(2026, 1, 13), 1)])
def test_before_13_january_2026_it_took_them(day: date, found: int) -> None:
    gaps = with_words(RESPONSE, EMAIL, told=on(day))
    assert [gap.part for gap in gaps] == ["ombudsman-contact"] * found


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Phone: 0845 712 5973", "0845 712 5973 is not the Ombudsman's number. It is 0300 111 3000."),
        ("Phone: +44 20 7421 3800", "+44 20 7421 3800 is not the Ombudsman's number. It is 0300 111 3000."),
        ("Post: Preston PR1 1AA", "PR1 1AA is not where the Ombudsman is. Write: PO Box 1484, Unit D"),
        ("Online: www.ombudsman.org.uk", "www.ombudsman.org.uk is not the Ombudsman's website."),
        ("Online: https://www.help.example.com/form", "https://www.help.example.com is not the Ombudsman's website."),
    ],
)
def test_what_is_not_its_own_is_named_where_it_is_told_how_to_reach_it(words: str, says: str) -> None:
    (gap,) = with_words(RESPONSE, words, after=THERE)
    assert gap.part == "ombudsman-contact"
    assert gap.message.startswith(says)


@pytest.mark.parametrize(
    "host", ["www.housingombudsman.org.uk", "housing-ombudsman.co.uk", "HTTP://housing-ombudsman.uk"]
)
def test_a_website_that_sounds_like_it_is_named_wherever_it_stands(host: str) -> None:
    (gap,) = with_words(RESPONSE, f"See {host}/help for more.")
    assert gap.message == (
        f"{host} is not the Ombudsman's website. It is www.housing-ombudsman.org.uk/residents/make-a-complaint."
    )


def test_after_the_final_response_too() -> None:
    (gap,) = with_words(LetterKind.RESPONSE_2, "Phone: 0845 712 5973", after="## If you are unhappy with this response")
    assert gap.message.startswith("0845 712 5973 is not the Ombudsman's number.")


@pytest.mark.parametrize(
    "words",
    [
        "Phone: 03001113000 or +44 300 111 3000",
        "Post: Preston PR20ET",
        "Online: https://housing-ombudsman.org.uk/residents/",
        "Or ask us: 01632 960 400, www.alder.example",
        "The Energy Ombudsman: 0330 440 1624, www.energyombudsman.org",
    ],
)
def test_what_is_its_own_or_ours_may_stand_there(words: str) -> None:
    if words.startswith("The Energy"):
        words = f"## The Energy Ombudsman\n\n{words}"
        assert with_words(RESPONSE, words) == ()
    else:
        assert with_words(RESPONSE, words, after=THERE) == ()


@pytest.mark.parametrize(
    "words", ["Ring the plumber: 0113 496 0000.", "Our office is at LS1 1AA.", "See www.shop.co.uk."]
)
def test_elsewhere_other_numbers_and_places_are_welcome(words: str) -> None:
    assert with_words(RESPONSE, words, after="We uphold this point.") == ()


def test_the_settings_say_what_is_right() -> None:
    moved = replace(LANDLORD, ombudsman_phone="0300 000 0000", ombudsman_address="1 New Road\nLeeds\nLS1 1AA")
    assert with_words(RESPONSE, "Leeds LS1 1AA, 0300 000 0000", after=THERE, told=on(date(2027, 1, 7), moved)) == ()
    (gap,) = with_words(RESPONSE, "0300 111 3000", after=THERE, told=on(date(2027, 1, 7), moved))
    assert gap.message == "0300 111 3000 is not the Ombudsman's number. It is 0300 000 0000."


@pytest.mark.parametrize("media", MEDIA)
@pytest.mark.parametrize("words", [*(words for words, _ in OLD), EMAIL, "I saw www.housingombudsman.org.uk yesterday."])
def test_what_the_resident_said_may_have_it(words: str, media: str) -> None:
    assert quoting(words, media) == ()
