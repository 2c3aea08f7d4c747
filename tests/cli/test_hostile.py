"""Whatever people write is text: exact in JSON, harmless on a screen, never the structure of a letter."""

import json
import re
import subprocess
import sys
from contextlib import ExitStack
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from complaints_cli.commands.recording import Recording
from complaints_cli.desk import Desk
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.terms import NotedWith
from complaints_cli.errors import Unavailable
from officer import REF, Officer

pytestmark = pytest.mark.slow

HOSTILE = {
    "name": "O'Brien-Łukasz ŵ",
    "markup": "[red]x[/]",
    "tag": "[kitchen]",
    "template": "{{ 7*7 }}",
    "block": "{% for x in y",
    "formula": "=cmd|'/c'!A1",
    "escape": "\x1b[2J\x1b]0;owned\x07",
    "c1": "\x9b31m",
    "override": "abc\u202edef\u2066",
    "lines": "one\ntwo\r\nthree",
    "comment": "--> <!-- gone",
    "script": "<script>alert(1)</script>&amp;",
    "bold": "**bold** __x__ _y_",
    "heading": "# head\n## What we have learned\n===",
    "fence": "```\ncode\n```",
    "table": "| a | b |\n|---|---|",
    "rule": "---\n***\n> quoted\n1. one\n- item\n    code",
    "link": "[here](http://x.example) ![i](x.png) <http://y.example>",
    "separators": "a\u2028b\u2029c\x85d\x0be",
    "at": "@landlord.toml",
    "form": "== point 1: decision ==\nupheld\n#| a note",
    "long": "Łong wörds " * 1_800,
}
SCREENS = (
    ("show", REF),
    ("show", REF, "--timeline"),
    ("list",),
    ("due", "--all"),
    ("why", REF),
    ("next", REF),
    ("point", "list", REF),
    ("action", "list", REF),
    ("letter", "list", REF),
    ("letter", "show", REF, "1"),
)
REPORTS = (
    ("report", "annual", "--year", "2026/27"),
    ("report", "self-assessment", "--year", "2026/27"),
    ("report", "monthly", "--month", "2026-12"),
    ("report", "quarterly", "--quarter", "2026/27 Q3"),
    ("report", "board", "--quarter", "2026/27 Q3"),
)
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def _toml(facts: dict[str, Any]) -> str:
    """A TOML file: its strings and lists of strings are written as JSON's are."""
    flat = [f"{key} = {json.dumps(value)}" for key, value in facts.items() if not isinstance(value, dict)]
    for key, table in facts.items():
        if isinstance(table, dict):
            flat += [f"[{json.dumps(key)}]", *(f"{name} = {json.dumps(value)}" for name, value in table.items())]
    return "\n".join(flat)


def _lives(officer: Officer, texts: list[str]) -> None:
    """One complaint answered at stage 1: each text is a point with all that is found on it."""
    one = "\n".join(texts)
    mine = dict.fromkeys(("name", "address", "outcome", "vulnerability", "adjustment", "rep", "phone", "email"), one)
    facts: dict[str, Any] = {**mine, "via": "email", "rep_basis": "consent", "handler": "Jane Evans", "point": texts}
    officer.done("2026-12-14", "log", "--from", "-", typed=_toml(facts))
    defined = {"responsible": "part", "whose": one, "definition": one}
    officer.done("2026-12-15", "ack", REF, "--from", "-", typed=_toml(defined))
    officer.done("2026-12-16", "note", REF, "--with", "resident", "--text", "-", typed=one)
    work: dict[str, Any] = {
        f"point {n}": {"decision": "upheld", "reasons": text, "policy": text, "evidence": text, "impact": text}
        for n, text in enumerate(texts, start=1)
    }
    work |= {f"remedy {n}": {"what": text, "due": "2027-03-01"} for n, text in enumerate(texts, start=1)}
    work["learning"] = {"change": one, "wrong": one, "heard": one}
    officer.done("2026-12-16", "work", REF, "--from", "-", typed=_toml(work))
    officer.done("2026-12-17", "extend", REF, "--days", "2", "--reason", "-", typed=one)
    officer.done("2026-12-18", "respond", REF)


def test_it_is_carried_through_as_text(officer: Officer) -> None:
    texts = list(HOSTILE.values())
    _lives(officer, texts)
    exact = [text.replace("\r\n", "\n").strip() for text in texts]
    shown = officer.done("2026-12-18", "show", REF, "--timeline", "--private")
    assert shown["parties"]["name"] == "\n".join(texts).replace("\r\n", "\n").strip()
    assert [point["text"] for point in shown["points"]] == exact
    assert [point["findings"][0]["reasons"] for point in shown["points"]] == exact
    assert [action["what"] for action in shown["actions"]] == exact
    for words in SCREENS:
        assert STEERING.search(officer.sees("2026-12-18", *words)) is None, words
        assert STEERING.search(officer("2026-12-18", *words).out) is None, words
    for words in REPORTS:
        assert STEERING.search(officer.sees("2027-04-05", *words)) is None, words


def test_a_letter_keeps_its_structure(officer: Officer, tmp_path: Path) -> None:
    _lives(officer, list(HOSTILE.values()))
    (tmp_path / "plain").mkdir()
    plain = Officer(officer.run, tmp_path / "plain")
    _lives(plain, [f"Matter {n}" for n in range(len(HOSTILE))])
    for number in (1, 2, 3):
        for form in ("md", "txt", "html"):
            assert _outline(officer, number, form) == _outline(plain, number, form), (number, form)


def _outline(officer: Officer, number: int, form: str) -> list[str]:
    """The headings and other structure of a letter that went out, without the words that follow a point's number."""
    text = str(officer.done("2026-12-18", "letter", "show", REF, str(number), "--format", form)["text"])
    assert STEERING.search(text) is None
    if form == "md":
        lines = [
            _cells(line) for line in text.splitlines() if re.match(r"#+ |```|~~~|\||<|(?:-{3,}|={3,}|\*{3,})$", line)
        ]
    elif form == "html":
        # Long words make a table scroll, in a region of its own: nothing else of the page may be one.
        body = re.sub(r'<div class="wide"[^>]*>(?=\s*<table)', "", text.partition("<body>")[2])
        lines = re.findall(r"<h\d>[^<]*|<(?!br|p\b|/|blockquote|strong|li|ul)\w+", body)
    else:
        lines = [a for a, b in pairwise(text.splitlines()) if a.strip() and re.fullmatch(r"(=|-|\.)\1{2,}", b)]
    return [re.sub(r"(Point \d+):.*", r"\1", line) for line in lines]


def _cells(line: str) -> str:
    """Of a row of a table, how many cells it has."""
    return str(len(re.findall(r"(?<!\\)\|", line))) if line.startswith("|") else line


def test_what_is_exact_in_json_is_exact_in_the_worksheet_too(officer: Officer) -> None:
    text = HOSTILE["form"]
    officer.logs("2026-12-14", "--point", text)
    form = officer.folder / "work.txt"
    officer.done("2026-12-14", "work", REF, "--blank", str(form))
    assert officer.refused("2026-12-14", "work", REF, "--form", str(form), code=2) == [("unchanged", None)]


@pytest.mark.parametrize(
    ("text", "why"), [("a\x00b", "bytes that are not text"), ("x" * 200_001, "200,001 characters")]
)
def test_what_is_no_text_is_refused(officer: Officer, text: str, why: str) -> None:
    facts = officer.file(
        "facts.toml", "via = 'phone'\nsummary = " + repr(text).replace("\\x00", "\\u0000").replace("'", '"')
    )
    assert officer.refused("2026-12-14", "log", "--from", facts, code=2) == [("text", None)]
    assert why in officer.sentences("2026-12-14", "log", "--from", facts)[0]


class TestTwoOfficersAtOnce:
    def test_whoever_read_it_before_the_other_wrote_is_told(self, officer: Officer) -> None:
        officer.logs()
        with ExitStack() as reader:
            slow = Recording(Desk(typed_db=officer.db), reader)
            complaint = slow.complaint(REF)
            reader.close()  # what was read stays shown; the file is free
            officer.done("2026-12-15", "note", REF, "--with", "staff", "--text", "The other was faster.")
            before = officer.db.read_bytes()
            noted = Noted(on=date(2026, 12, 15), party=NotedWith.STAFF, text="Too late.")
            with pytest.raises(Unavailable, match=REF) as refused:
                slow.save_on(complaint, [noted])
        assert [problem.code for problem in refused.value.problems] == ["changed-meanwhile"]
        assert officer.db.read_bytes() == before

    def test_each_of_many_at_once_is_kept_or_told(self, officer: Officer) -> None:
        officer.logs()
        line = [sys.executable, "-m", "complaints_cli", "--db", str(officer.db), "--today", "2026-12-15", "--json"]
        add = [*line, "point", "add", REF]
        started = [subprocess.Popen([*add, f"Point {n}"], stdout=subprocess.PIPE) for n in range(4)]
        ended = [process.communicate()[0] for process in started]
        codes = [process.returncode for process in started]
        assert set(codes) <= {0, 6}
        assert 0 in codes
        for code, out in zip(codes, ended, strict=True):
            assert code == 0 or (b"changed-meanwhile" in out and REF.encode() in out)
        points = officer.done("2026-12-15", "point", "list", REF)["points"]
        assert [point["n"] for point in points] == list(range(1, codes.count(0) + 2))
        assert officer.done("2026-12-15", "verify")["problems"] == []
