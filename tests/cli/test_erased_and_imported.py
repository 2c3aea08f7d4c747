"""An export of our own that is imported again brings nobody back who was erased since, as far as it is known here."""

from pathlib import Path

import pytest

from officer import REF, Officer

DAY = "2027-01-04"
OTHER = "C-2026-0002"
WHY = ("--reason", "Asked for", "--yes")


@pytest.fixture
def old(officer: Officer) -> Path:
    """An export made before Maja Holm was erased, and one note about Ann Other."""
    officer.logs("2026-12-14")
    officer.logs("2026-12-14", "--name", "Ann Other")
    note = ("note", OTHER, "--with", "resident", "--text", "Her sister Quetzal rang")
    (noted,) = officer.done("2026-12-15", *note)["events"]
    path = officer.folder / "all.json"
    officer.done("2026-12-16", "export", "--output", str(path))
    officer.done(DAY, "erase", REF, *WHY)
    officer.done(DAY, "erase", "--event", str(noted), *WHY)
    return path


def imported(officer: Officer, path: Path, db: Path, *more: str) -> list[str]:
    ran = officer.run("--db", str(db), "--today", DAY, "--json", "import", str(path), *more)
    assert ran.code == 0, (ran.out, ran.err)
    return list(ran.answer["data"]["erased_again"])


def is_gone_from(officer: Officer, db: Path) -> bool:
    ran = officer.run("--db", str(db), "--today", DAY, "--json", "verify")
    assert (ran.code, ran.answer["data"]["problems"]) == (0, [])
    held = db.read_bytes()
    return b"Maja Holm" not in held and b"Quetzal" not in held and b"Ann Other" in held


def test_into_a_database_that_is_made_for_it(officer: Officer, old: Path) -> None:
    db = officer.folder / "new.db"
    assert imported(officer, old, db, "--dry-run") == [REF, OTHER]
    assert not db.exists()
    assert imported(officer, old, db) == [REF, OTHER]
    assert is_gone_from(officer, db)


def test_into_one_that_holds_no_more_than_its_beginning(officer: Officer, old: Path) -> None:
    db = officer.folder / "begun.db"
    settings = str(officer.folder / "landlord.toml")
    officer.run("--db", str(db), "--today", "2026-12-02", "init", "--from", settings)
    assert imported(officer, old, db) == [REF, OTHER]
    assert is_gone_from(officer, db)


def test_it_is_said(officer: Officer, old: Path) -> None:
    ran = officer.run("--db", str(officer.folder / "new.db"), "--today", DAY, "import", str(old))
    assert f"erased after the export was made: {REF} (Mon 4 Jan 2027), {OTHER} (Mon 4 Jan 2027)" in " ".join(
        ran.out.split()
    )


def test_what_was_not_erased_comes_whole(officer: Officer) -> None:
    officer.logs("2026-12-14")
    path = officer.folder / "all.json"
    officer.done("2026-12-16", "export", "--output", str(path))
    db = officer.folder / "new.db"
    assert imported(officer, path, db) == []
    assert b"Maja Holm" in db.read_bytes()
