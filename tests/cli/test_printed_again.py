"""What was printed at the end of a day is printed again of that day (`--as-of`), whatever was recorded since."""

from collections.abc import Callable
from functools import reduce
from pathlib import Path

import pytest

from looked_back import AFTER, NOW, OTHER, REPORTS, SEEN, THEN, answered_and_closed, live, prints
from officer import REF, Officer

pytestmark = pytest.mark.slow

TEXTS = (
    "Maja Holm",
    "The boiler fails",
    "A new boiler",
    "The parts were ordered late.",
    "Fit a new boiler",
    "Parts are ordered on the day.",
)
GAZETTE = ("--source", "The Gazette")
POLICY = str(Path(__file__).parents[2] / "examples" / "policies" / "wdh.toml")
Changed = Callable[[Officer], object]


@pytest.fixture
def lived(officer: Officer) -> Officer:
    live(officer)
    return officer


def acknowledged_later(officer: Officer) -> None:
    officer.done(AFTER, "correct", REF, "acknowledged", "22/12/2026", "--reason", "Read again")


def received_earlier(officer: Officer) -> None:
    officer.done(AFTER, "correct", REF, "received", "11/12/2026", "--reason", "It lay in a tray")


def learning_undone(officer: Officer) -> None:
    officer.done(AFTER, "undo", REF)


def extended(officer: Officer) -> None:
    officer.done("2027-01-07", "extend", REF, "--days", "5", "--reason", "A part is late")


def answered_under_a_day_of_then(officer: Officer) -> None:
    """It happened on the day that is looked back at, and was recorded on the next."""
    officer.done(AFTER, "respond", REF, "--on", THEN)


def acknowledged_and_withdrawn(officer: Officer) -> None:
    officer.acknowledges(AFTER, ref=OTHER)
    officer.done("2027-01-04", "withdraw", OTHER, "--said-on", "2027-01-04", "--via", "phone")


def one_more_of_that_day(officer: Officer) -> None:
    officer.logs(AFTER, "--received", THEN, "--name", "Per Lund")


def homes_counted_again(officer: Officer) -> None:
    officer.done(AFTER, "settings", "set", "homes_lcra", "200", "--at", "2026-12-01")


def another_name_from_before(officer: Officer) -> None:
    officer.done(AFTER, "settings", "set", "name", "Elmbridge Homes", "--at", "2026-12-01")


def another_policy_from_before(officer: Officer) -> None:
    officer.done(AFTER, "policy", "adopt", POLICY, "--effective", "2026-12-01", "--despite", "The board meets in March")


def another_bank_holiday(officer: Officer) -> None:
    officer.done(AFTER, "calendar", "add", "2027-01-05", "Jubilee", *GAZETTE)


def handler_renamed_and_given_away(officer: Officer) -> None:
    officer.done(AFTER, "staff", "add", "Cy New")
    officer.done(AFTER, "assign", REF, "Cy New")


def a_row_of_the_form_answered(officer: Officer) -> None:
    officer.done(AFTER, "assess", "answer", "6.3", "--comply", "yes", "--evidence", "The record")


CHANGES = (
    acknowledged_later,
    received_earlier,
    learning_undone,
    extended,
    answered_and_closed,
    answered_under_a_day_of_then,
    acknowledged_and_withdrawn,
    one_more_of_that_day,
    homes_counted_again,
    another_name_from_before,
    another_policy_from_before,
    another_bank_holiday,
    handler_renamed_and_given_away,
    a_row_of_the_form_answered,
)


@pytest.mark.parametrize("change", CHANGES, ids=[each.__name__ for each in CHANGES])
def test_what_was_printed_is_printed_again(lived: Officer, change: Changed) -> None:
    """Byte for byte, and the change can be seen from the same day without looking back."""
    before = prints(lived, THEN)
    change(lived)
    file = lived.db.read_bytes()
    assert prints(lived, NOW, "--as-of", THEN) == before
    assert prints(lived, THEN) != before
    assert lived.db.read_bytes() == file


def test_all_of_it_together(lived: Officer) -> None:
    before = prints(lived, THEN)
    for change in (received_earlier, homes_counted_again, another_bank_holiday, acknowledged_and_withdrawn, extended):
        change(lived)
    lived.done("2027-01-15", "respond", REF)
    assert prints(lived, NOW, "--as-of", "22 Dec 2026") == before


class TestErasedSince:
    @pytest.fixture
    def before(self, lived: Officer) -> list[str]:
        return prints(lived, THEN)

    @pytest.fixture
    def erased(self, lived: Officer, before: list[str]) -> Officer:
        answered_and_closed(lived)
        lived.done("2027-06-01", "erase", REF, "--reason", "Asked for", "--yes")
        return lived

    def test_every_list_date_and_figure_comes_out_as_it_was(self, erased: Officer, before: list[str]) -> None:
        lines = (*SEEN, *REPORTS)
        after = dict(zip(lines, prints(erased, NOW, "--as-of", THEN), strict=True))
        for line, printed in zip(lines, before, strict=True):
            if REF in line and line[0] == "show":
                continue
            assert after[line] == reduce(lambda page, text: page.replace(text, "\\[erased\\]"), TEXTS, printed), line

    def test_the_texts_are_gone_and_it_is_not_said_that_they_were_gone_then(self, erased: Officer) -> None:
        shown = erased.done(NOW, "show", REF, "--as-of", THEN)
        assert (shown["parties"]["name"], shown["points"][0]["text"]) == ("[erased]", "[erased]")
        assert (shown["state"], shown["erased"], shown["stages"][0]["response_due"]) == ("open", False, "2027-01-07")
        assert not any(text in str(shown) for text in TEXTS)
