"""The invented association: made in one go, whole, in every state, and sound."""

import json
import re
import stat
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from complaints_cli import clock
from complaints_cli.cli import app
from complaints_cli.commands.demo import on
from complaints_cli.domain.complaint import Situation
from complaints_cli.domain.terms import Flag, LetterKind, RemedyKind
from complaints_cli.exchange.invented import tales
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.shelves import register_tables

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]


def rows(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    with reading(folder / "complaints.db") as record:
        return [tuple(row) for row in record.rows(sql)]


def situations(record: Record) -> set[Situation]:
    return {record.complaint(ref).situation for ref in record.references()}


def run(folder: Path, *args: str) -> dict[str, Any]:
    result = CliRunner().invoke(app, ["--db", str(folder / "complaints.db"), "--today", "2026-05-15", *args, "--json"])
    assert result.exit_code == 0, result.output
    answer = json.loads(result.stdout)["data"]
    assert isinstance(answer, dict)
    return answer


def test_every_file_is_there_and_nobody_else_can_read_it(folder: Path) -> None:
    there = {file.name for file in folder.iterdir()}
    papers = {"due.txt", "annual-report-2025-26.md", "self-assessment-2025-26.md", "letters"}
    started_from = {"landlord.toml", "policy.toml", "older-register.csv"}
    assert there == {"complaints.db", *started_from, *papers}
    (kept,) = rows(folder, "SELECT count(*) FROM letter")
    assert len(list((folder / "letters").iterdir())) == kept[0]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_it_prints_the_due_list_and_the_first_page_and_commands_that_work(made: tuple[Path, str]) -> None:
    folder, printed = made
    assert (folder / "due.txt").read_text(encoding="utf-8").strip() in printed
    report = (folder / "annual-report-2025-26.md").read_text(encoding="utf-8")
    assert report.partition("\n## 3. ")[0].strip() in printed
    offered = re.findall(rf"--db {re.escape(str(folder))}/complaints.db --today 2026-05-15 (.+)", printed)
    assert len(offered) == 6
    for command in offered:
        assert run(folder, *command.split())


def test_as_json_in_a_fresh_folder_it_says_where_and_how_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = {"bedroom mould", "heat charge", "skip"}
    monkeypatch.setattr(tales, "TALES", tuple(tale for tale in tales.TALES if tale.key in named))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    result = CliRunner().invoke(app, ["demo", "--json"])
    told = json.loads(result.stdout)["data"]
    assert Path(told["folder"]).parent == tmp_path
    assert told["as_of"] == "2026-05-15"
    assert {"complaints.db", "due.txt", "letters/C-2025-0001-1-acknowledgement-1.md"} < set(told["files"])
    assert told["counts"]["complaints"] == 3
    assert told["counts"]["letters"] == 10


def test_it_verifies(folder: Path) -> None:
    assert run(folder, "verify")["problems"] == []


def test_a_complaint_is_in_every_state(folder: Path) -> None:
    rare = {Situation.ASKED_AT_ONCE, Situation.BOTH_ACKNOWLEDGED}
    with reading(folder / "complaints.db") as record:
        assert situations(record) >= set(Situation) - rare


def test_all_that_the_desk_can_hold_is_on_it(folder: Path) -> None:
    due = run(folder, "due", "--all")
    found = {(item["what"], item["state"]) for item in due["items"]}
    assert found >= {
        ("acknowledge", "overdue"),
        ("acknowledge", "due-today"),
        ("acknowledge", "due-soon"),
        ("respond", "overdue"),
        ("respond", "due-today"),
        ("respond", "due-soon"),
        ("update", "overdue"),
        ("action", "overdue"),
        ("action", "open"),
    }
    assert {item["governed_by"] for item in due["items"]} >= {"code", "policy", "promise", "extension"}


def test_the_landlord_owes_something_of_its_own_and_nothing_late(folder: Path) -> None:
    own = [item for item in run(folder, "due", "--all")["items"] if "-" not in item["ref"]]
    assert {(item["ref"], item["state"]) for item in own} == {
        *((stream, "open") for stream in ("assessment", "landlord", "policy", "training")),
        ("outages", "due-soon"),
    }


def test_every_table_of_the_register_holds_something(folder: Path) -> None:
    assert [table for table in register_tables() if rows(folder, f'SELECT count(*) FROM "{table}"') == [(0,)]] == []


def test_what_runs_beside_the_stages_is_due_too(folder: Path) -> None:
    due = run(folder, "due", "--all")
    assert {item["what"] for item in due["items"]} >= {
        *("request", "offer-choice", "signpost", "hazard-investigate", "outage-welfare", "review", "proof"),
        *("payment", "claim", "notice", "evidence", "restriction-review", "learning", "comment"),
    }
    assert due["counts"]["overdue"] == 6
    assert {item["ref"].partition("-")[0] for item in due["items"]} >= {"C", "SR", "F", "M"}


@pytest.mark.parametrize("column", ["name", "address"])
def test_nothing_personal_is_due(folder: Path, column: str) -> None:
    tables = ("complaint", "request", "feedback", "claim", "representative")
    has = [table for table in tables if column in {row[1] for row in rows(folder, f"PRAGMA table_info({table})")}]
    personal = {word for table in has for (word,) in rows(folder, f"SELECT {column} FROM {table}") if word}
    assert len(personal) > 40
    shown = (folder / "due.txt").read_text(encoding="utf-8")
    labels = [label for (label,) in rows(folder, "SELECT label FROM due_item")]
    assert not [word for word in personal if word in shown or any(word in label for label in labels)]


def test_a_complaint_that_grew_counts_from_when_they_were_unhappy(folder: Path) -> None:
    ((ref, request),) = rows(folder, "SELECT ref, request FROM complaint WHERE request IS NOT NULL")
    assert request == "SR-2026-0001"
    (acknowledge,) = (each for each in run(folder, "why", ref)["dates"] if each["what"] == "acknowledge")
    assert (acknowledge["from"], acknowledge["due_on"]) == ("2026-03-13", "2026-03-20")
    result = CliRunner().invoke(app, ["--db", str(folder / "complaints.db"), "why", ref])
    assert "Day zero is Friday 13 March 2026" in result.stdout


def test_every_kind_of_letter_remedy_and_flag_occurs(folder: Path) -> None:
    assert {kind for (kind,) in rows(folder, "SELECT DISTINCT kind FROM letter")} == set(LetterKind)
    assert {kind for (kind,) in rows(folder, "SELECT DISTINCT remedy FROM action")} == set(RemedyKind)
    flags = " ".join(word for (word,) in rows(folder, "SELECT flags FROM complaint")).split()
    assert set(flags) >= {Flag.HAZARD, Flag.HEAT_NETWORK, Flag.BUILDING_SAFETY, Flag.SENSITIVE, Flag.ASB_HANDLING}


@pytest.mark.parametrize(
    ("what", "sql"),
    [
        ("a late acknowledgement", "SELECT 1 FROM stage WHERE acknowledge_missed_by = 3"),
        ("a late answer", "SELECT 1 FROM stage WHERE respond_missed_by = 5"),
        ("beyond the limit, for a good reason", "SELECT 1 FROM notice WHERE good_reason <> '' AND within_cap = 0"),
        ("two that belong together", "SELECT 1 FROM link"),
        ("a date put right", "SELECT 1 FROM complaint WHERE corrections > 0"),
        ("opened again", "SELECT 1 FROM complaint WHERE reopened_on IS NOT NULL"),
        ("refused in part", "SELECT 1 FROM refusal WHERE stage = 1 AND points <> ''"),
        ("refused with discretion weighed", "SELECT 1 FROM refusal WHERE ground = 'over-12-months' AND discretion = 1"),
        ("spoken for with consent", "SELECT 1 FROM complaint WHERE rep_basis = 'consent'"),
        ("spoken for without", "SELECT 1 FROM complaint WHERE rep <> '' AND rep_basis IS NULL"),
        ("nobody named", "SELECT 1 FROM complaint WHERE anonymous = 1"),
        ("an adjustment", "SELECT 1 FROM complaint WHERE has_adjustment = 1"),
        (
            "closed with a promise open",
            "SELECT 1 FROM action NATURAL JOIN complaint WHERE is_open = 1 AND closed_on <> ''",
        ),
        ("a promise moved", "SELECT 1 FROM action WHERE moves > 0 AND is_open = 1"),
        ("a request still open", "SELECT 1 FROM request WHERE done_on IS NULL"),
        ("a request done without a complaint", "SELECT 1 FROM request WHERE contacts = 1 AND agreed = 'yes'"),
        ("feedback told how to complain", "SELECT 1 FROM feedback WHERE source = 'survey' AND signposted_on <> ''"),
        ("feedback not told yet", "SELECT 1 FROM feedback WHERE source = 'social-media' AND owes = 'signpost'"),
        ("heaters and a look in", "SELECT 1 FROM outage WHERE heaters = 1 AND checks = 2 AND ended_on <> ''"),
        ("an adjustment to look at again", "SELECT 1 FROM adjustment WHERE review = '2026-05-22'"),
        ("a representative with proof", "SELECT 1 FROM representative WHERE proofs LIKE '%signed-form%'"),
        ("compensation paid", "SELECT 1 FROM compensation_offer NATURAL JOIN action WHERE done_on IS NOT NULL"),
        ("compensation to be paid", "SELECT 1 FROM compensation_offer NATURAL JOIN action WHERE is_open = 1"),
        ("a claim paid", "SELECT 1 FROM claim WHERE state = 'paid' AND complaint IS NULL"),
        ("an order complied with", "SELECT 1 FROM ombudsman_order WHERE kind = 'order' AND complied_on <= due_on"),
        ("a change made", "SELECT 1 FROM learning WHERE status = 'implemented' AND cause = 'contractor'"),
        ("a change under way", "SELECT 1 FROM learning WHERE status = 'under-way' AND due_on > '2026-05-15'"),
        ("a lesser part, and why", "SELECT 1 FROM stage WHERE stage = 2 AND override <> ''"),
        ("somebody from outside", "SELECT 1 FROM person WHERE standing = 'outside' AND landlord <> ''"),
        ("a name in Polish", "SELECT 1 FROM complaint WHERE name LIKE '%Wójcik'"),
    ],
)
def test_it_happened(folder: Path, what: str, sql: str) -> None:
    assert rows(folder, sql), what


def test_the_report_has_both_years_and_the_homes(folder: Path) -> None:
    report = (folder / "annual-report-2025-26.md").read_text(encoding="utf-8")
    assert "388 rented and 24 shared ownership" in report
    assert "| 2025/26 | 2024/25 |" in report


@pytest.mark.parametrize("year", ["2024/25", "2025/26"])
def test_each_year_is_answered_whole_and_nothing_is_left_to_complete(year: str, folder: Path) -> None:
    line = ["--db", str(folder / "complaints.db"), "--today", "2026-05-15", "report"]
    for report in ("self-assessment", "annual"):
        told = CliRunner().invoke(app, [*line, report, "--year", year]).stdout
        left = [each for each in told.splitlines() if "To be completed" in each and "published on" not in each]
        assert left == []
        assert "Approved although" not in told
    form = CliRunner().invoke(app, [*line, "self-assessment", "--year", year]).stdout
    assert "approved by the board on " in form
    assert "To settle before this is approved" not in form
    assert "Still open although it is approved" not in form


def test_the_form_promises_what_is_not_kept_and_explains_what_the_record_has_against_it(folder: Path) -> None:
    form = (folder / "self-assessment-2025-26.md").read_text(encoding="utf-8")
    assert "6.2 is answered yes" in form
    assert "it goes to a shared mailbox now" in form
    assert "for everybody who handles complaints. | 31 July 2026 |" in form


def test_both_forms_are_approved_as_they_stand_and_what_stood_against_them_is_explained(folder: Path) -> None:
    approved = rows(folder, "SELECT year_end, approved_by, despite, changed FROM assessment_approval ORDER BY 1")
    assert approved == [("2025-03-31", "the board", None, None), ("2026-03-31", "the board", None, None)]
    sql = """SELECT s.ref FROM explained_failing AS e JOIN stage AS s ON e.failing = 'acknowledged-in-time-1 ' || s.ref
        WHERE s.stage = 1 AND s.acknowledge_kept = 0 ORDER BY s.ref"""
    assert rows(folder, sql) == [("C-2024-0003",), ("C-2025-0019",)]


def test_what_the_officer_says_of_late_answers_is_so(folder: Path) -> None:
    """Two of the summer beside one withdrawn in July, and one of March: whoever changes a day changes the words too."""
    sql = """SELECT s.received_on FROM stage AS s
        WHERE s.stage = 1 AND s.received_on BETWEEN '2025-04-01' AND '2026-03-31' AND s.in_time_for_return = 0
            AND s.ref NOT IN (SELECT ref FROM refusal WHERE points = '') ORDER BY 1"""
    assert rows(folder, sql) == [("2025-07-02",), ("2025-07-10",), ("2025-08-05",), ("2026-03-25",)]


def test_every_quarter_of_the_year_went_to_the_member_responsible_and_to_the_board(folder: Path) -> None:
    sql = """SELECT given_to, first_on FROM presentation
        WHERE report IN ('quarterly', 'board') AND decision <> '' AND used <> '' ORDER BY 1, 2"""
    quarters = ("2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01")
    expected = [*(("board", day) for day in quarters), ("committee", quarters[-1]), *(("mrc", day) for day in quarters)]
    assert rows(folder, sql) == expected


def test_no_more_were_asked_than_could_be(folder: Path) -> None:
    """Each answer at stage 1 in the year had a slip; in it 33 went out, from 2025-04-23 to 2026-03-31."""
    sql = "SELECT count(*) FROM stage WHERE stage = 1 AND responded_on BETWEEN '2025-04-01' AND '2026-03-31'"
    assert rows(folder, sql) == rows(folder, "SELECT asked FROM survey WHERE own = 1") == [(33,)]


def test_a_letter_is_what_was_kept(folder: Path) -> None:
    ref, kind = rows(folder, "SELECT ref, kind FROM letter WHERE letter = 1 AND kind = 'quick-response'")[0]
    letter = (folder / "letters" / f"{ref}-1-{kind}.md").read_text(encoding="utf-8")
    assert ref in letter
    assert "Housing Ombudsman" in letter


def test_the_day_stays_what_it_was() -> None:
    assert on(date(2026, 5, 15), clock.today) == date(2026, 5, 15)
    assert clock.today() == clock.london_date()


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = CliRunner().invoke(app, ["demo", str(tmp_path)])
    assert result.exit_code == 6
    assert "is not empty" in result.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = CliRunner().invoke(app, ["demo", str(tmp_path / "mine.txt")])
    assert result.exit_code == 6
    assert "is no folder" in result.stderr
