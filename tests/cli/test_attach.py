"""Files are copied into the record byte for byte, with their SHA-256."""

from pathlib import Path

import pytest

from complaints_cli.commands import attach
from complaints_cli.store.reading import reading
from office_line import Office

REF = "C-2026-0001"
BYTES = b"%PDF-1.7\r\n\x00\xff"


@pytest.fixture
def logged(office: Office) -> Office:
    office.done("2026-11-18", "log", "--via", "phone", "--summary", "No heating")
    return office


def file(folder: Path, name: str = "photo O'Brien ŵ.pdf", content: bytes = BYTES) -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


def test_the_bytes_are_kept_and_their_digest_is_told(logged: Office, tmp_path: Path) -> None:
    path = file(tmp_path, content=b"abc")
    data = logged.done("2026-11-19", "attach", REF, path, "--on", "2026-11-18")
    assert data["file"] == {
        "name": "photo O'Brien ŵ.pdf",
        "media": "application/pdf",
        "size": 3,
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }
    Path(path).unlink()
    with reading(logged.db) as record:
        (kept,) = record.complaint(REF).files
        assert record.document(REF, kept.version) == b"abc"


def test_the_screen_prints_the_digest(logged: Office, tmp_path: Path) -> None:
    ran = logged.screen("2026-11-19", "attach", REF, file(tmp_path, content=b"abc"), "--name", "The meter")
    assert "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" in ran.out
    assert "The meter" in ran.out


def test_the_same_file_twice_is_said(logged: Office, tmp_path: Path) -> None:
    logged.done("2026-11-18", "attach", REF, file(tmp_path))
    data = logged.done("2026-11-19", "attach", REF, file(tmp_path, "again.bin"))
    assert data["warnings"] == ["The same file was attached on Wed 18 Nov 2026, as photo O'Brien ŵ.pdf."]
    assert data["file"]["media"] == "application/octet-stream"


def test_a_word_document_is_known_on_every_machine(logged: Office, tmp_path: Path) -> None:
    data = logged.done("2026-11-19", "attach", REF, file(tmp_path, "Letter.DOCX"))
    assert data["file"]["media"] == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def test_what_cannot_be_attached(logged: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = ("attach", REF)
    assert logged.refused("2026-11-19", *line, str(tmp_path / "gone.pdf"), code=6) == [("cannot-read", None)]
    assert logged.refused("2026-11-19", *line, str(tmp_path), code=6) == [("cannot-read", None)]
    assert logged.refused("2026-11-19", *line, file(tmp_path, "empty.pdf", b""), code=2) == [("file", None)]
    monkeypatch.setattr(attach, "LARGEST", len(BYTES))
    logged.done("2026-11-19", *line, file(tmp_path))
    assert logged.refused("2026-11-19", *line, file(tmp_path, "big.pdf", BYTES + b"1"), code=2) == [("file", None)]


def test_the_limit_is_25_megabytes() -> None:
    assert attach.LARGEST == 25_000_000


def test_out_of_order_and_unknown(logged: Office, tmp_path: Path) -> None:
    path = file(tmp_path)
    assert logged.refused("2026-11-19", "attach", REF, path, "--on", "2026-11-17") == [("out-of-order", "5.12")]
    assert logged.refused("2026-11-19", "attach", "C-2026-0009", path, code=4) == [("complaint", None)]
