"""Every requirement has its row, and every row is true: its places and its tests are there, its reasons are given."""

import subprocess
import sys

import pytest

from requirements import living, proving
from requirements.ledger import FOLDER, SEEDS, Row, awaited, faults, read, summary

ROWS = read()
LOG = "tests/cli/test_log.py::TestRefuses::test_a_day_still_to_come"


def row(**fields: object) -> Row:
    return Row("S0-1", {"what": "Something", **fields})


def test_there_are_473_rows_and_none_is_missing() -> None:
    assert len(ROWS) == 473
    assert tuple(each.id for each in ROWS) == awaited()


@pytest.mark.parametrize("each", ROWS, ids=lambda each: each.id)
def test_a_row_is_true(each: Row) -> None:
    assert list(faults(each)) == []
    assert [place for place in each.listed("lives") if not living.is_there(place)] == []
    assert [proof for proof in each.listed("proof") if not proving.is_there(proof)] == []


def test_every_file_is_a_document() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == {seed.lower() for seed in SEEDS}


class TestFaults:
    def test_a_row_without_any(self) -> None:
        assert list(faults(row(lives=["command: log"], proof=[LOG]))) == []
        assert list(faults(row(later="reports", why="It is in the board's report."))) == []
        assert list(faults(row(not_software="People do this, not programs."))) == []

    @pytest.mark.parametrize(
        "fields",
        [
            {},
            {"proof": [LOG]},
            {"lives": ["command: log"]},
            {"lives": [], "proof": [LOG]},
            {"lives": ["command: log"], "proof": []},
            {"lives": ["command: log"], "proof": LOG},
            {"lives": ["command: log"], "proof": [" "]},
            {"lives": ["command: log"], "proof": [LOG], "not_software": "People do this, not programs."},
            {"later": "reports"},
            {"later": "reports", "why": " "},
            {"later": "some day", "why": "It is in the board's report."},
            {"not_software": ""},
            {"not_software": "no"},
            {"not_software": "People do this, not programs.", "note": "more"},
            {"what": "", "not_software": "People do this, not programs."},
            {"what": "x" * 121, "not_software": "People do this, not programs."},
        ],
        ids=str,
    )
    def test_a_row_with_one(self, fields: dict[str, object]) -> None:
        assert len(list(faults(row(**fields)))) == 1


@pytest.mark.parametrize(
    "place",
    [
        "command: log",
        "command: log --via social-media --flag hazard --about",
        "command: point add --new-complaint would-delay",
        "command: letter draft --large-print",
        "setting: homes_lcra",
        "policy: stage_1.respond_from",
        "policy: exclusions.police",
        "policy: roles.stage_2",
        "policy: routing",
        "letter: response-2/final",
        "report: annual/9. What we learned and changed (Code 8.1 d)",
        "measure: CH02",
        "measure: acknowledged-in-time-1",
        "due: submission",
        "provision: 6.13",
    ],
)
def test_a_place_that_is_there(place: str) -> None:
    assert living.is_there(place)


@pytest.mark.parametrize(
    "place",
    [
        "log",
        "command: ",
        "command: moan",
        "command: log --mood",
        "command: log --via pigeon",
        "command: letter draft --large-print yes",
        "command: point",
        "setting: homes",
        "policy: stage_1.tea_breaks",
        "policy: exclusions.weather",
        "policy: roles.jester",
        "letter: response-1/final",
        "letter: postcard/reference",
        "report: annual/Part z",
        "report: weather/Rain",
        "measure: CH03",
        "due: lunch",
        "provision: 1.1",
        "provision: 6.21",
    ],
)
def test_a_place_that_is_not(place: str) -> None:
    assert not living.is_there(place)


@pytest.mark.parametrize(
    ("proof", "there"),
    [
        (LOG, True),
        ("tests/requirements/test_ledger.py::test_a_place_that_is_not", True),
        ("tests/cli/test_log.py::test_a_day_still_to_come", False),
        ("tests/cli/test_log.py::TestRefuses", False),
        ("tests/cli/test_log.py", False),
        ("tests/cli/test_moan.py::test_x", False),
        ("tests/officer.py::Officer::logs", False),
        ("test_log.py::test_x", False),
    ],
)
def test_a_test_is_there_or_it_is_not(proof: str, there: bool) -> None:
    assert proving.is_there(proof) is there


def test_the_summary_counts_each_document() -> None:
    heading, *lines, total = summary(ROWS).splitlines()
    assert heading.split()[0] == "document"
    assert [line.split()[0] for line in lines] == list(SEEDS)
    assert [int(line.split()[-1]) for line in lines] == [123, 93, 45, 157, 55]
    assert total.split()[0] == "all"
    *parts, everything = map(int, total.split()[1:])
    assert (sum(parts), everything) == (473, 473)
    assert len({len(line) for line in (heading, *lines, total)}) == 1


def test_the_summary_is_printed() -> None:
    script = subprocess.run([sys.executable, str(FOLDER / "ledger.py")], capture_output=True, check=True, text=True)
    assert script.stdout == summary(ROWS)


def test_the_readme_shows_the_summary() -> None:
    assert summary(ROWS).strip() in (FOLDER.parents[1] / "README.md").read_text(encoding="utf-8")
