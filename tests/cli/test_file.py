"""What was copied into the record comes out byte for byte, and never over another file."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from office_line import Office

REF = "C-2026-0001"
BYTES = b"%PDF-1.7\r\n\x00\xff"


@pytest.fixture
def kept(office: Office, tmp_path: Path) -> Office:
    office.done("2026-11-18", "log", "--via", "phone", "--summary", "No heating")
    path = tmp_path / "photo ŵ.pdf"
    path.write_bytes(BYTES)
    office.done("2026-11-19", "attach", REF, str(path), "--on", "2026-11-18")
    return office


def test_a_file_is_listed_with_its_number(kept: Office) -> None:
    (file,) = kept.done("2026-11-20", "file", "list", REF)["files"]
    assert (file["n"], file["kept_on"], file["name"], file["size"]) == (1, "2026-11-18", "photo ŵ.pdf", 12)
    assert "photo ŵ.pdf" in kept.screen("2026-11-20", "file", "list", REF).out


def test_it_comes_out_byte_for_byte_in_a_file_of_its_own(kept: Office, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    kept.done("2026-11-20", "file", "save", REF, "1", "--output", str(out))
    assert out.read_bytes() == BYTES
    assert kept.refused("2026-11-20", "file", "save", REF, "1", "--output", str(out), code=6) == [("exists", None)]


def test_without_files_it_says_how_to_keep_one(kept: Office) -> None:
    kept.done("2026-11-20", "log", "--via", "phone", "--summary", "The fence")
    assert kept.done("2026-11-20", "file", "list", "C-2026-0002")["files"] == []
    assert "complaints attach" in kept.screen("2026-11-20", "file", "list", "C-2026-0002").out


def test_no_such_file_and_one_that_was_erased(kept: Office, tmp_path: Path) -> None:
    line = ("file", "save", REF, "2", "--output", str(tmp_path / "out.pdf"))
    assert kept.refused("2026-11-20", *line, code=4) == [("file", None)]
    kept.done("2026-11-20", "erase", REF, "--reason", "Asked for", "--yes")
    line = ("file", "save", REF, "1", "--output", str(tmp_path / "out.pdf"))
    assert kept.refused("2026-11-20", *line, code=4) == [("document", None)]
    assert not (tmp_path / "out.pdf").exists()


def test_one_that_is_not_what_was_copied_in_is_not_written(kept: Office, tmp_path: Path) -> None:
    with closing(sqlite3.connect(kept.db)) as connection:
        connection.execute("DROP TRIGGER document_never_changes")
        connection.execute("UPDATE document SET content = x'00'")
        connection.commit()
    line = ("file", "save", REF, "1", "--output", str(tmp_path / "out.pdf"))
    assert kept.refused("2026-11-20", *line, code=5) == [("document", None)]
    assert not (tmp_path / "out.pdf").exists()
