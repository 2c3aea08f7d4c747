"""TP09 from counted answers: the base is the five answers, to one decimal, half up, and n/a where nobody answered."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.compared_terms import Stock
from complaints_cli.domain.events.compared import SurveyCounted
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.measuring.tallied import refs
from complaints_cli.store.reading import reading
from complaints_cli.store.writing import Act, Who, write

FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)
ON = date(2026, 5, 19)


@pytest.fixture
def path(empty: Path, tmp_path: Path) -> Path:
    """A database of the landlord without a complaint, to be written to."""
    copy = tmp_path / "complaints.db"
    copy.write_bytes(empty.read_bytes())
    return copy


def enter(path: Path, *people: tuple[int, int, int, int, int], own: bool = False, stock: Stock | None = None) -> None:
    """One count after another of the same question."""
    with reading(path) as record:
        after = record.version("survey")
    events = tuple(
        SurveyCounted(
            on=ON,
            survey=number,
            first_on=FIRST,
            last_on=LAST,
            very_satisfied=very,
            fairly_satisfied=fairly,
            neither=neither,
            fairly_dissatisfied=fairly_not,
            very_dissatisfied=not_at_all,
            own=own,
            stock=stock,
        )
        for number, (very, fairly, neither, fairly_not, not_at_all) in enumerate(people, after + 1)
    )
    write(path, Who(ON, "test"), [Act("survey", after, events)])


def measured(path: Path, name: str = "TP09", stock: str | None = None, year: str = "2025/26") -> Measured:
    """The figure of a year, with the things behind it."""
    with reading(path) as record:
        found = Span(record.rows, named(year, "03-31"), ON).measured(name, None, stock)
        behind = found.rows
    return replace(found, ask=lambda _words: behind)


@pytest.mark.parametrize(
    ("people", "numerator", "value"),
    [
        # A large landlord in the regulator's own tables: 130 of 421, and not of the 431 who said that they complained.
        ((60, 70, 91, 100, 100), 130, "30.9"),
        ((4, 5, 2, 1, 0), 9, "75.0"),
        ((1, 0, 15, 0, 0), 1, "6.3"),  # 6.25, half up
        ((2, 0, 0, 1, 0), 2, "66.7"),
        ((0, 0, 0, 0, 3), 0, "0.0"),
        ((1, 0, 0, 0, 0), 1, "100.0"),
        ((0, 0, 0, 0, 0), 0, "n/a"),
    ],
)
def test_is_the_share_of_all_five_answers(
    people: tuple[int, int, int, int, int], numerator: int, value: str, path: Path
) -> None:
    enter(path, people)
    found = measured(path)
    assert (found.numerator, found.denominator, found.value) == (numerator, sum(people), value)


def test_says_how_many_gave_each_answer_and_which_survey_they_are_from(path: Path) -> None:
    enter(path, (4, 5, 0, 1, 2))
    found = measured(path)
    assert found.words == {
        "fairly satisfied": 5,
        "very satisfied": 4,
        "very dissatisfied": 2,
        "fairly dissatisfied": 1,
    }
    assert refs(found.rows) == ("survey 1",)


def test_without_a_survey_there_is_no_figure(path: Path) -> None:
    assert measured(path).value == "n/a"


def test_a_count_that_another_took_the_place_of_is_left_out(path: Path) -> None:
    enter(path, (9, 0, 0, 0, 0), (1, 0, 0, 0, 1))
    assert (measured(path).numerator, measured(path).denominator) == (1, 2)


def test_kinds_of_home_are_told_apart_and_together(path: Path) -> None:
    enter(path, (3, 0, 0, 0, 1), stock=Stock.LCRA)
    enter(path, (0, 1, 1, 0, 0), stock=Stock.LCHO)
    figures = {stock: measured(path, stock=stock).value for stock in (None, "lcra", "lcho")}
    assert figures == {None: "66.7", "lcra": "75.0", "lcho": "50.0"}


def test_our_own_question_is_another_measure_and_another_year_another_figure(path: Path) -> None:
    enter(path, (1, 0, 0, 0, 0), own=True)
    assert (measured(path, "own-satisfaction").value, measured(path).value) == ("100.0", "n/a")
    assert measured(path, "own-satisfaction", year="2024/25").value == "n/a"


def test_as_many_as_the_largest_landlord_hears_from_are_counted_in_a_moment(path: Path) -> None:
    enter(path, (5_000, 5_000, 5_000, 5_000, 5_000))
    assert (measured(path).denominator, measured(path).value) == (25_000, "40.0")
