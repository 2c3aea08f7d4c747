"""A register with second entries that were set aside is, in every figure, the one in which they were never logged."""

import difflib
import re
from datetime import date
from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.twice import EnteredTwice
from complaints_cli.handling.twice import ARRIVED
from complaints_cli.reports.measures import ALL, key_of
from complaints_cli.reports.measuring.period import Period, named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.comparing import register_troubles
from complaints_cli.store.machine import memory
from complaints_cli.store.reading import reading
from complaints_cli.store.shelves import all_shelves
from complaints_cli.store.writing import Act, Who, write
from invented_register import COMPLAINTS, DRAWN_UP

YEAR = named("2025/26", "03-31")
KEPT = "C-2025-0001"
SAID = "Set aside as entered twice"
HEAD = re.compile(r"\b\d+:[0-9a-f]{8}|The record held \d+ entries")
NOTHING = "Nothing was left out"
"""Which the notes of a paper say where there is no other."""
REPORTS = (
    *("annual", "annual --public", "annual --year 2024/25", "tsm", "tsm --public", "residents", "submission"),
    *(
        "self-assessment",
        "monthly --month 2026-03",
        "quarterly --quarter Q4 --year 2025/26",
        "board --quarter Q4 --year 2025/26",
    ),
)
LISTS = ("due --all", "list", "list --overdue", "action list", "learning list", "hold list", "letter list")


def second(events: list[Event], on: date) -> tuple[Event, ...]:
    """What came in of a complaint, once more, and that it is set aside."""
    arrived = [each for each in events if type(each) in ARRIVED]
    return (*arrived, EnteredTwice(on=on, other=KEPT, reason="Taken down by two officers."))


@pytest.fixture(scope="session")
def doubled(assessed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story, with a second entry of each of its complaints, all of them set aside in March 2026 or later."""
    path = tmp_path_factory.mktemp("doubled") / "complaints.db"
    path.write_bytes(assessed.read_bytes())
    acts = []
    for events in COMPLAINTS:
        arrived = max(each.on for each in events if type(each) in ARRIVED)
        acts.append(Act(None, 0, second(events, max(date(2026, 3, 20), arrived))))
    write(path, Who(DRAWN_UP, "test"), acts)
    return path


@pytest.fixture
def both(assessed: Path, doubled: Path) -> tuple[Path, Path]:
    return assessed, doubled


def parts_of(year: Period) -> list[Period]:
    return [year, year.before, *year.quarters, *year.months]


@pytest.mark.parametrize("public", [False, True])
def test_every_measure_of_every_period_is_the_same(both: tuple[Path, Path], public: bool) -> None:
    counted = []
    for path in both:
        with reading(path) as record:
            whole = Span(record.rows, YEAR, DRAWN_UP, public)
            spans = [whole.of(each) for each in parts_of(YEAR)]
            counted.append(
                [
                    (span.period, measure.id, sorted(taken.tallies, key=repr), taken.rows, taken.sentence)
                    for span in spans
                    for measure in ALL.values()
                    for taken in [span.measured(*key_of(measure))]
                ]
            )
    assert counted[0] == counted[1]
    assert len(counted[0]) > 1_000


def test_no_table_that_a_figure_comes_from_has_a_row_of_them(doubled: Path) -> None:
    with reading(doubled) as record:
        entries = [row["ref"] for row in record.rows("SELECT ref FROM entered_twice")]
        assert len(entries) == len(COMPLAINTS)
        assert list(register_troubles(record)) == []
        by_ref = [name for shelf in all_shelves().values() for name in shelf.by_ref]
        found = {name: [row["ref"] for row in record.rows(f'SELECT ref FROM "{name}"')] for name in (*by_ref, "due")}
    assert {name for name, refs in found.items() if set(refs) & set(entries)} == {"entered_twice"}


def told(run: CommandLine, path: Path, line: str) -> list[str]:
    ran = run("--db", str(path), "--today", "2026-06-15", *line.split())
    assert ran.code in (0, 10, 11), (line, ran.err)
    return ran.out.splitlines()


def differences(run: CommandLine, both: tuple[Path, Path], line: str) -> list[str]:
    """The lines that are in one of both alone, but for the head of the record that each rests on."""
    one, other = (told(run, path, line) for path in both)
    found = [each for each in difflib.ndiff(one, other) if each[0] in "+-"]
    return [each for each in found if not HEAD.search(each) and NOTHING not in each]


@pytest.mark.parametrize("line", [*(f"report {each}" for each in REPORTS), *LISTS])
def test_every_report_and_list_is_the_same_but_for_the_line_that_says_it(
    monkeypatch: pytest.MonkeyPatch, both: tuple[Path, Path], line: str
) -> None:
    changed = differences(CommandLine(monkeypatch), both, line)
    assert [each for each in changed if SAID not in each] == []
    told_of_it = {"report annual", "report monthly", "report quarterly", "report board"}
    says_so = " ".join(line.split()[:2]) in told_of_it and "--public" not in line and "2024/25" not in line
    assert len(changed) == says_so


def test_the_board_is_told_how_many_and_which(monkeypatch: pytest.MonkeyPatch, doubled: Path) -> None:
    ran = CommandLine(monkeypatch)("--db", str(doubled), "--today", "2026-06-15", "report", "annual")
    (said,) = (each for each in ran.out.splitlines() if SAID in each)
    with reading(doubled) as record:
        sql = "SELECT ref FROM entered_twice WHERE set_aside_on <= '2026-03-31' ORDER BY ref"
        refs = [row["ref"] for row in record.rows(sql)]
    assert said.startswith(f"- {SAID} in the year: {len(refs)} entries, in no figure: {refs[0]} (kept: {KEPT}), ")
    assert all(ref in said for ref in refs)


def test_an_export_has_them_in_one_table_alone(
    monkeypatch: pytest.MonkeyPatch, both: tuple[Path, Path], tmp_path: Path
) -> None:
    run, found = CommandLine(monkeypatch), []
    for number, path in enumerate(both):
        copy, made = tmp_path / f"{number}.db", tmp_path / f"{number}"
        copy.write_bytes(path.read_bytes())
        memory().unlink(missing_ok=True)  # which would take one for the other, gone back
        line = ("export", "--output", f"{made}/", "--without-people", "--json")
        assert run("--db", str(copy), "--today", "2026-06-15", *line).code == 0
        found.append({each.name: each.read_bytes() for each in made.iterdir() if each.suffix == ".csv"})
    assert {name for name in found[0] if found[0][name] != found[1][name]} == {"entered_twice.csv"}
