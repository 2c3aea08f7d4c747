"""A link at the place of what is written is never followed: somebody may have put it there for it to be."""

import os
from pathlib import Path

import pytest

from officer import REF, Officer

pytestmark = pytest.mark.skipif(os.name != "posix", reason="making a link needs a right of its own elsewhere")

DAY = "2026-12-22"
FILES = (
    ("init", "--name", "Larkfield"),
    ("restore", "{kept}", "--to", "{link}.db"),
    *(("export", "--output", f"{{link}}.{form}") for form in ("csv", "xlsx", "json")),
    ("letter", "draft", REF, "response-1", "--output", "{link}.md"),
    ("letter", "show", REF, "1", "--output", "{link}.md"),
    ("report", "annual", "--year", "2026/27", "--output", "{link}.html"),
    ("report", "tsm", "--year", "2026/27", "--output", "{link}.csv"),
    ("document", "form", "--output", "{link}.docx"),
    ("due", "--ics", "{link}.ics"),
    ("due", "--output", "{link}.txt"),
    ("work", REF, "--blank", "{link}.txt"),
    ("import", "{register}", "--dry-run", "--review-to", "{link}.csv"),
)
FOLDERS = (
    ("pack", REF, "{link}"),
    ("subject", "Maja Holm", "{link}"),
    ("publish", "{link}", "--year", "2026/27", "--unapproved"),
    ("export", "--format", "csv", "--output", "{link}"),
    ("demo", "{link}"),
)


@pytest.fixture
def fit(officer: Officer) -> Officer:
    officer.answers_stage_1()
    officer.done("2026-12-22", "escalate", REF)
    officer.done(DAY, "backup", str(officer.folder / "kept"))
    officer.file("register.csv", "Ref,Date received,Details\nA,??,Damp\n")
    return officer


def tried(officer: Officer, words: tuple[str, ...], link: Path) -> tuple[int, list[str]]:
    """The exit code and the codes of a line whose {link} is that one, by whatever ending it has."""
    (kept,) = (officer.folder / "kept").glob("*.db")
    stem = link.with_suffix("")
    said = [word.format(link=stem, kept=kept, register=officer.folder / "register.csv") for word in words]
    if words[0] == "init":
        said = ["--db", str(link), *said]
    ran = officer(DAY, *said)
    return ran.code, ran.codes


@pytest.mark.parametrize("there", [True, False], ids=["to a file", "to nothing"])
@pytest.mark.parametrize("words", FILES, ids=lambda words: " ".join(words[:2]))
def test_no_file_is_written_through_a_link(fit: Officer, words: tuple[str, ...], there: bool) -> None:
    elsewhere = fit.folder / "elsewhere"
    if there:
        elsewhere.write_text("Subject: Complaints due, mine", encoding="utf-8")
    ending = next((Path(word).suffix for word in words if word.startswith("{link}.")), ".db")
    link = fit.folder / f"link{ending}"
    link.symlink_to(elsewhere)
    code, codes = tried(fit, words, link)
    assert (code, codes[0] in ("exists", "not-our-file")) == (6, True)
    assert link.is_symlink()
    assert not there or elsewhere.read_text(encoding="utf-8") == "Subject: Complaints due, mine"
    assert there == elsewhere.exists()


@pytest.mark.parametrize("words", FOLDERS, ids=lambda words: words[0])
def test_no_folder_is_filled_through_a_link(fit: Officer, words: tuple[str, ...]) -> None:
    elsewhere = fit.folder / "elsewhere"
    elsewhere.mkdir()
    link = fit.folder / "link"
    link.symlink_to(elsewhere)
    assert tried(fit, words, link) == (6, ["exists"])
    assert list(elsewhere.iterdir()) == []


def test_a_link_further_up_is_somebodys_own_arrangement(fit: Officer) -> None:
    elsewhere = fit.folder / "elsewhere"
    elsewhere.mkdir()
    (fit.folder / "link").symlink_to(elsewhere)
    fit.done(DAY, "pack", REF, str(fit.folder / "link" / "pack"))
    assert (elsewhere / "pack" / "index.html").exists()


def test_what_the_database_keeps_beside_it_while_it_saves_goes_nowhere_else(fit: Officer) -> None:
    elsewhere = fit.folder / "elsewhere"
    elsewhere.write_text("mine", encoding="utf-8")
    Path(f"{fit.db}-journal").symlink_to(elsewhere)
    ran = fit(DAY, "note", REF, "--with", "staff", "--text", "x")
    assert (ran.code, ran.codes) == (6, ["journal-link"])
    assert elsewhere.read_text(encoding="utf-8") == "mine"


def test_a_draft_takes_another_name_than_that_of_a_link(fit: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form that an editor is given is full of what was typed."""
    monkeypatch.setenv("EDITOR", """sh -c 'echo >>"$1"; exit 1' sh""")
    line = ("note", REF, "--with", "staff", "--edit")
    assert fit(DAY, *line).code == 2
    (state,) = Path(os.environ["HOME"]).rglob("note-*")
    elsewhere = fit.folder / "elsewhere"
    kept = sorted(state.parent.iterdir())
    state.unlink()
    state.symlink_to(elsewhere)
    assert fit(DAY, *line).code == 2
    assert not elsewhere.exists()
    assert len(list(state.parent.iterdir())) > len(kept)
