"""`benchmark`: a figure from elsewhere is one of a measure that there is, with where it is from."""

import pytest

from officer import Officer

DAY = "2027-05-20"
FROM = ("--year", "2024/25", "--source", "The regulator's data")


def test_a_part_of_a_measure_is_of_rented_homes_unless_said(officer: Officer) -> None:
    data = officer.done(DAY, "benchmark", "set", "ch01", "53.9", *FROM, "--stage", "1")
    assert (data["measure"], data["stage"], data["stock"]) == ("CH01", 1, "lcra")
    shared = officer.done(DAY, "benchmark", "set", "CH01", "8.3", *FROM, "--stage", "2", "--stock", "lcho")
    assert (shared["stage"], shared["stock"]) == (2, "lcho")
    assert "CH01 stage 2, LCHO" in officer.sees(DAY, "benchmark", "list")


def test_any_measure_of_the_reports_has_one(officer: Officer) -> None:
    line = ("answered-in-time-1", "89.9%", *FROM, "--label", "upper-quartile", "--quarter", "q2")
    data = officer.done(DAY, "benchmark", "set", *line)
    assert (data["measure"], data["stage"], data["stock"]) == ("answered-in-time-1", None, None)
    (item,) = officer.done(DAY, "benchmark", "list")["items"]
    assert (item["value"], item["label"], item["period"]["label"]) == ("89.9", "upper-quartile", "2024/25 Q2")


@pytest.mark.parametrize("stock", [(), ("--stock", "lcho")])
def test_satisfaction_has_no_stages_and_may_be_of_all_homes_or_of_one_kind(
    stock: tuple[str, ...], officer: Officer
) -> None:
    data = officer.done(DAY, "benchmark", "set", "TP09", "35.5", *FROM, *stock)
    assert (data["measure"], data["stage"], data["stock"]) == ("TP09", None, stock[1] if stock else None)
    assert officer.refused(DAY, "benchmark", "set", "TP09", "35.5", *FROM, "--stage", "1", code=2) == [("stage", None)]


def test_the_last_stands_until_it_is_removed(officer: Officer) -> None:
    for figure in ("53.9", "54.0"):
        officer.done(DAY, "benchmark", "set", "CH01", figure, *FROM, "--stage", "1")
    assert [each["value"] for each in officer.done(DAY, "benchmark", "list")["items"]] == ["54.0"]
    officer.done(DAY, "benchmark", "remove", "2", "--reason", "Typed wrongly")
    assert "There is none yet" in officer.sees(DAY, "benchmark", "list")
    assert officer.refused(DAY, "benchmark", "remove", "1") == [("stands-no-more", None)]
    assert officer.refused(DAY, "benchmark", "remove", "3", code=4) == [("benchmark", None)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("CH01", "53.9"), "stage"),
        (("CH01", "53.9", "--stage", "3"), "number"),
        (("categories", "5", "--stage", "1"), "stage"),
        (("categories", "5", "--stock", "lcra"), "stock"),
        (("CH02", "100.1", "--stage", "1"), "figure"),
        (("CH02", "89.912", "--stage", "1"), "figure"),
        (("CH02", "about 90", "--stage", "1"), "figure"),
        (("CH02", "1e2", "--stage", "1"), "figure"),
        (("CH99", "5"), "measure"),
        (("weather", "5"), "measure"),
    ],
)
def test_what_is_no_figure_of_any_measure(words: tuple[str, ...], code: str, officer: Officer) -> None:
    assert officer.refused(DAY, "benchmark", "set", *words, *FROM, code=2) == [(code, None)]


def test_a_near_miss_is_pointed_out(officer: Officer) -> None:
    assert officer.sentences(DAY, "benchmark", "set", "categoris", "5", *FROM) == [
        "'categoris' is the id of no measure. Did you mean categories?"
    ]


def test_refusals(officer: Officer) -> None:
    line = ("benchmark", "set", "CH01", "5", "--stage", "1")
    assert officer.refused(DAY, *line, code=2) == [("missing-option", None)] * 2
    later = (*line, "--year", "2027/28", "--source", "x")
    assert officer.refused("2027-03-31", *later) == [("not-begun", None)]
