"""Whatever a command makes is for its owner alone, whatever their umask; only the website is for everybody."""

import os
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from officer import REF, Officer

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="modes are kept by POSIX only")]

DAY = "2026-12-22"
MAKES: dict[str, tuple[tuple[str, ...], ...]] = {
    "init": (("--db", "{new}/a.db", "init", "--name", "Larkfield"),),
    "backup": (("backup", "{new}/backups"),),
    "restore": (("backup", "{new}"), ("restore", "{backup}", "--to", "{new}/again.db")),
    "backup check": (("backup", "{new}/backups"), ("backup", "check", "{new}/backups")),
    "export csv": (("export", "--output", "{new}/a.csv"),),
    "export folder": (("export", "--output", "{new}/tables/"),),
    "export xlsx": (("export", "--output", "{new}/a.xlsx", "--without-people"),),
    "export json": (("export", "--output", "{new}/a.json"),),
    "pack": (("pack", REF, "{new}/pack"),),
    "pack redacted": (("pack", REF, "{new}/pack", "--redacted"),),
    "subject": (("subject", "Maja Holm", "{new}/subject"),),
    **{
        f"letter {form}": (("letter", "draft", REF, "response-1", "--output", f"{{new}}/a.{form}"),)
        for form in ("md", "txt", "html", "docx", "pdf")
    },
    "letter out": (("letter", "show", REF, "1", "--output", "{new}/a.md"),),
    "draft": (("--today", "2026-12-22", "escalate", REF), ("ack", REF, "--outcome", "x", "--draft", "{new}/a.md")),
    "report": (("report", "annual", "--year", "2026/27", "--output", "{new}/a.html"),),
    "report csv": (("report", "tsm", "--year", "2026/27", "--output", "{new}/a.csv"),),
    "document": (("document", "form", "--output", "{new}/a.docx"),),
    "calendar": (("due", "--ics", "{new}/due.ics"), ("due", "--ics", "{new}/due.ics", "--all")),
    "morning": (("due", "--quiet-if-unchanged", "--output", "{new}/due.txt"),) * 2,
    "file": (("attach", REF, "{new}/given.txt"), ("file", "save", REF, "1", "--output", "{new}/out.txt")),
    "work": (("--today", "2026-12-22", "escalate", REF), ("work", REF, "--blank", "{new}/work.txt")),
    "review": (("import", "{new}/register.csv", "--dry-run", "--review-to", "{new}/review.csv"),),
    "form": (("note", REF, "--with", "staff", "--edit"),),
    "completion": (("completion", "bash"),),
    "man": (("man",),),
}
PRINTS = {"completion bash", "man"}
GIVEN = {"given.txt", "register.csv"}
WEBSITE = ("publish", "{new}/site", "--year", "2026/27", "--unapproved")


@pytest.fixture(params=[0o000, 0o002, 0o777], ids=lambda mask: f"{mask:03o}")
def loose(request: pytest.FixtureRequest) -> Iterator[int]:
    """What a person's shell may be set to."""
    before = os.umask(0o022)
    yield request.param
    os.umask(before)


@pytest.fixture
def new(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what is made; an editor that leaves beside the form what editors leave, and fails."""
    officer.answers_stage_1()
    folder = officer.folder / "new"
    folder.mkdir(mode=0o700)
    (folder / "given.txt").write_text("A job sheet", encoding="utf-8")
    (folder / "register.csv").write_text("Ref,Date received,Details\nA,??,Damp\n", encoding="utf-8")
    script = "import pathlib, sys; pathlib.Path(sys.argv[1] + '~').write_text('x'); sys.exit(1)"
    monkeypatch.setenv("EDITOR", shlex.join([sys.executable, "-c", script]))
    monkeypatch.chdir(folder)
    return folder


def lived(officer: Officer, new: Path, loose: int, words: tuple[str, ...]) -> None:
    backup = next(iter(sorted(new.glob("complaints-*.db"))), None)
    os.umask(loose)
    ran = officer(DAY, *(word.format(new=new, backup=backup) for word in words))
    assert os.umask(0o022) == loose, "the person's own umask is as it was"
    assert ran.code in ({2} if "--edit" in words else {0}), (words, ran.out, ran.err)


def made(*folders: Path) -> list[Path]:
    return [each for folder in folders for each in folder.rglob("*") if each.name not in GIVEN]


def mode(path: Path) -> int:
    return path.lstat().st_mode & 0o777


@pytest.mark.parametrize("lines", MAKES.values(), ids=list(MAKES))
def test_it_is_its_owners_alone(officer: Officer, new: Path, loose: int, lines: tuple[tuple[str, ...], ...]) -> None:
    for words in lines:
        lived(officer, new, loose, words)
    everything = made(new, Path(os.environ["HOME"]))
    assert bool(everything) != (" ".join(lines[-1]) in PRINTS), "what is made was looked at"
    assert {path: oct(mode(path)) for path in everything if path.is_file() and mode(path) != 0o600} == {}
    assert {path: oct(mode(path)) for path in everything if path.is_dir() and mode(path) != 0o700} == {}


def test_an_editor_leaves_nothing_that_others_can_read(officer: Officer, new: Path, loose: int) -> None:
    lived(officer, new, loose, MAKES["form"][0])
    left = made(Path(os.environ["HOME"]))
    assert any(path.name.endswith("~") for path in left)
    assert {path.name: oct(mode(path)) for path in left if path.is_file() and mode(path) != 0o600} == {}


def test_a_website_is_for_everybody(officer: Officer, new: Path, loose: int) -> None:
    """A web server is somebody else on the computer: what it may not read nobody can look at."""
    lived(officer, new, loose, WEBSITE)
    site = new / "site"
    assert mode(site) == 0o755
    assert {mode(path) for path in site.iterdir()} == {0o644}


def test_the_database_stays_its_owners_through_every_write(officer: Officer, new: Path, loose: int) -> None:
    lived(officer, new, loose, ("note", REF, "--with", "staff", "--text", "x"))
    home = Path(os.environ["HOME"])
    beside = [each for each in (*officer.folder.iterdir(), *home.rglob("*")) if each.is_file() and each != officer.db]
    touched = [each for each in beside if each.name.startswith(officer.db.name) or home in each.parents]
    assert {path.name: oct(mode(path)) for path in touched if mode(path) != 0o600} == {}


class TestEverybodysFolder:
    """Where anyone may put something else in the place of a file, no record and nothing handed out is made."""

    LINES = (
        ("--db", "{new}/a.db", "init", "--name", "Larkfield"),
        ("backup", "{new}"),
        ("restore", "{kept}", "--to", "{new}/b.db"),
        ("export", "--output", "{new}/a.csv"),
        ("export", "--output", "{new}/tables/"),
        ("pack", REF, "{new}/pack"),
        ("subject", "Maja Holm", "{new}/subject"),
        WEBSITE,
    )

    @pytest.mark.parametrize("words", LINES, ids=lambda words: " ".join(words[:3]))
    def test_it_is_refused_and_the_way_out_is_said(self, officer: Officer, new: Path, words: tuple[str, ...]) -> None:
        kept = Path(officer.done(DAY, "backup", str(officer.folder / "kept"))["backup"])
        new.chmod(0o777)
        before = set(new.iterdir())
        ran = officer(DAY, *(word.format(new=new, kept=kept) for word in words))
        assert (ran.code, ran.codes) == (6, ["unsafe-folder"])
        assert "chmod o-w" in ran.answer["errors"][0]["message"]
        assert set(new.iterdir()) == before

    @pytest.mark.parametrize("words", LINES, ids=lambda words: " ".join(words[:3]))
    def test_one_in_which_each_keeps_what_is_theirs_will_do(
        self, officer: Officer, new: Path, words: tuple[str, ...]
    ) -> None:
        kept = Path(officer.done(DAY, "backup", str(officer.folder / "kept"))["backup"])
        new.chmod(0o1777)
        ran = officer(DAY, *(word.format(new=new, kept=kept) for word in words))
        assert ran.code == 0, ran.out
