"""A file that is not what it should be ends in a sentence, whatever is in it: nothing is recorded and nothing hangs."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from officer import REF, Officer

pytestmark = pytest.mark.slow

DAY = "2026-12-15"
TOML = {
    "brackets": b"a = " + b"[" * 50_000,
    "dotted": b"a" + b".a" * 5_000 + b" = 1",
    "tables": b"[" + b"a." * 4_000 + b"a]\nx = 1",
    "digits": b"via = " + b"9" * 5_000,
    "exponent": b"via = 1e99999999999999999999999",
    "infinite": b"via = inf",
    "nothing": b"via = nan",
    "moment": b"received = 2026-12-14T10:00:00Z",
    "time": b"received = 10:00:00",
    "twice": b"via = 'phone'\nvia = 'email'",
    "list": b"via = [1, 2]",
    "table": b"[via]\nphone = 1",
    "huge": b"summary = '" + b"x" * 10_000_000 + b"'",
    "binary": bytes(range(256)) * 20,
    "latin": b"summary = 'Caf\xe9'",
    "utf-16": "via = 'phone'".encode("utf-16"),
    "nul": b"\x00" * 100,
}
READERS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "facts": lambda path: ("log", "--from", path),
    "worksheet": lambda path: ("work", REF, "--from", path),
    "form": lambda path: ("work", REF, "--form", path),
    "settings": lambda path: ("settings", "load", path),
    "policy": lambda path: ("policy", "adopt", path, "--effective", "2027-01-01"),
    "check": lambda path: ("policy", "check", path),
    "map": lambda path: ("import", "register.csv", "--dry-run", "--map", path),
    "equality": lambda path: ("equality", "add", path, "--forms", "5"),
    "holidays": lambda path: ("calendar", "import", path, "--dry-run"),
}
JSON = {
    "brackets": b"[" * 100_000,
    "objects": b'{"england-and-wales":' * 50_000,
    "digits": b'{"england-and-wales":{"division":"england-and-wales","events":' + b"9" * 5_000 + b"}}",
    "other": b'{"england-and-wales":{"division":1,"events":[1,null,[]]}}',
    "no day": b'{"england-and-wales":{"division":"england-and-wales","events":[{"title":1,"date":"2026-13-45"}]}}',
    "not": b'{"england-and-wales": NaN}',
}
EXPORTS = (b"[]", b"{}", b"null", b'{"record_head": 1}', b'{"record_head": [[]]}', b'{"record_head": [{"format": 1}]}')
SOMETHING = "complaints export 1"


@pytest.fixture
def begun(officer: Officer) -> Officer:
    officer.logs()
    return officer


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", TOML)
def test_a_text_file_of_anything(begun: Officer, reader: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "hostile.toml"
    path.write_bytes(TOML[name])
    assert begun.refused(DAY, *READERS[reader](str(path)), code=2)


@pytest.mark.parametrize("name", JSON)
def test_bank_holidays_of_anything(begun: Officer, name: str, tmp_path: Path) -> None:
    path = tmp_path / "holidays.json"
    path.write_bytes(JSON[name])
    assert begun.refused(DAY, "calendar", "import", str(path), code=2)


@pytest.mark.parametrize("record", [*EXPORTS, b"[" * 50_000, b"9" * 5_000])
def test_an_export_that_is_none(begun: Officer, record: bytes, tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    path.write_bytes(b'{"format": "' + SOMETHING.encode() + b'", "record": ' + record + b', "tables": {}}')
    before = begun.db.read_bytes()
    ran = begun(DAY, "import", str(path))
    assert ran.code in (3, 5)
    assert begun.db.read_bytes() == before


@pytest.mark.parametrize("lost", [b"UID:", b"SEQUENCE:", b"DTSTAMP:", b"SEQUENCE:x"])
def test_a_calendar_that_somebody_changed_is_left(begun: Officer, lost: bytes, tmp_path: Path) -> None:
    path = tmp_path / "due.ics"
    begun.done(DAY, "due", "--ics", str(path))
    changed = path.read_bytes().replace(lost.partition(b":")[0] + b":", lost if lost[-1:] == b"x" else b"X-" + lost)
    path.write_bytes(changed)
    assert begun.refused(DAY, "due", "--ics", str(path), code=6) == [("not-our-file", None)]
    assert path.read_bytes() == changed


def test_a_form_with_a_cell_that_does_not_end(begun: Officer, tmp_path: Path) -> None:
    path = tmp_path / "form.csv"
    path.write_bytes(b'6.2,Yes,"' + b"x" * 140_000 + b'"\n')
    before = csv.field_size_limit(131_072)  # an import in this process may have raised it
    try:
        assert begun.refused(DAY, "assess", "read", str(path), code=2) == [("file", None)]
    finally:
        csv.field_size_limit(before)


def test_a_policy_whose_sentence_does_not_end(begun: Officer, tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_text("We answer in ten working days " * 1_000, encoding="utf-8")
    assert begun.refused(DAY, "policy", "lint", str(path), code=2) == [("text", None)]
