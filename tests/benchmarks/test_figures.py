"""The arithmetic of the figures: medians of pairs, bounds, and the table that keeps what was not run again."""

from pathlib import Path

import pytest

from benchmarks.__main__ import BENCHMARKS
from benchmarks.__main__ import README as OURS
from benchmarks.figure import Figure
from benchmarks.table import BETWEEN, put_into, rows
from benchmarks.turns import Pairs, Taken, in_turns

README = "# Figures\n\n<!-- figures -->\n<!-- end of figures -->\n\nWhat they mean.\n"


def taken(*seconds: float) -> list[Taken]:
    return [Taken(clock=second, processor=second / 2) for second in seconds]


def test_a_ratio_is_the_median_of_the_pairs_and_not_of_the_sides() -> None:
    pairs = Pairs(taken(1, 2, 30), taken(1, 1, 10))
    assert (pairs.ratio("clock"), pairs.ratio("processor")) == (2, 2)
    assert pairs.said("processor") == "1000.0 ms and 500.0 ms; 3 pairs"


def test_each_goes_first_every_other_time_once_both_are_warm() -> None:
    order = ""

    def work(name: str) -> Taken:
        nonlocal order
        order += name
        return Taken(1, 1)

    in_turns(3, lambda: work("a"), lambda: work("b"))
    assert order == "ab" + "ba" + "ab" + "ba"


@pytest.mark.parametrize(
    ("figure", "holds", "bound", "shown"),
    [
        (Figure("w", 2.6, at_most=2.6), True, "at most 2.6", "2.6"),
        (Figure("w", 2.614, at_most=2.6), False, "at most 2.6", "2.61"),
        (Figure("w", 99.4, at_least=100), False, "at least 100", "99.4"),
        (Figure("w", 150.2, at_least=100), True, "at least 100", "150"),
        (Figure("w", 0.0331), True, "", "0.0331"),
        (Figure("w", None, at_most=0.6), True, "at most 0.6", "-"),
    ],
)
def test_a_bound_holds_to_its_last_digit_and_what_was_not_measured_passes_none(
    figure: Figure, holds: bool, bound: str, shown: str
) -> None:
    assert (figure.holds, figure.bound, figure.shown) == (holds, bound, shown)


def test_the_table_keeps_the_rows_of_what_was_not_run_again(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(README, encoding="utf-8")
    first = {name: rows(name, [Figure("a / b", 2, of="processor time", said="2 ms")]) for name in ("one", "two")}
    put_into(readme, first, ["two", "one"], "5 pairs")
    put_into(readme, {"one": rows("one", [Figure("c / d", 3, at_most=2)])}, ["two", "one"], "9 pairs")
    text = readme.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("| ")] == [
        "| benchmark | work / what it is held against | ratio | must be | | |",
        "| two | a / b | 2 |  | processor time | 2 ms |",
        "| one | c / d | 3 | at most 2: **it is not** |  |  |",
    ]
    assert text.startswith("# Figures\n\n<!-- figures -->\n\n| benchmark")
    assert text.endswith("9 pairs.\n\n<!-- end of figures -->\n\nWhat they mean.\n")


def test_a_readme_without_a_place_for_the_table_is_left_alone(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("# Figures\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no place"):
        put_into(readme, {}, [], "9 pairs")
    assert readme.read_text(encoding="utf-8") == "# Figures\n"


def test_each_benchmark_is_explained_below_the_place_for_its_figures() -> None:
    text = OURS.read_text(encoding="utf-8")
    place = BETWEEN.search(text)
    assert place is not None
    assert [name for name in BENCHMARKS if f"\n## `{name}`: " not in text[place.end() :]] == []
