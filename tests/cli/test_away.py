"""`away`: who covers for whom, on the list and nowhere else; and who cannot.

Fri 25 December 2026 is Christmas Day, Mon 28 Boxing Day (substitute day), Fri 1 January 2027 New Year's Day.
"""

from typing import Any

import pytest

from officer import REF, Officer

JANE = ("away", "Jane Evans", "2026-12-21..2027-01-03", "--cover", "Piotr Łukasz")


@pytest.fixture
def lived(officer: Officer) -> Officer:
    """A complaint of Jane's, to be acknowledged by Tue 29 December, and Ann Other on the staff list."""
    officer.done("2026-12-01", "staff", "add", "Ann Other")
    officer.logs("2026-12-18")
    return officer


def first(officer: Officer, day: str, *words: str) -> dict[str, Any]:
    item = officer.done(day, "due", *words)["items"][0]
    assert isinstance(item, dict)
    return item


class TestTheList:
    @pytest.mark.parametrize(
        ("day", "cover"),
        [("2026-12-18", None), ("2026-12-21", "Piotr Łukasz"), ("2027-01-03", "Piotr Łukasz"), ("2027-01-04", None)],
    )
    def test_names_the_cover_on_the_days_of_the_absence(self, lived: Officer, day: str, cover: str | None) -> None:
        lived.done("2026-12-18", *JANE)
        item = first(lived, day)
        assert (item["handler"], item["cover"]) == ("Jane Evans", cover)
        assert item["handler_back_on"] == ("2027-01-04" if cover else None)

    def test_says_it_in_words(self, lived: Officer) -> None:
        lived.done("2026-12-18", *JANE)
        out = " ".join(lived.sees("2026-12-21", "due", "--plain").split())
        assert "1 point (Piotr Łukasz, for Jane Evans away until Mon 4 Jan 2027)" in out

    def test_of_the_cover_has_it_and_so_has_the_one_who_is_away(self, lived: Officer) -> None:
        lived.done("2026-12-18", *JANE)
        for name, expected in (("Piotr Łukasz", [REF]), ("Jane Evans", [REF]), ("Ann Other", [])):
            items = lived.done("2026-12-21", "due", "--handler", name)["items"]
            assert [item["ref"] for item in items] == expected
        assert lived.done("2026-12-18", "due", "--handler", "Piotr Łukasz")["items"] == []

    def test_moves_no_date_and_keeps_the_handler(self, lived: Officer) -> None:
        before = [lived.done("2026-12-21", *words, REF) for words in (("show",), ("who-can",))]
        lived.done("2026-12-18", *JANE)
        assert [lived.done("2026-12-21", *words, REF) for words in (("show",), ("who-can",))] == before

    def test_of_a_past_day_has_the_cover_of_that_day(self, lived: Officer) -> None:
        lived.done("2026-12-18", *JANE)
        lived.done("2026-12-23", "away", "Jane Evans", "--back", "2026-12-23")
        assert first(lived, "2026-12-24", "--as-of", "2026-12-22")["cover"] == "Piotr Łukasz"
        assert first(lived, "2026-12-24")["cover"] is None


class TestComingBack:
    def test_early_ends_it_on_the_day_before(self, lived: Officer) -> None:
        lived.done("2026-12-18", *JANE)
        lived.done("2026-12-22", "away", "Jane Evans", "--back", "2026-12-24")
        assert (first(lived, "2026-12-23")["cover"], first(lived, "2026-12-24")["cover"]) == ("Piotr Łukasz", None)

    @pytest.mark.parametrize("back", ["2026-12-18", "2026-12-21"])
    def test_before_it_began_takes_it_back(self, lived: Officer, back: str) -> None:
        lived.done("2026-12-18", *JANE)
        assert "not away from Mon 21 Dec 2026 after all" in lived.sees(
            "2026-12-18", "away", "Jane Evans", "--back", back
        )
        assert lived.done("2026-12-18", "away", "list")["items"] == []
        lived.done("2026-12-18", *JANE)
        assert len(lived.done("2026-12-18", "away", "list")["items"]) == 1

    def test_ends_the_first_absence_that_is_not_over(self, lived: Officer) -> None:
        lived.done("2026-12-18", *JANE)
        lived.done("2026-12-18", "away", "Jane Evans", "2027-02-01..2027-02-05", "--cover", "Ann Other")
        lived.done("2026-12-18", "away", "Jane Evans", "--back", "2027-02-03")
        items = lived.done("2026-12-18", "away", "list")["items"]
        assert [(item["first"], item["last"]) for item in items] == [
            ("2026-12-21", "2027-01-03"),
            ("2027-02-01", "2027-02-02"),
        ]

    def test_of_somebody_who_is_there_is_refused(self, lived: Officer) -> None:
        assert lived.refused("2026-12-18", "away", "Jane Evans", "--back", "2026-12-21") == [("not-away", None)]


class TestRefused:
    @pytest.mark.parametrize(
        ("words", "code"),
        [
            (("Jane Evans", "2026-12-21..2026-12-22", "--cover", "Jane Evans"), "no-cover"),
            (("Jane Evans", "2026-12-30..2027-01-08", "--cover", "Ann Other"), "away-already"),
            (("Jane Evans", "2026-12-01..2026-12-21", "--cover", "Ann Other"), "away-already"),
            (("Ann Other", "2026-12-31..2027-01-08", "--cover", "Jane Evans"), "cover-away"),
            (("Ann Other", "2026-12-14..2026-12-17", "--cover", "Piotr Łukasz"), "over-already"),
        ],
    )
    def test_days_and_people_that_cannot_be(self, lived: Officer, words: tuple[str, ...], code: str) -> None:
        lived.done("2026-12-18", *JANE)
        assert (code, None) in lived.refused("2026-12-18", "away", *words)

    def test_somebody_who_left_neither_goes_nor_covers(self, lived: Officer) -> None:
        lived.done("2026-12-18", "staff", "leave", "Ann Other")
        days = "2026-12-21..2026-12-22"
        assert lived.refused("2026-12-18", "away", "Jane Evans", days, "--cover", "Ann Other") == [("cover-left", None)]
        assert lived.refused("2026-12-18", "away", "Ann Other", days, "--cover", "Jane Evans") == [("left", None)]

    def test_names_and_facts_that_are_missing(self, lived: Officer) -> None:
        missing = [("missing-option", None)] * 2
        assert lived.refused("2026-12-18", "away", "Jane Evans", code=2) == missing
        assert lived.refused(
            "2026-12-18", "away", "Nobody Known", "2026-12-21..2026-12-22", "--cover", "Ann", code=4
        ) == [("person", None)]
        both = ("away", "Jane Evans", "2026-12-21..2026-12-22", "--back", "2026-12-22")
        assert lived.refused("2026-12-18", *both, code=2) == [("back", None)]

    def test_the_way_out_takes_the_other_absence_back(self, lived: Officer) -> None:
        lived.done("2026-12-18", *JANE)
        (way,) = lived.ways_out("2026-12-18", *JANE)
        assert way == 'complaints away "Jane Evans" --back 2026-12-21'

    def test_absences_that_touch_do_not_overlap(self, lived: Officer) -> None:
        lived.done("2026-12-18", *JANE)
        lived.done("2026-12-18", "away", "Jane Evans", "2027-01-04..2027-01-05", "--cover", "Piotr Łukasz")
        lived.done("2026-12-18", "away", "Ann Other", "2026-12-14..2026-12-20", "--cover", "Jane Evans")


class TestTold:
    def test_how_much_of_theirs_falls_due(self, lived: Officer) -> None:
        assert "1 thing of theirs is due by Sun 3 Jan 2027" in lived.screen("2026-12-18", *JANE).err
        assert (
            lived.screen("2026-12-18", "away", "Ann Other", "2027-02-01..2027-02-05", "--cover", "Jane Evans").err == ""
        )

    def test_who_has_nobody_when_a_cover_goes_too(self, lived: Officer) -> None:
        lived.done("2026-12-18", *JANE)
        ran = lived.screen("2026-12-21", "away", "Piotr Łukasz", "2026-12-23..2026-12-24", "--cover", "Ann Other")
        assert "Piotr Łukasz was to cover for Jane Evans" in ran.err

    @pytest.mark.parametrize(
        ("words", "told"),
        [(("--handler", "Jane Evans"), True), (("--handler", "Ann Other"), False), ((), False)],
    )
    def test_whoever_logs_a_complaint_for_somebody_away(
        self, lived: Officer, words: tuple[str, ...], told: bool
    ) -> None:
        lived.done("2026-12-18", *JANE)
        ran = lived("2026-12-21", "log", "--via", "phone", "--summary", "x", "--name", "Bo Lee", *words)
        said = "Jane Evans is away to Sun 3 Jan 2027; Piotr Łukasz covers and finds it in `complaints due`."
        assert (said in ran.answer["data"]["warnings"]) is told

    def test_whoever_assigns_one_to_somebody_away(self, lived: Officer) -> None:
        lived.done("2026-12-18", *JANE)
        lived.done("2026-12-21", "assign", REF, "Ann Other")
        warnings = lived.done("2026-12-21", "assign", REF, "Jane Evans")["warnings"]
        assert any(each.startswith("Jane Evans is away to Sun 3 Jan 2027") for each in warnings)

    def test_who_is_away(self, lived: Officer) -> None:
        assert lived.sees("2026-12-18", "away", "list") == "Nobody is away, nor down to be.\n"
        lived.done("2026-12-18", *JANE)
        assert "away today" not in lived.sees("2026-12-18", "away", "list")
        assert "away today" in lived.sees("2026-12-21", "away", "list")
        assert lived.done("2027-01-04", "away", "list")["items"] == []

    def test_the_record_verifies_and_is_built_anew(self, lived: Officer) -> None:
        lived.done("2026-12-18", *JANE)
        lived.done("2026-12-18", "db", "rebuild")
        assert lived.done("2026-12-18", "verify")["problems"] == []
        assert first(lived, "2026-12-21")["cover"] == "Piotr Łukasz"
