"""`paragraph`: one's own words stand in letters for a time; what no letter may say is refused before it is in one."""

import pytest

from officer import Officer

DAY = "2026-12-14"
TEXT = "Our office is closed from 24 December 2026 to 1 January 2027."


class TestRefuses:
    @pytest.mark.parametrize(
        ("words", "code"),
        [
            (("Wait", "Please wait eight weeks before you go to the Ombudsman."), "letter-eight-weeks"),
            (("MP", "Your MP is a designated person and can pass it on."), "letter-designated-person"),
            (("Short", "Office closed."), "paragraph-length"),
            (("Long", "word " * 401), "paragraph-length"),
            (("Help", TEXT, "--place", "help", "--letter", "acknowledgement-1", "--letter", "late"), "place"),
            (("Back", TEXT, "--starting", "2026-12-24", "--until", "2026-12-23"), "out-of-order"),
        ],
    )
    def test_what_cannot_be(self, officer: Officer, words: tuple[str, ...], code: str) -> None:
        assert [each for each, _ in officer.refused(DAY, "paragraph", "add", *words)] == [code]

    @pytest.mark.parametrize(
        "option", [("--letter", "postcard"), ("--place", "top"), ("--until", "soon"), ("--starting", "31/2/2027")]
    )
    def test_what_is_no_kind_place_or_day(self, officer: Officer, option: tuple[str, str]) -> None:
        officer.refused(DAY, "paragraph", "add", "Closed", TEXT, *option, code=2)

    def test_a_second_of_the_same_name_while_the_first_is_used(self, officer: Officer) -> None:
        officer.done(DAY, "paragraph", "add", "Closed", TEXT, "--until", "2027-01-01")
        assert officer.refused(DAY, "paragraph", "add", "closed", TEXT) == [("name-taken", None)]
        officer.done(DAY, "paragraph", "add", "Closed", TEXT, "--starting", "2027-01-02")

    def test_to_end_what_is_not_there_or_over(self, officer: Officer) -> None:
        assert officer.refused(DAY, "paragraph", "end", "1", code=4) == [("paragraph", None)]
        officer.done(DAY, "paragraph", "add", "Closed", TEXT, "--until", "2027-01-01")
        assert officer.refused(DAY, "paragraph", "end", "1", "--at", "2027-01-02") == [("ended-already", None)]
        officer.done(DAY, "paragraph", "end", "1")
        assert officer.refused("2026-12-15", "paragraph", "end", "1") == [("ended-already", None)]


def test_stands_in_letters_until_it_is_ended(officer: Officer) -> None:
    ref = officer.logs(DAY, "--outcome", "Heat.")
    officer.done(DAY, "point", "set", ref, "1", "--responsible", "yes")
    draft = ("letter", "draft", ref, "acknowledgement-1")
    path = officer.file("closed.txt", f"{TEXT}\n")
    added = officer.done(DAY, "paragraph", "add", "Closed", f"@{path}", "--letter", "acknowledgement-1")
    assert (added["n"], added["place"], added["letters"], added["from"]) == (1, "contact", ["acknowledgement-1"], DAY)
    assert f"{TEXT}\n\nYours sincerely" in officer.done(DAY, *draft)["text"]
    officer.done(DAY, "paragraph", "end", "1", "--at", "2026-12-16")
    assert [TEXT in officer.done(day, *draft)["text"] for day in ("2026-12-15", "2026-12-16")] == [True, False]


def test_one_typed_wrongly_is_ended_on_its_first_day_and_was_never_used(officer: Officer) -> None:
    officer.done(DAY, "paragraph", "add", "Closed", TEXT)
    officer.done(DAY, "paragraph", "end", "1")
    (item,) = officer.done(DAY, "paragraph", "list")["items"]
    assert (item["from"], item["ended_on"], item["holds"]) == (DAY, DAY, False)
    officer.done(DAY, "paragraph", "add", "Closed", TEXT)


def test_the_list_shows_what_holds_and_what_is_over(officer: Officer) -> None:
    assert "There are none" in officer.sees(DAY, "paragraph", "list")
    to = ("--place", "help", "--letter", "quick-response")
    officer.done(DAY, "paragraph", "add", "Ŵyl", TEXT, "--until", "2027-01-01", *to)
    officer.done(DAY, "paragraph", "end", "1", "--at", "2026-12-31")
    out = officer.sees(DAY, "paragraph", "list")
    assert "Ŵyl" in out
    assert "Fri 1 Jan 2027" in " ".join(out.split())
    assert "help" in out
