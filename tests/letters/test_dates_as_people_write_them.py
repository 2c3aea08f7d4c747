"""A response date in any form is read: the record's is as good as told in full, another is named with the right one."""

import pytest

from complaints_cli.domain.terms import LetterKind
from edited import MEDIA, changed, quoting

pytestmark = pytest.mark.slow

ACKNOWLEDGEMENT = LetterKind.ACKNOWLEDGEMENT_1
AT_THE_START = "We will answer it by **Thursday 7 January 2027**"
LATER = "full response by **Thursday 7 January 2027**"
RIGHT = "Thursday 7 January 2027"
SAME = [
    "07/01/27",
    "7/1/2027",
    "2027-01-07",
    "7.1.27",
    "7 January",
    "the 7th of January",
    "January 7th",
    "Thu 7 Jan 27",
]
OTHER = [
    "08/01/27",
    "8/1/2027",
    "2027-01-08",
    "8.1.27",
    "8 January",
    "the 8th of January",
    "January 8th",
    "Fri 8 Jan 27",
]


@pytest.mark.parametrize("words", SAME)
@pytest.mark.parametrize("was", [AT_THE_START, LATER])
def test_the_records_own_in_another_form_is_welcome(was: str, words: str) -> None:
    assert changed(ACKNOWLEDGEMENT, was, f"{was.partition('**')[0]}{words}") == []


@pytest.mark.parametrize("words", OTHER)
def test_another_at_the_start_is_named_with_the_right_one(words: str) -> None:
    ((part, message),) = changed(ACKNOWLEDGEMENT, AT_THE_START, f"We will answer it by {words}")
    assert part == "dates"
    assert message == (
        f"The letter says {words}, at its start; the record says Thursday 7 January 2027. Which is right?"
    )


@pytest.mark.parametrize("words", OTHER)
def test_another_in_its_own_section_is_named_too(words: str) -> None:
    gaps = changed(ACKNOWLEDGEMENT, LATER, f"full response by {words}")
    assert [part for part, _ in gaps] == ["response-date", "dates"]
    assert gaps[0][1].endswith(f"It says {words}.")


@pytest.mark.parametrize("words", ["within 10 working days", "by the end of next week", "shortly"])
def test_a_count_of_days_at_the_start_is_no_date(words: str) -> None:
    assert changed(ACKNOWLEDGEMENT, AT_THE_START, f"We will answer it {words}") == [
        (
            "dates",
            "At its start the letter tells Thursday 7 January 2027 no more, and no other date. Put it back there.",
        )
    ]


@pytest.mark.parametrize("words", ["21/12/26", "20 December", "Dec 18th"])
def test_the_letters_own_date_may_be_short(words: str) -> None:
    assert changed(ACKNOWLEDGEMENT, "\nMonday 21 December 2026\n", f"\n{words}\n") == []


@pytest.mark.parametrize("words", ["28/12/26", "12 January"])
def test_the_letters_own_date_is_read_in_any_form(words: str) -> None:
    ((part, message),) = changed(ACKNOWLEDGEMENT, "\nMonday 21 December 2026\n", f"\n{words}\n")
    assert part == "dates"
    assert message.startswith(f"The letter is dated {words}. It goes out on Monday 21 December 2026")


@pytest.mark.parametrize("words", ["Ring 01632 960 401.", "We wrote to 12/06 Elm Court.", "See section 6.4.12."])
def test_other_numbers_at_the_start_are_welcome(words: str) -> None:
    assert changed(ACKNOWLEDGEMENT, "Thank you for telling us.", f"Thank you for telling us. {words}") == []


@pytest.mark.parametrize("media", MEDIA)
@pytest.mark.parametrize("words", ["You came on Monday 7 January 2027.", "It was 31/02/26.", "On Tues 12 June."])
def test_what_the_resident_said_may_be_no_day_at_all(words: str, media: str) -> None:
    assert quoting(words, media) == ()
