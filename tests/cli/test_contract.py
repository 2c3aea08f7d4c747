"""The contract of `--json`: for every command, accepted, refused or not parsed, one envelope with its keys."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from complaints_cli.table import TABLE, Row
from officer import REF, Officer

ENVELOPE = ["schema_version", "command", "status", "exit_code", "data", "messages", "errors"]
RECORDED = {"ref", "events", "state", "stage", "due", "letter", "warnings"}
DUE = {"what", "stage", "due_on", "governed_by", "rule", "provisional"}
LETTER = {"kind", "path", "sha256", "sent"}
DUE_ITEM = {
    "ref",
    "label",
    "what",
    "stage",
    "due_on",
    "state",
    "working_days",
    "governed_by",
    "original_due",
    "rule",
    "provisional",
    "handler",
}
LISTED = {"ref", "state", "stage", "received_on", "category", "handler", "label", "next_due"}
SHOWN = {"ref", "state", "parties", "points", "stages", "actions", "letters", "timeline"}
STAGE = {
    "stage",
    "opened_on",
    "acknowledged_on",
    "ack_due",
    "ack_state",
    "ack_missed_by",
    "response_due",
    "original_due",
    "extended_to",
    "backstop",
    "responded_on",
    "response_state",
    "response_missed_by",
    "policy_due",
    "policy_state",
    "promised_on",
    "working_days_taken",
    "decision",
    "decider",
}
REASON = {
    "what",
    "stage",
    "rule",
    "provision",
    "from_event",
    "from",
    "working_days",
    "due_on",
    "counted",
    "skipped",
    "other_reading",
    "backstop",
    "governed_by",
    "provisional",
}
COUNTED = {"from", "working_days", "date", "counted", "skipped", "other_reading", "provisional"}
MEASURE = {"id", "part", "stock", "numerator", "denominator", "value", "without_extension", "with_extension"}
REPORTED = {"period", "measures", "sections"}
VERIFIED = {"events", "head", "problems"}

STORY: tuple[tuple[str, str, tuple[str, ...], set[str]], ...] = (
    ("2026-12-14", "where", (), {"database"}),
    ("2026-12-14", "settings show", (), {"settings"}),
    ("2026-12-14", "settings set", ("email", "hello@larkfield.example"), {"changes", "events"}),
    ("2026-12-14", "settings load", ("{folder}/landlord.toml",), {"changes", "events"}),
    ("2026-12-14", "staff add", ("Ann Other", "--role", "Manager"), {"name", "events"}),
    ("2026-12-14", "staff alias", ("Ann Other", "Ann Smith"), {"name", "aliases", "events"}),
    ("2026-12-14", "staff leave", ("Ann Other",), {"name", "left_on", "events"}),
    ("2026-12-14", "staff list", (), {"items"}),
    ("2026-12-14", "log", ("--via", "phone", "--name", "Maja Holm", "--summary", "No heating"), RECORDED),
    ("2026-12-14", "log", ("--via", "email", "--summary", "The fence"), RECORDED),
    ("2026-12-14", "log", ("--via", "email", "--summary", "The lift", "--occurred", "2020-01-01"), RECORDED),
    ("2026-12-14", "assign", (REF, "Jane Evans"), RECORDED),
    ("2026-12-14", "link", (REF, "C-2026-0002"), RECORDED),
    ("2026-12-14", "note", (REF, "--with", "resident", "--text", "They rang."), RECORDED),
    ("2026-12-14", "attach", (REF, "{folder}/landlord.toml"), RECORDED | {"file"}),
    ("2026-12-14", "point add", (REF, "Nobody called back"), RECORDED),
    ("2026-12-14", "point set", (REF, "1", "--responsible", "yes"), RECORDED),
    ("2026-12-14", "point list", (REF,), {"ref", "points"}),
    ("2026-12-14", "undo", ("C-2026-0002",), RECORDED),
    ("2026-12-14", "correct", (REF, "via", "web", "--reason", "It came by the web form"), RECORDED | {"consequences"}),
    ("2026-12-14", "next", (REF,), {"ref", "letter", "missing"}),
    ("2026-12-21", "ack", (REF, "--responsible", "yes", "--outcome", "Heating"), RECORDED),
    ("2026-12-21", "ack", ("C-2026-0002", "--responsible", "yes", "--outcome", "A new fence"), RECORDED),
    ("2026-12-22", "correct", ("C-2026-0002", "received", "11/12/2026", "--reason", "It lay in a tray"), RECORDED),
    ("2026-12-22", "letter send", ("C-2026-0002", "correction"), RECORDED),
    ("2026-12-22", "work", (REF, "--blank", "{folder}/work.txt"), RECORDED | {"form"}),
    ("2026-12-22", "finding", (REF, "1", "--decision", "upheld", "--reasons", "It was late."), RECORDED),
    ("2026-12-22", "finding", (REF, "2", "--decision", "not-upheld", "--reasons", "We did."), RECORDED),
    ("2026-12-22", "remedy", (REF, "--what", "Fit a boiler", "--due", "2027-03-01"), RECORDED),
    ("2026-12-22", "learn", (REF, "--change", "Order parts at once."), RECORDED),
    ("2027-01-07", "extend", (REF, "--days", "2", "--reason", "A part is late."), RECORDED),
    ("2027-01-12", "late", (REF, "--expect", "2027-01-14", "--reason", "It is later still."), RECORDED),
    ("2027-01-13", "respond", (REF, "--check"), {"ref", "stage", "ready", "decision"}),
    ("2027-01-13", "respond", (REF,), RECORDED),
    ("2027-01-13", "action list", (REF,), {"items"}),
    ("2027-01-13", "action move", (REF, "1", "--to", "2027-03-08", "--reason", "No fitter"), RECORDED),
    ("2027-01-13", "action done", (REF, "1", "--proof", "Job sheet"), RECORDED),
    ("2027-01-13", "close", (REF, "--reason", "responded"), RECORDED),
    ("2027-01-14", "escalate", (REF,), RECORDED),
    ("2027-01-14", "refuse-escalation", (REF, "--ground", "other", "--reasons", "x"), RECORDED),
    ("2027-01-14", "reopen", (REF, "--reason", "New facts"), RECORDED),
    ("2027-01-14", "withdraw", ("C-2026-0002", "--said-on", "2027-01-14", "--via", "phone"), RECORDED),
    (
        "2027-01-14",
        "refuse",
        ("C-2026-0003", "--ground", "over-12-months", "--reasons", "Old", "--discretion", "We looked."),
        RECORDED,
    ),
    ("2027-01-14", "letter list", (), {"kinds"}),
    ("2027-01-14", "letter list", (REF,), {"ref", "letters"}),
    ("2027-01-14", "letter show", (REF, "1"), {"ref", "kind", "sha256", "text"}),
    ("2027-01-14", "letter draft", (REF, "response-1", "--output", "{folder}/again.md"), {"ref", "kind", "path"}),
    ("2027-01-14", "letter check", ("{folder}/again.md", REF, "--kind", "response-1"), {"ref", "kind", "findings"}),
    ("2027-01-14", "due", ("--all",), {"as_of", "items", "counts"}),
    ("2027-01-14", "list", (), {"items"}),
    ("2027-01-14", "show", (REF, "--timeline"), SHOWN),
    ("2027-01-14", "why", (REF,), {"dates"}),
    ("2027-01-14", "date", ("2022-09-12", "+10"), COUNTED),
    ("2027-01-14", "policy list", (), {"items"}),
    ("2027-01-14", "policy show", ("code-2024",), {"settings"}),
    ("2027-01-14", "policy check", ("{folder}/policy.toml",), {"findings"}),
    ("2027-01-14", "policy adopt", ("{folder}/policy.toml", "--effective", "2027-02-01"), {"events"}),
    ("2027-01-14", "calendar show", ("2027",), {"division"}),
    ("2027-01-14", "calendar add", ("2027-06-04", "Jubilee", "--source", "gov.uk"), {"events"}),
    ("2027-01-14", "calendar remove", ("2027-06-04", "--source", "gov.uk"), {"events"}),
    ("2027-01-14", "calendar import", ("{folder}/gov.json", "--dry-run"), {"events"}),
    ("2027-01-14", "calendar refresh", ("--dry-run",), {"events"}),
    ("2027-01-14", "report annual", ("--year", "2026/27"), REPORTED),
    ("2027-01-14", "report tsm", ("--year", "2026/27"), REPORTED),
    ("2027-01-14", "report self-assessment", ("--year", "2026/27"), {"period"}),
    ("2027-01-14", "assess show", (), set()),
    ("2027-01-14", "assess answer", ("1.2", "--comply", "yes", "--evidence", "Our policy"), {"events"}),
    ("2027-01-14", "verify", (), VERIFIED),
    ("2027-01-14", "db rebuild", (), VERIFIED),
    ("2027-01-14", "erase", ("C-2026-0003", "--reason", "Six years", "--yes"), {"ref", "events"}),
    ("2027-01-14", "backup", ("{folder}",), {"backup", "events", "head"}),
)
POLICY = """
[policy]
name = "Larkfield"
version = "2027"
in_force_from = 2027-02-01

[stage_1]
acknowledge_days = 5
respond_days = 10

[stage_2]
acknowledge_days = 5
respond_days = 20
"""
HOLIDAYS_2027 = (
    ("01-01", "New Year’s Day"),
    ("03-26", "Good Friday"),
    ("03-29", "Easter Monday"),
    ("05-03", "Early May bank holiday"),
    ("05-31", "Spring bank holiday"),
    ("08-30", "Summer bank holiday"),
    ("12-27", "Christmas Day"),
    ("12-28", "Boxing Day"),
)
ELSEWHERE = {"init", "demo", "restore"}
"""Commands that make a database of their own: their tests check their keys."""


def envelope(answer: Mapping[str, Any], command: str, status: str, exit_code: int) -> None:
    assert list(answer) == ENVELOPE
    assert (answer["schema_version"], answer["command"]) == (1, command)
    assert (answer["status"], answer["exit_code"]) == (status, exit_code), answer
    assert isinstance(answer["data"], dict)
    assert all(isinstance(message, str) for message in answer["messages"])
    for error in answer["errors"]:
        assert list(error) == ["code", "message", "provision"]
        assert error["code"]
        assert error["message"].endswith((".", "?", "`.", ")")), error


def test_every_command_is_in_the_story() -> None:
    assert {command for _, command, _, _ in STORY} | ELSEWHERE == {row.name for row in TABLE}


def test_every_command_answers_with_its_documented_keys(officer: Officer) -> None:
    days = [{"title": title, "date": f"2027-{day}", "notes": "", "bunting": True} for day, title in HOLIDAYS_2027]
    officer.file("policy.toml", POLICY)
    officer.file("gov.json", json.dumps({"england-and-wales": {"division": "england-and-wales", "events": days}}))
    for day, command, words, keys in STORY:
        ran = officer(day, *command.split(), *(word.format(folder=officer.folder) for word in words))
        answer = ran.answer
        envelope(answer, command, "ok", 0)
        assert ran.code == 0
        assert keys <= set(answer["data"]), command
        assert answer["errors"] == []
        if keys >= RECORDED:
            _recorded(answer["data"])


def _recorded(data: Mapping[str, Any]) -> None:
    assert all(isinstance(seq, int) for seq in data["events"])
    assert data["state"] in ("open", "answered", "closed", "withdrawn", "refused")
    for item in data["due"]:
        assert set(item) >= DUE
    assert data["letter"] is None or set(data["letter"]) >= LETTER


def test_what_is_inside_the_lists(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-22", "escalate", REF)
    for item in officer.done("2026-12-22", "due", "--all")["items"]:
        assert set(item) >= DUE_ITEM
    assert set(officer.done("2026-12-22", "due")["counts"]) >= {"overdue", "due_today", "due_soon", "open"}
    assert set(officer.done("2026-12-22", "list")["items"][0]) >= LISTED
    shown = officer.done("2026-12-22", "show", REF)
    assert all(set(stage) >= STAGE for stage in shown["stages"])
    assert all(set(point) >= {"n", "text", "responsible", "findings"} for point in shown["points"])
    assert all(set(each) >= REASON for each in officer.done("2026-12-22", "why", REF)["dates"])
    measures = officer.done("2027-04-01", "report", "tsm", "--year", "2026/27")["measures"]
    assert {each["id"] for each in measures} == {"CH01", "CH02"}
    assert all(set(each) >= MEASURE for each in measures)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_a_line_that_cannot_be_parsed_is_one_object_too(officer: Officer, row: Row) -> None:
    before = officer.db.read_bytes()
    ran = officer("2026-12-14", *row.name.split(), "--no-such-option")
    envelope(ran.answer, row.name, "failed", 2)
    assert (ran.code, ran.codes, ran.err) == (2, ["usage"], "")
    assert officer.db.read_bytes() == before


REFUSALS: tuple[tuple[str, tuple[str, ...], int], ...] = (
    *(
        (command, (UNKNOWN, *words), 4)
        for UNKNOWN in ("C-2020-0001",)
        for command, words in (
            ("point add", ("x",)),
            ("point set", ("1", "--responsible", "yes")),
            ("point list", ()),
            ("ack", ()),
            ("extend", ("--days", "3", "--reason", "x")),
            ("late", ("--expect", "2026-12-22", "--reason", "x")),
            ("finding", ("1", "--decision", "upheld", "--reasons", "x")),
            ("remedy", ("--what", "x")),
            ("learn", ("--change", "x")),
            ("work", ("--form", "form.txt")),
            ("respond", ()),
            ("escalate", ()),
            ("next", ()),
            ("close", ("--reason", "responded")),
            ("withdraw", ("--said-on", "2026-12-22", "--via", "phone")),
            ("refuse", ("--ground", "other", "--reasons", "x")),
            ("refuse-escalation", ("--ground", "other", "--reasons", "x")),
            ("reopen", ("--reason", "x")),
            ("note", ("--with", "staff", "--text", "x")),
            ("link", (REF,)),
            ("assign", ("Jane Evans",)),
            ("action list", ()),
            ("action done", ("1", "--proof", "x")),
            ("action move", ("1", "--to", "2027-01-04", "--reason", "x")),
            ("correct", ("via", "web", "--reason", "x")),
            ("undo", ()),
            ("show", ()),
            ("why", ()),
            ("letter list", ()),
            ("letter draft", ("response-1",)),
            ("letter send", ("correction",)),
            ("letter show", ("1",)),
            ("erase", ("--reason", "x", "--yes")),
        )
    ),
    ("log", (), 2),
    ("init", ("--name", "x"), 6),
    ("settings set", ("colour", "red"), 2),
    ("settings load", ("none.toml",), 6),
    ("staff add", ("Jane Evans",), 2),
    ("staff alias", ("Nobody", "x"), 4),
    ("staff leave", ("Nobody",), 4),
    ("due", ("--within", "x"), 2),
    ("list", ("--status", "x"), 2),
    ("date", ("31/02/2026", "+1"), 2),
    ("policy show", ("none",), 4),
    ("policy check", ("none.toml",), 6),
    ("calendar show", ("1066",), 2),
    ("calendar add", ("31/02/2027", "x", "--source", "x"), 2),
    ("report annual", ("--year", "x"), 2),
    ("assess answer", ("99.9", "--comply", "yes"), 4),
    ("restore", ("none.db", "--to", "new.db"), 6),
)


@pytest.mark.parametrize(("command", "words", "code"), REFUSALS, ids=[command for command, _, _ in REFUSALS])
def test_a_refusal_has_its_exit_code_and_leaves_the_record_alone(
    officer: Officer, monkeypatch: pytest.MonkeyPatch, command: str, words: tuple[str, ...], code: int
) -> None:
    monkeypatch.chdir(officer.folder)
    officer.answers_stage_1()
    before = officer.db.read_bytes()
    ran = officer("2026-12-22", *command.split(), *words)
    envelope(ran.answer, command, "refused" if code == 3 else "failed", code)
    assert ran.code == code
    assert ran.answer["errors"]
    assert officer.db.read_bytes() == before


@pytest.mark.parametrize(("words", "command"), [(("nonsense",), "nonsense"), (("point",), "point"), (("--bad",), None)])
def test_no_such_command(officer: Officer, words: tuple[str, ...], command: str | None) -> None:
    ran = officer("2026-12-14", *words)
    assert (ran.code, list(ran.answer), ran.answer["command"]) == (2, ENVELOPE, command)
