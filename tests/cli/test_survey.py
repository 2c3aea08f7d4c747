"""`survey`: five answers, counted; nobody is counted twice, and the last count stands."""

import pytest

from officer import Officer

DAY = "2027-05-20"
YEAR = ("--year", "2026/27")


def answers(*people: int) -> tuple[str, ...]:
    options = ("very-satisfied", "fairly-satisfied", "neither", "fairly-dissatisfied", "very-dissatisfied")
    return tuple(word for option, n in zip(options, people, strict=True) for word in (f"--{option}", str(n)))


def test_is_kept_with_who_was_asked_and_how(officer: Officer) -> None:
    more = ("--asked", "40", "--sample", "All who complained", "--method", "Telephone", "--on", "2027-04-30")
    data = officer.done(DAY, "survey", "set", *YEAR, *answers(4, 5, 2, 1, 0), *more)
    assert (data["answered"], data["asked"], data["sample"], data["method"]) == (
        *(12, 40),
        *("All who complained", "Telephone"),
    )
    assert data["answers"]["fairly_satisfied"] == 5
    (item,) = officer.done(DAY, "survey", "list")["items"]
    assert (item["on"], item["period"]["label"], item["own"], item["stands"]) == ("2027-04-30", "2026/27", False, True)


def test_the_last_count_stands_and_our_own_question_beside_it(officer: Officer) -> None:
    officer.done(DAY, "survey", "set", *YEAR, *answers(4, 5, 2, 1, 0))
    officer.done(DAY, "survey", "set", *YEAR, "--own", *answers(1, 1, 1, 1, 1))
    officer.done(DAY, "survey", "set", *YEAR, *answers(4, 5, 2, 1, 1))
    listed = officer.sees(DAY, "survey", "list")
    assert "no longer stands" in listed
    assert "our own" in listed
    assert [each["stands"] for each in officer.done(DAY, "survey", "list")["items"]] == [False, True, True]


def test_with_none_it_says_how_to_begin(officer: Officer) -> None:
    assert "complaints survey set" in officer.sees(DAY, "survey", "list")


def test_every_answer_is_said_even_where_nobody_gave_it(officer: Officer) -> None:
    line = ("survey", "set", *YEAR, *answers(4, 5, 2, 1, 0)[:-2])
    assert officer.refused(DAY, *line, code=2) == [("missing-option", None)]
    assert officer.sentences(DAY, *line)[0].startswith("--very-dissatisfied is missing.")


@pytest.mark.parametrize("typed", ["-1", "4.5", "many", "1,000"])
def test_what_is_no_number_of_people(typed: str, officer: Officer) -> None:
    line = ("survey", "set", *YEAR, *answers(4, 5, 2, 1, 0)[:-1], typed)
    assert officer.refused(DAY, *line, code=2) == [("number", None)]


def test_refusals(officer: Officer) -> None:
    line = ("survey", "set", *YEAR, *answers(4, 5, 2, 1, 0))
    assert officer.refused(DAY, *line, "--asked", "11", code=2) == [("survey", None)]
    assert officer.refused(DAY, *line, "--on", "2027-05-21") == [("in-the-future", "5.12")]
    assert officer.refused("2026-03-31", *line) == [("not-begun", None)]
    officer.done(DAY, *line, "--stock", "lcra")
    assert officer.refused(DAY, *line) == [("stock-mixed", None)]
    assert officer.done(DAY, *line, "--stock", "lcho")["stock"] == "lcho"
