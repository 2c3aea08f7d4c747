"""`backup`: a new file that verifies, whatever it is named after; the database itself is not touched."""

from pathlib import Path

from officer import REF, Officer


def test_makes_a_verified_copy_of_its_own_name(officer: Officer) -> None:
    officer.logs("2026-12-14")
    before = officer.db.read_bytes()
    data = officer.done("2026-12-14", "backup", str(officer.folder / "copies"))
    copy = Path(data["backup"])
    assert (copy.parent.name, copy.suffix) == ("copies", ".db")
    assert (data["events"], data["bytes"]) == (officer.events(), copy.stat().st_size)
    assert officer.db.read_bytes() == before
    listed = officer.run("--db", str(copy), "--json", "list").answer["data"]["items"]
    assert [each["ref"] for each in listed] == [REF]


def test_only_the_owner_can_read_it(officer: Officer) -> None:
    copy = Path(officer.done("2026-12-14", "backup", str(officer.folder / "copies"))["backup"])
    assert (copy.stat().st_mode & 0o077, copy.parent.stat().st_mode & 0o077) == (0, 0)


def test_two_in_one_second_or_two_days_are_two_files(officer: Officer) -> None:
    officer.logs("2026-12-14")
    first = officer.done("2026-12-14", "backup", str(officer.folder / "copies"))["backup"]
    officer.logs("2026-12-14")
    second = officer.done("2026-12-14", "backup", str(officer.folder / "copies"))["backup"]
    assert first != second


def test_says_that_it_holds_personal_data(officer: Officer) -> None:
    assert "personal data" in officer.sees("2026-12-14", "backup", str(officer.folder / "copies"))


def test_refuses_a_folder_that_is_a_file(officer: Officer) -> None:
    path = officer.file("copies", "mine")
    assert officer.refused("2026-12-14", "backup", path, code=6) == [("cannot-write", None)]


def test_makes_no_folder_where_there_is_no_database(officer: Officer) -> None:
    nowhere = str(officer.folder / "none.db")
    assert officer.run("--db", nowhere, "--json", "backup", str(officer.folder / "copies")).codes == ["no-database"]
    assert not (officer.folder / "copies").exists()
