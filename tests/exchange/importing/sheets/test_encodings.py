"""The same register is the same rows, however it was saved; what cannot be told is refused with the line to look at."""

from pathlib import Path

import pytest

from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.sheets import Row, opened
from messy_files import separated, written

TYPED = [
    ["Ref", "Name", "Address", "Summary", "Paid"],
    ["C/001", "Mary O’Brien", "1 High Street, Leeds", "Damp; mould\tand “smell”", "£12,50"],
    ["", "", "", "", ""],
    ["C/002", "José Ruiz", "Flat 3|4", 'He said "no"\nand left – twice', ""],
]
READ = [
    Row(1, ("Ref", "Name", "Address", "Summary", "Paid")),
    Row(2, ("C/001", "Mary O’Brien", "1 High Street, Leeds", "Damp; mould\tand “smell”", "£12,50")),
    Row(4, ("C/002", "José Ruiz", "Flat 3|4", 'He said "no"\nand left – twice', None)),
]
ENCODED = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 with a byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "UTF-16 big end first": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "Windows-1252": lambda text: text.encode("cp1252"),
}


def rows(path: Path) -> list[Row]:
    return [row for sheet in opened(path).sheets for row in sheet.rows()]


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ENCODED)
def test_same_rows_however_saved(tmp_path: Path, encoding: str, separator: str, line_end: str) -> None:
    path = written(tmp_path, ENCODED[encoding](separated(TYPED, separator, line_end)))
    book = opened(path)
    assert rows(path) == READ
    assert encoding.removesuffix(" big end first") in book.notes[0]
    assert (book.media, book.name, book.sheets[0].name, book.sheets[0].last_row) == ("csv", "register.csv", "", 4)


def test_note_says_how_it_was_read(tmp_path: Path) -> None:
    path = written(tmp_path, "Ref;Name\n1;O’Brien\n".encode("cp1252"))
    assert opened(path).notes == ("register.csv was read as Windows-1252, with semicolons between the cells.",)


def test_digest_is_of_the_bytes(tmp_path: Path) -> None:
    # sha256sum of a file with the one line "a,b"
    written(tmp_path, "a,b\n")
    assert (
        opened(tmp_path / "register.csv").digest == "5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313"
    )


def test_one_old_byte_at_the_end_of_a_long_file_is_enough(tmp_path: Path) -> None:
    path = written(tmp_path, b"Ref,Name\n" + b"1,Smith\n" * 200_000 + b"2,Ren\xe9\n")
    assert rows(path)[-1] == Row(200_002, ("2", "René"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Ref,Name\n1,O’Brien\n".encode() + b"2,Ren\xe9e\n", "line 2 is written in UTF-8 and line 3 is not"),
        (b"Ref,Name\n1,Ren\xe9e\n" + "2,£5\n".encode(), "line 3 is written in UTF-8 and line 2 is not"),
        (b"\xef\xbb\xbfRef,Name\n1,Ren\xe9e\n", "it begins as UTF-8 with a byte order mark"),
        (b"\xff\xfeR\x00e\x00f\x00\n\x00\x00\xd8\n\x00", "it begins as UTF-16"),
        (b"\xff\xfeR\x00e\x00f", "it begins as UTF-16"),
        (b"Ref,Name\n1,O\xd5Brien\n", "line 2 is written in the alphabet of an old Mac"),
        (b"Ref\r1\r2,don\xd5t\r", "line 3 is written in the alphabet of an old Mac"),
        (b"Ref,Paid\n1,\x9c150\n", "line 2 is written in the alphabet of MS-DOS"),
        (b"Ref,Name\n1,a\n2,Ren\x81e\n", "line 3 has a byte in it that is neither UTF-8 nor Windows-1252"),
        (b"Ref,Name\n1,a\x00b\n", "line 2 has a NUL byte in it"),
        ("\ufeffRef,Name\n1,a\x00b\n".encode("utf-16-le"), "has a NUL byte in it"),
        (b"x" * 17_900_000, "line 1 goes on for more than 16 MB"),
    ],
)
def test_refuses_what_cannot_be_told(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(Misuse, match=r"^register\.csv: ") as refused:
        opened(written(tmp_path, content))
    assert refused.value.problems[0].code == "file-damaged"
    assert said in str(refused.value)


@pytest.mark.parametrize("text", ["CAFÉ “LE CHÂTEAU”", "MÜLLER – Straße", "Ångström £5", "naïve œuvre"])
def test_accents_of_windows_are_no_reason_to_refuse(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, f"Ref,Name\n1,{text}\n".encode("cp1252"))
    assert rows(path)[1].cells == ("1", text)
