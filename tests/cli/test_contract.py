"""The contract of `--json`: for every command, accepted, refused or not parsed, one envelope with its keys."""

from collections.abc import Mapping
from typing import Any

import pytest

from complaints_cli.table import TABLE, Row
from every_command import (
    DUE,
    DUE_ITEM,
    FILES,
    LETTER,
    LISTED,
    MEASURE,
    REASON,
    RECORDED,
    STAGE,
    Line,
    lines_by_subject,
)
from officer import REF, Officer

ENVELOPE = ["schema_version", "command", "status", "exit_code", "data", "messages", "errors"]
LINES = lines_by_subject()
ELSEWHERE = {"init", "demo", "restore"}
"""Commands that make a database of their own: their tests check their keys."""


def envelope(answer: Mapping[str, Any], command: str, status: str, exit_code: int) -> None:
    assert list(answer) == ENVELOPE
    assert (answer["schema_version"], answer["command"]) == (1, command)
    assert (answer["status"], answer["exit_code"]) == (status, exit_code), answer
    assert isinstance(answer["data"], dict)
    assert all(isinstance(message, str) for message in answer["messages"])
    for error in answer["errors"]:
        assert list(error) == ["code", "message", "provision", "command"]
        assert error["code"]
        assert error["message"].endswith((".", "?", "`.", ")")), error


def test_every_command_is_in_the_story() -> None:
    assert {command for lines in LINES.values() for _, command, _, _ in lines} | ELSEWHERE == {
        row.name for row in TABLE
    }


@pytest.mark.parametrize("lines", LINES.values(), ids=list(LINES))
def test_every_command_answers_with_its_documented_keys(lines: tuple[Line, ...], officer: Officer) -> None:
    for name, text in FILES.items():
        officer.file(name, text)
    for day, command, words, keys in lines:
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
    assert data["state"] in ("open", "answered", "closed", "withdrawn", "refused", "entered-twice")
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
    assert {each["id"] for each in measures} >= {"CH01", "CH02", "TP09"}
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
    ("policy lint", ("none.md",), 6),
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
