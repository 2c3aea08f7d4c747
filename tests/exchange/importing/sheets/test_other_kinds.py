"""What is no register that can be read is refused with a sentence that says what it is and what to do."""

import os
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from complaints_cli.errors import Misuse, Unavailable
from complaints_cli.exchange.importing.sheets import opened
from messy_files import with_part, workbook, written

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
SAVE_IT = "Open it in Excel or LibreOffice, save it as .xlsx or as CSV UTF-8, and import that."
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def archive(*parts: str) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as new:
        for part in parts:
            new.writestr(part, "<x/>")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (OLD_OFFICE + "Workbook".encode("utf-16-le"), f"is in the format of an old Excel (.xls). {SAVE_IT}"),
        (
            OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
            "is locked with a password. Open it, save a copy without",
        ),
        (archive("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "is a workbook with macros (.xlsm)."),
        (archive("[Content_Types].xml", "xl/workbook.bin"), f"is a binary workbook (.xlsb). {SAVE_IT}"),
        (archive("mimetype", "content.xml"), f"is an OpenDocument spreadsheet or text (.ods, .odt). {SAVE_IT}"),
        (archive("[Content_Types].xml", "word/document.xml"), "is a Word document."),
        (archive("Index/Document.iwa"), "is a Numbers spreadsheet."),
        (archive("register.csv"), "is a zip archive, and no workbook. Take the register out of it"),
        (archive("[Content_Types].xml", "other.xml"), "is no workbook that can be read here."),
        (archive(), "is an empty zip archive."),
        (b"%PDF-1.7\n", f"is a PDF. {SAVE_IT}"),
        (b"{\\rtf1\\ansi", "is a text document (.rtf)."),
        (b"SQLite format 3\x00" + b"\x00" * 80, "is a database."),
        (b"\xef\xbb\xbf\r\n <HTML><table><tr><td>Ref", "is a web page, whatever its name says."),
        (b"<?xml version='1.0'?><Workbook/>", "is XML, whatever its name says."),
        (bytes(range(256)) * 3, "is not text, and no workbook that can be read here."),
        (b"", "is empty. Name the file that the register is in."),
        (b"\xef\xbb\xbf", "is empty."),
        (b"\r\n , ,\r\n\r\n", "is empty."),
    ],
)
def test_says_what_it_is_and_what_to_do(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(Misuse) as refused:
        opened(written(tmp_path, content, "register.xlsx"))
    assert refused.value.problems[0].code == "file-kind"
    assert str(refused.value).startswith(f"register.xlsx {said}")


def test_a_locked_archive(tmp_path: Path) -> None:
    content = bytearray(workbook(tmp_path, {"S": [["Ref"]]}).read_bytes())
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    with pytest.raises(Misuse, match="locked with a password"):
        opened(written(tmp_path, bytes(content)))


def test_a_workbook_with_nothing_in_it(tmp_path: Path) -> None:
    with pytest.raises(Misuse, match=r"register\.xlsx is empty"):
        opened(workbook(tmp_path, {"S": [], "T": []}))


def test_the_strict_form(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Ref"]]})
    usual = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    path = with_part(path, "xl/workbook.xml", lambda xml: xml.replace(usual, STRICT))
    with pytest.raises(Misuse, match=r"strict form of Open XML\. Save it as an ordinary Excel workbook"):
        opened(path)


@pytest.mark.parametrize("typed", ["-", "."])
def test_what_is_no_file(tmp_path: Path, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Misuse, match="Name "):
        opened(Path(typed))


def test_a_device(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Misuse, match="is a folder or a device"):
        opened(tmp_path / "pipe")


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"Cannot read .*no.csv: No such file or directory."):
        opened(tmp_path / "no.csv")


@pytest.mark.parametrize("made", ["csv", "xlsx"])
def test_what_may_not_be_read(tmp_path: Path, made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workbook(tmp_path, {"S": [["Ref"]]}) if made == "xlsx" else written(tmp_path, "Ref,Name\n")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(Unavailable, match="Permission denied") as refused:
        opened(path)
    assert refused.value.problems[0].code == "cannot-read"


@pytest.mark.parametrize(
    "change", ["Ref,Name\n1,Smith\n2,Khan\n", "Ref,Name\n1,Smit\xe9\n", 'Ref,Name\n1,"a"b\n2,c', ""]
)
def test_a_file_that_changes_between_two_readings(tmp_path: Path, change: str) -> None:
    path = written(tmp_path, "Ref,Name\n1,Smith\n")
    sheet = opened(path).sheets[0]
    path.write_bytes(change.encode("latin-1"))
    with pytest.raises(Unavailable, match="was changed while it was being read") as refused:
        list(sheet.rows())
    assert refused.value.problems[0].code == "file-changed"


def test_a_file_that_goes_between_two_readings(tmp_path: Path) -> None:
    path = written(tmp_path, "Ref,Name\n1,Smith\n")
    sheet = opened(path).sheets[0]
    path.unlink()
    with pytest.raises(Unavailable, match="Cannot read"):
        list(sheet.rows())


def test_a_workbook_stays_what_it_was_when_it_was_opened(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Ref"]]})
    sheet = opened(path).sheets[0]
    path.write_bytes(b"")
    assert [row.cells for row in sheet.rows()] == [("Ref",)]
