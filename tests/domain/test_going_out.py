"""What no program can print is said to the officer, a sentence for each, while the adjustment is in force."""

from datetime import date

import pytest

from complaints_cli.domain.adjusting import Adjustment, Aid
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.going_out import before_it_goes_out

DAY = date(2026, 12, 21)


def said(aid: Aid, text: str = "", number: int = 2) -> tuple[str, ...]:
    return before_it_goes_out([Adjustment(number=number, on=DAY, aid=aid, text=text)], DAY)


@pytest.mark.parametrize(
    ("aid", "text", "sentence"),
    [
        (Aid.COLOURED_PAPER, "", "Print it on coloured paper (adjustment 2)."),
        (Aid.COLOURED_PAPER, "Pale yellow, please", "Print it on pale yellow paper (adjustment 2)."),
        (
            Aid.COLOURED_PAPER,
            "What she has at home",
            "Print it on coloured paper (adjustment 2: What she has at home).",
        ),
        (Aid.OTHER, "Letters on yellow paper", "Print it on yellow paper (adjustment 2)."),
        (Aid.BRAILLE, "", "Have it put into Braille (adjustment 2)."),
        (Aid.OTHER, "braille", "Have it put into Braille (adjustment 2: braille)."),
        (Aid.AUDIO, "On a memory stick", "Have it recorded to be listened to (adjustment 2: On a memory stick)."),
        (Aid.EASY_READ, "", "Have it written in easy read as well (adjustment 2)."),
        (Aid.TRANSLATION, "Polish", "Have it translated (adjustment 2: Polish)."),
        (Aid.SIGN_LANGUAGE, "", "Offer it in sign language (adjustment 2)."),
        (Aid.OTHER, "She uses BSL", "Offer it in sign language (adjustment 2: She uses BSL)."),
        (
            Aid.LARGE_PRINT,
            "36 point",
            "Enlarge it to 36 point (adjustment 2): 24 point is the largest that we set.",
        ),
    ],
)
def test_what_has_to_be_done_by_hand(aid: Aid, text: str, sentence: str) -> None:
    assert said(aid, text) == (sentence,)


@pytest.mark.parametrize(
    ("aid", "text"),
    [(Aid.LARGE_PRINT, "24 point"), (Aid.EXTRA_TIME, ""), (Aid.OTHER, "The blue door"), (Aid.OTHER, "Paper copies")],
)
def test_nothing_where_the_page_itself_serves(aid: Aid, text: str) -> None:
    assert said(aid, text) == ()


def test_one_adjustment_may_ask_for_two_things() -> None:
    assert said(Aid.OTHER, "Braille, or easy read") == (
        "Have it put into Braille (adjustment 2: Braille, or easy read).",
        "Have it written in easy read as well (adjustment 2: Braille, or easy read).",
    )


def test_what_ended_or_begins_later_asks_for_nothing() -> None:
    ended = Adjustment(number=1, on=date(2026, 12, 1), aid=Aid.BRAILLE, ended_on=DAY)
    later = Adjustment(number=2, on=date(2026, 12, 22), aid=Aid.AUDIO)
    assert before_it_goes_out([ended, later], DAY) == ()


def test_what_was_erased_is_not_said_and_what_is_long_is_cut() -> None:
    assert said(Aid.TRANSLATION, ERASED) == ("Have it translated (adjustment 2).",)
    long = f"Have it translated (adjustment 2: {'Polish ' * 7}Polish…)."
    assert said(Aid.TRANSLATION, "Polish " * 3000) == (long,)
    assert said(Aid.AUDIO, "a\x1b[31mb\u202ec") == (
        "Have it recorded to be listened to (adjustment 2: a\ufffd[31mb\ufffdc).",
    )
