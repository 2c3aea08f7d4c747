"""`report` and `assess` as they are typed."""

import json
import os
import stat
from pathlib import Path

import pytest

from command_line import CommandLine, Ran

pytestmark = pytest.mark.slow


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, assessed: Path, tmp_path: Path) -> CommandLine:
    """A command line on a copy of the story, on 15 June 2026."""
    path = tmp_path / "complaints.db"
    path.write_bytes(assessed.read_bytes())
    monkeypatch.setenv("COMPLAINTS_DB", str(path))
    monkeypatch.setenv("COMPLAINTS_TODAY", "2026-06-15")
    return CommandLine(monkeypatch)


@pytest.mark.parametrize("name", ["annual", "tsm", "self-assessment", "residents", "submission"])
def test_the_last_complete_year_is_the_default(run: CommandLine, name: str) -> None:
    ran = run("report", name, "--json")
    assert ran.code == 0
    assert ran.answer["data"]["period"] == {"from": "2025-04-01", "to": "2026-03-31", "label": "2025/26"}
    assert ran.out.count("\n") == 1
    assert run("report", name, "--year", "2025/26").out == run("report", name).out


@pytest.mark.parametrize("name", ["annual", "tsm", "self-assessment", "residents", "submission"])
def test_a_setting_of_a_day_to_come_is_in_no_report_yet(run: CommandLine, name: str) -> None:
    before = run("report", name).out
    for key, value in (("name", "Fairview Homes"), ("complaints_officer", ""), ("year_end", "12-31")):
        assert run("settings", "set", key, value, "--at", "2026-09-01").code == 0
    assert run("report", name).out == before
    assert "names no complaints officer" not in run("assess", "show", "4.1").out
    assert "Fairview Homes" in run("--today", "2026-09-01", "report", name).out
    kept = run("--today", "2027-01-04", "report", name, "--year", "2025/26", "--json").answer["data"]["period"]
    assert kept == {"from": "2025-04-01", "to": "2026-03-31", "label": "2025/26"}
    short = run("--today", "2027-01-04", "report", name, "--json").answer["data"]["period"]
    assert short == {"from": "2026-04-01", "to": "2026-12-31", "label": "2026"}


def test_json_has_the_contracts_fields(run: CommandLine) -> None:
    data = run("report", "annual", "--json").answer["data"]
    ch02 = next(m for m in data["measures"] if (m["id"], m["part"], m["stock"]) == ("CH02", 1, "lcra"))
    wanted = ("numerator", "denominator", "value", "without_extension", "with_extension")
    assert [ch02[name] for name in wanted] == [4, 7, "57.1", 3, 1]
    assert {"title", "markdown"} == set(data["sections"][0])


def test_markdown_on_stdout_is_the_report_and_nothing_else(run: CommandLine) -> None:
    assert run("report", "tsm").out.startswith("# Complaint measures for the Tenant Satisfaction Measures, 2025/26\n")


@pytest.mark.parametrize(("format_", "begins"), [("md", "# Complaint measures"), ("json", "{")])
def test_a_file_is_new_and_its_owners_alone(run: CommandLine, tmp_path: Path, format_: str, begins: str) -> None:
    path = tmp_path / "report"
    assert run("report", "tsm", "--output", str(path), "--format", format_).code == 0
    assert path.read_text(encoding="utf-8").startswith(begins)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = run("report", "tsm", "--output", str(path), "--format", format_, "--json")
    assert (again.code, again.codes) == (6, ["exists"])


def test_json_can_be_asked_for_as_the_format(run: CommandLine) -> None:
    assert json.loads(run("report", "tsm", "--format", "JSON").out)["period"]["from"] == "2025-04-01"


def test_a_files_ending_says_its_form(run: CommandLine, tmp_path: Path) -> None:
    path, page = tmp_path / "tsm.json", tmp_path / "tsm.html"
    assert run("report", "tsm", "--output", str(path)).code == 0
    assert json.loads(path.read_text(encoding="utf-8"))["report"] == "tsm"
    assert run("report", "tsm", "--output", str(page)).code == 0
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(("name", "options"), [("tsm.xlsx", ()), ("tsm", ()), ("tsm.html", ("--format", "md"))])
def test_a_name_that_promises_another_form_is_refused(
    run: CommandLine, tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    ran = run("report", "tsm", "--output", str(tmp_path / name), *options, "--json")
    assert (ran.code, ran.codes, (tmp_path / name).exists()) == (2, ["format"], False)


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("--year", "2025"), "year"),
        (("--format", "xlsx"), "format"),
        (("--format", "pdf"), "output"),
        (("--format", "docx"), "output"),
        (("--explain", "CH02", "--public"), "explain"),
        (("--explain", "CH02", "--format", "json"), "explain"),
        (("--year", "2026/28"), "year"),
        (("--year", "2027/28"), "year"),
    ],
)
def test_a_year_or_format_that_cannot_be_is_refused(run: CommandLine, args: tuple[str, ...], code: str) -> None:
    ran = run("report", "annual", *args, "--json")
    assert (ran.code, ran.codes) == (2, [code])


def test_a_landlords_own_template_comes_first(run: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "ours" / "reports").mkdir(parents=True)
    (tmp_path / "ours" / "reports" / "tsm.md.j2").write_text("Ours, {{ year }}.\n", encoding="utf-8")
    assert run("settings", "set", "templates", str(tmp_path / "ours")).code == 0
    assert run("report", "tsm").out == "Ours, 2025/26.\n"
    assert run("report", "annual").out.startswith("# Annual complaints")


def test_no_database_is_no_empty_report(run: CommandLine, tmp_path: Path) -> None:
    ran = run("--db", str(tmp_path / "none.db"), "report", "tsm", "--json")
    assert (ran.code, ran.codes) == (6, ["no-database"])


def answer(run: CommandLine, *args: str) -> Ran:
    return run("assess", "answer", *args, "--json")


def test_an_answer_is_recorded_and_shown(run: CommandLine) -> None:
    ran = answer(run, "6.3", "--comply", "yes", "--evidence", "Report of June", "--commentary", "Two were late.")
    assert ran.code == 0
    assert ran.answer["data"]["comply"] == "yes"
    shown = run("assess", "show", "6.3", "--json").answer["data"]
    assert shown["answers"][0]["evidence"] == "Report of June"
    assert shown["answers"][0]["answered_on"] == "2026-06-15"
    assert shown["answers"][0]["from_the_record"] == ["Answered in time at stage 1: 60% (6 of 10)."]
    assert shown["contradictions"] == [
        "6.3 is answered yes. Answered in time at stage 1: 1 late (C-2025-0004); 1 overdue (C-2026-0002)."
    ]


@pytest.mark.parametrize("comply", ["no", "partly"])
def test_an_honest_no_says_what_will_be_done_and_by_when(run: CommandLine, comply: str) -> None:
    bare = answer(run, "6.3", "--comply", comply)
    assert (bare.code, bare.codes) == (3, ["action-missing", "due-missing"])
    assert {error["provision"] for error in bare.answer["errors"]} == {"8.1"}
    assert answer(run, "6.3", "--comply", comply, "--action", "Two more hours a week.").codes == ["due-missing"]
    assert run("assess", "show", "6.3", "--json").answer["data"]["answers"][0]["comply"] is None
    full = answer(run, "6.3", "--comply", comply, "--action", "Two more hours a week.", "--due", "30/9/2026")
    assert (full.code, full.answer["data"]["due_on"]) == (0, "2026-09-30")


@pytest.mark.parametrize("number", ["6.21", "1.1", "10.1"])
def test_a_row_that_the_form_does_not_have_is_not_found(run: CommandLine, number: str) -> None:
    for ran in (answer(run, number, "--comply", "yes"), run("assess", "show", number, "--json")):
        assert (ran.code, ran.codes) == (4, ["provision"])


@pytest.mark.parametrize(
    ("number", "more", "warned"),
    [("4.1", (), "4.1 asks for a person"), ("1.6", (), "say why 1.6"), ("1.6", ("--commentary", "No surveys."), "")],
)
def test_not_applicable_warns(run: CommandLine, number: str, more: tuple[str, ...], warned: str) -> None:
    ran = answer(run, number, "--comply", "not-applicable", *more)
    assert ran.code == 0
    assert warned in " ".join(ran.answer["data"]["warnings"])
    assert bool(ran.answer["data"]["warnings"]) is bool(warned)


def test_an_answer_that_is_none_is_refused(run: CommandLine) -> None:
    assert answer(run, "6.3", "--comply", "maybe").code == 2
    assert answer(run, "6.3").codes == ["missing-option"]


def test_the_whole_form_on_the_screen(run: CommandLine) -> None:
    out = run("assess", "show").out
    assert "6.13" in out
    assert "Not answered yet" in out
    assert "6.2 is answered yes." in out


def test_one_row_on_the_screen(run: CommandLine) -> None:
    assert "The record does not show this." in run("assess", "show", "1.2").out
    assert "90% (9 of 10)" in run("assess", "show", "6.2").out


def test_hostile_text_is_carried_as_text(run: CommandLine) -> None:
    text = "[red]x[/] {{ 7*7 }} | =cmd|'/c' <b>"
    assert answer(run, "6.20", "--comply", "yes", "--evidence", text).code == 0
    report = run("report", "self-assessment", "--json").answer["data"]
    assert next(row for row in report["provisions"] if row["number"] == "6.20")["evidence"] == text
    assert "\\[red\\]x\\[/\\] \\{\\{ 7\\*7 \\}\\} \\| =cmd\\|'/c' \\<b\\>" in run("report", "self-assessment").out


def test_at_a_terminal_a_no_is_asked_for_its_action_and_day(run: CommandLine) -> None:
    run.sit_down()
    ran = run("assess", "answer", "6.3", "--comply", "no", typed="Two more hours a week.\n\n30/9/2026\ny\n")
    assert ran.code == 0
    row = run("assess", "show", "6.3", "--json").answer["data"]["answers"][0]
    assert (row["action"], row["due_on"]) == ("Two more hours a week.", "2026-09-30")
