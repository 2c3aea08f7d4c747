"""A policy's own words are read, and what may clash with the Code is shown with its place; nothing is refused."""

from pathlib import Path

import pytest
from docx import Document

from command_line import CommandLine

LARKMERE = str(Path(__file__).parents[2] / "examples" / "policies" / "larkmere-policy.md")
OURS = """# Complaints

## Stage 1

We acknowledge your complaint within
7 working days.

We do not consider complaints about:

- **service charges**
- rent & repairs

## Stage 2

There is no third stage.
"""
TITLES = ["These may break the Code", "These may have to be explained", "These can lead to a breach"]


def policy(folder: Path, text: str | bytes, name: str = "policy.md") -> str:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


def lint(run: CommandLine, path: str) -> dict[str, object]:
    ran = run("--today", "2026-11-23", "--json", "policy", "lint", path)
    assert (ran.code, ran.answer["status"]) == (0, "ok")
    data: dict[str, object] = ran.answer["data"]
    return data


def sentence_of(run: CommandLine, path: str, check: str) -> dict[str, object]:
    findings = lint(run, path)["findings"]
    assert isinstance(findings, list)
    return next(dict(found) for found in findings if found["id"] == check and found["sentence"])


def test_each_finding_says_where_it_is(run: CommandLine, tmp_path: Path) -> None:
    found = sentence_of(run, policy(tmp_path, OURS), "L26")
    assert found.pop("message")
    assert found == {
        "id": "L26",
        "severity": "breach",
        "provision": "6.2",
        "sentence": "We acknowledge your complaint within 7 working days.",
        "heading": "Stage 1",
        "line": 5,
    }


def test_an_item_of_a_list_is_judged_with_what_leads_into_it(run: CommandLine, tmp_path: Path) -> None:
    found = sentence_of(run, policy(tmp_path, OURS), "L11")
    assert (found["sentence"], found["line"]) == ("service charges", 10)


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("p.txt", "Complaints\n\nFirst.\nThere is an informal stage.\n", 4),
        ("p.html", "<h1>Us</h1>\n<p>First.</p>\n<p>There is <b>an\ninformal</b> stage.</p>\n", 3),
        ("p.htm", "<p>There is an informal stage, caf&eacute;.</p>\n<p>Rent &amp; repairs.</p>\n", 1),
        ("p.md", "\ufeff# Us\n\nThere *is* an [informal](https://example.org) stage.\n", 3),
    ],
)
def test_the_line_is_the_line_of_the_file(
    run: CommandLine, tmp_path: Path, name: str, text: str, line: int | None
) -> None:
    assert sentence_of(run, policy(tmp_path, text, name), "L20")["line"] == line


@pytest.mark.parametrize("style", ["List Bullet", "Normal"])
def test_a_word_document_is_read_paragraph_by_paragraph(run: CommandLine, tmp_path: Path, style: str) -> None:
    document = Document()
    document.add_heading("Complaints", 1)
    document.add_paragraph("We do not consider complaints about:")
    document.add_paragraph("Service charges.", style=style)
    document.add_paragraph("There is an informal stage.")
    document.save(str(tmp_path / "policy.docx"))
    found = sentence_of(run, str(tmp_path / "policy.docx"), "L11")
    assert (found["sentence"], found["heading"], found["line"]) == ("Service charges.", "Complaints", None)
    assert sentence_of(run, str(tmp_path / "policy.docx"), "L20")["sentence"] == "There is an informal stage."


def test_what_is_nowhere_said_has_no_place(run: CommandLine, tmp_path: Path) -> None:
    findings = lint(run, policy(tmp_path, "We answer."))["findings"]
    assert isinstance(findings, list)
    assert {(found["sentence"], found["heading"], found["line"]) for found in findings} == {(None, None, None)}


def test_a_reader_sees_the_worst_first_with_its_sentence(run: CommandLine, tmp_path: Path) -> None:
    ran = run("--today", "2026-11-23", "policy", "lint", policy(tmp_path, OURS))
    assert ran.code == 0
    assert "Prompts, not verdicts" in ran.out
    assert 'L26, Code 6.2, line 5, under "Stage 1"\n“We acknowledge your complaint within 7 working days.”' in ran.out
    assert "L55, Awaab's Law: the text as a whole" in ran.out
    places = [ran.out.index(title) for title in TITLES]
    assert places == sorted(places)
    assert "right once" not in ran.out


def test_a_heading_does_not_stand_under_itself(run: CommandLine, tmp_path: Path) -> None:
    ran = run("policy", "lint", policy(tmp_path, "# Us\n\n## Informal stage\n\nWe ring you.\n"))
    assert "L20, Code 5.2, line 3\n“Informal stage”" in ran.out


def test_our_own_policy_is_without_findings_and_needs_no_database(run: CommandLine, tmp_path: Path) -> None:
    ran = run("--db", str(tmp_path / "none.db"), "--today", "2026-11-23", "policy", "lint", LARKMERE)
    assert (ran.code, "Nothing in its words looks like a clash" in ran.out) == (0, True)
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("policy.pdf", b"%PDF-1.7", "format"),
        ("policy.docx", b"PK\x03\x04", "file"),
        ("policy.doc", b"\xd0\xcf\x11\xe0", "format"),
        ("policy", b"We answer.", "format"),
        ("policy.txt", b"caf\xe9", "text"),
        ("policy.txt", b"\x00\xff\xfe", "text"),
        ("policy.md", b"", "text"),
        ("policy.txt", b" \n\n", "text"),
        ("policy.txt", b"We answer.\n" * 500_000, "file"),
    ],
)
def test_what_cannot_be_read(run: CommandLine, tmp_path: Path, name: str, content: bytes, code: str) -> None:
    ran = run("--json", "policy", "lint", policy(tmp_path, content, name))
    assert (ran.code, ran.codes) == (2, [code])


def test_a_file_that_is_not_there(run: CommandLine) -> None:
    assert run("--json", "policy", "lint", "none.md").codes == ["cannot-read"]
