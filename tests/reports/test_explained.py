"""Behind every figure there is a list of complaints, and it is as long as the figure says."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from behind_figures import counted, in_base
from command_line import CommandLine
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span

See = Callable[..., Span]


@pytest.mark.parametrize("key", ALL)
@pytest.mark.parametrize("label", ["2024/25", "2025/26", "2026/27"])
def test_the_list_behind_a_figure_is_as_long_as_the_figure_says(
    seen: See, label: str, key: tuple[str, int | None, str | None]
) -> None:
    measured = seen(named(label, "03-31")).measured(*key)
    assert len(measured.rows) == measured.everything
    assert len(in_base(measured)) == measured.total
    assert len(counted(measured)) == measured.count
    assert len(measured.failed) == measured.failings
    assert sum(row.amount or 0 for row in counted(measured)) == measured.spread.sum


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, database: Path) -> CommandLine:
    monkeypatch.setenv("COMPLAINTS_DB", str(database))
    monkeypatch.setenv("COMPLAINTS_TODAY", "2026-06-15")
    return CommandLine(monkeypatch)


class TestExplain:
    def test_it_says_what_became_of_each(self, run: CommandLine) -> None:
        told = run("report", "tsm", "--explain", "ch02", "--json").answer["data"]["explained"]
        rented = next(each for each in told if (each["part"], each["stock"]) == (1, "lcra"))
        assert [(row["ref"], row["word"]) for row in rented["counted"]] == [
            ("C-2025-0002", "without an extension"),
            ("C-2025-0003", "with an extension"),
            ("C-2025-0010", "without an extension"),
            ("C-2026-0001", "without an extension"),
        ]
        assert {row["ref"]: row["word"] for row in rented["not_counted"]} == {
            "C-2025-0005": "withdrawn unanswered",
            "C-2025-0006": "by an extension beyond the limit or told too late",
            "C-2026-0002": "overdue",
        }

    def test_the_screen_has_the_figure_and_its_complaints(self, run: CommandLine) -> None:
        out = run("report", "annual", "--explain", "acknowledged-in-time-1").out
        assert "Acknowledged within 5 working days at stage 1, 2025/26: 90% (9 of 10)" in out
        assert out.count("C-202") == 10

    def test_nothing_behind_a_figure_is_said(self, run: CommandLine) -> None:
        assert "Nothing of the kind is on record" in run("report", "annual", "--explain", "referrals").out

    def test_a_measure_in_parts_has_its_definition_once(self, run: CommandLine) -> None:
        out = run("report", "tsm", "--explain", "CH02").out
        assert out.startswith("CH02, 2025/26\n")
        assert out.count("In the period by") == 1
        assert "\nAnswered in time at stage 1, rented homes: 57.1% (4 of 7)\n" in out
        nothing = "Answered in time at stage 2, shared ownership homes: n/a (0 of 0). Nothing of the kind is on record"
        assert f"\n{nothing} for these days.\n" in out
        assert out.count("Nothing of the kind") == 1
        assert out.count("What became of it") == 3

    def test_a_figure_that_the_report_does_not_have_is_not_found(self, run: CommandLine) -> None:
        ran = run("report", "tsm", "--explain", "CH03", "--json")
        assert (ran.code, ran.codes) == (4, ["measure"])


def test_a_sheet_of_the_figures_has_a_row_for_each(run: CommandLine) -> None:
    sheet = run("report", "tsm", "--format", "csv").out.removeprefix("\ufeff").splitlines()
    header = sheet[0].split(",")
    assert header[:7] == ["measure", "title", "part", "stock", "word", "value", "says"]
    assert header[7:10] == ["unit", "numerator", "denominator"]
    rows = [dict(zip(header, each, strict=True)) for each in csv.reader(sheet[1:])]
    ch02 = next(row for row in rows if (row["measure"], row["part"], row["stock"]) == ("CH02", "1", "lcra"))
    assert [ch02[name] for name in ("value", "numerator", "denominator", "without_extension")] == [
        "57.1",
        "4",
        "7",
        "3",
    ]
    assert ch02["rules"] == "TSM Technical Requirements, April 2024, strict reading"


@pytest.mark.parametrize("typed", ["=hyperlink(1)", "+1", "-1"])
def test_a_category_cannot_become_a_formula_in_a_sheet(
    run: CommandLine, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    copy = tmp_path / "complaints.db"
    copy.write_bytes(database.read_bytes())
    monkeypatch.setenv("COMPLAINTS_DB", str(copy))
    logged = run("log", "--via", "phone", "--summary", "Leak", "--received", "2026-03-02", f"--category={typed}")
    assert logged.code == 0
    cells = [cell for row in csv.reader(run("report", "annual", "--format", "csv").out.splitlines()) for cell in row]
    assert f"'{typed}" in cells
    assert typed not in cells


@pytest.mark.parametrize("most", [1, 10])
@pytest.mark.parametrize("key", ALL)
def test_of_what_failed_the_first_are_picked_out(seen: See, key: tuple[str, int | None, str | None], most: int) -> None:
    measured = seen().measured(*key)
    found: dict[str, list[str]] = {}
    for row in measured.failed:
        found.setdefault(row.word, []).append(row.ref)
    assert {each.word: (each.things, each.complaints, each.refs) for each in measured.first_failed(most)} == {
        word: (len(refs), len({*refs}), tuple(sorted({*refs})[:most])) for word, refs in found.items()
    }


@pytest.mark.parametrize("key", ALL)
def test_what_failed_is_picked_out_by_the_register(seen: See, key: tuple[str, int | None, str | None]) -> None:
    measured = seen().measured(*key)
    assert measured.failed == tuple(row for row in measured.rows if row.word in measured.measure.fails)
