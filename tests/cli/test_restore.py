"""`restore`: a new database of a backup that verifies; nothing is ever overwritten."""

from pathlib import Path

import pytest

from officer import REF, Officer


@pytest.fixture
def copy(officer: Officer) -> Path:
    officer.logs("2026-12-14")
    return Path(officer.done("2026-12-14", "backup", str(officer.folder / "copies"))["backup"])


def test_makes_a_database_to_work_with(officer: Officer, copy: Path) -> None:
    new = officer.folder / "new.db"
    data = officer.done("2026-12-14", "restore", str(copy), "--to", str(new))
    assert (data["database"], data["events"], data["went_on_to"]) == (str(new), officer.events(), None)
    note = ("note", REF, "--with", "resident", "--text", "Rang")
    assert officer.run("--db", str(new), "--today", "2026-12-15", *note).code == 0
    assert officer.run("--db", str(new), "--json", "verify").code == 0


def test_in_the_place_of_one_that_went_further_it_says_so(officer: Officer, copy: Path) -> None:
    officer.logs("2026-12-14")
    officer.db.unlink()
    ran = officer.screen("2026-12-14", "restore", str(copy), "--to", str(officer.db))
    assert ran.code == 0
    assert "What was recorded between is not in it." in ran.err
    assert officer.done("2026-12-14", "verify")["problems"] == []


def test_what_was_erased_since_is_erased_again_and_said(officer: Officer, copy: Path) -> None:
    officer.done("2026-12-15", "erase", REF, "--reason", "Asked for", "--yes")
    new = officer.folder / "new.db"
    seen = officer.sees("2026-12-16", "restore", str(copy), "--to", str(new))
    assert f"Erased again, because it was erased after the backup was made: {REF} (Tue 15 Dec 2026)." in seen
    assert b"Holm" not in new.read_bytes()
    assert b"Holm" in copy.read_bytes()
    new.unlink()
    data = officer.done("2026-12-16", "restore", str(copy), "--to", str(new))
    assert (data["erased_again"], data["beyond"]["last"]) == ([REF], officer.events())


def test_what_the_database_in_use_has_beyond_it_is_said(officer: Officer, copy: Path) -> None:
    officer.logs("2026-12-15")
    ran = officer.screen("2026-12-16", "restore", str(copy), "--to", str(officer.folder / "new.db"))
    assert "goes on with events 10 to 11, which are not in the restored record: C-2026-0002." in ran.err


def test_refuses_to_overwrite(officer: Officer, copy: Path) -> None:
    assert officer.refused("2026-12-14", "restore", str(copy), "--to", str(officer.db), code=6) == [("exists", None)]


def test_refuses_a_backup_that_does_not_verify(officer: Officer, copy: Path) -> None:
    content = copy.read_bytes()
    assert b"The boiler fails" in content
    copy.write_bytes(content.replace(b"The boiler fails", b"The boiler works"))
    new = officer.folder / "new.db"
    assert officer.refused("2026-12-14", "restore", str(copy), "--to", str(new), code=5) == [("backup", None)]
    assert not new.exists()


@pytest.mark.parametrize(("content", "code"), [(None, "no-backup"), (b"", "empty"), (b"Dear Sir, " * 500, "not-ours")])
def test_refuses_what_is_no_backup(officer: Officer, content: bytes | None, code: str) -> None:
    file, new = officer.folder / "file.db", officer.folder / "new.db"
    if content is not None:
        file.write_bytes(content)
    assert officer.refused("2026-12-14", "restore", str(file), "--to", str(new), code=6) == [(code, None)]
    assert not new.exists()
