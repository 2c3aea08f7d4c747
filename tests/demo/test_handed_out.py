"""Every complaint of the invented association can be packed, and nobody else can be told from a redacted pack."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, which

import pytest
from typer.testing import CliRunner

from complaints_cli.cli import app
from complaints_cli.exchange.invented.association import LANDLORD
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from in_browser import measured, needs_browser, wrong

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]
FULLEST = "C-2025-0004"
"""Two stages, an extension, a surveyor, money, a hazard, learning, seven letters."""
NAMED = re.compile(r'name = "(?:Dr )?\w+ (\w+)"')


@pytest.fixture(scope="module")
def office(made: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the association, since what is handed out goes on its record."""
    return Path(copytree(made[0], tmp_path_factory.mktemp("office") / "larkmere"))


def pack(office: Path, ref: str, folder: Path, *more: str, day: str = "2026-05-15") -> None:
    words = ("--db", str(office / "complaints.db"), "--today", day, "--json", "pack", ref, str(folder), *more)
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 0, result.output


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def residents(record: Record) -> Iterator[tuple[str, str]]:
    sql = (
        "SELECT e.stream, s.content FROM event AS e JOIN sealed_text AS s ON s.event = e.seq"
        " WHERE e.kind <> 'batch-imported'"  # its name is a file's
    )
    for stream, held in record.rows(sql):
        texts = json.loads(held)
        yield from ((stream, texts[name]) for name in ("name", "rep") if isinstance(texts.get(name), str))


def test_the_fullest_complaint_is_packed_the_same_on_any_day(office: Path, tmp_path: Path) -> None:
    pack(office, FULLEST, tmp_path / "one")
    pack(office, "C-2026-0001", tmp_path / "between")
    pack(office, FULLEST, tmp_path / "two", day="2027-02-01")
    found = content(tmp_path / "one")
    assert found == content(tmp_path / "two")
    assert len([path for path in found if path.startswith("letters/")]) == 7
    if which("sha256sum"):
        check = ["sha256sum", "-c", "--quiet", "SHA256SUMS"]
        assert subprocess.run(check, cwd=tmp_path / "one", check=False).returncode == 0


def test_from_no_redacted_pack_can_anybody_else_be_told(office: Path, tmp_path: Path) -> None:
    with reading(office / "complaints.db") as record:
        aside = {row["ref"] for row in record.rows("SELECT ref FROM entered_twice")}
        refs, known = [ref for ref in record.references() if ref not in aside], [*residents(record)]
    ours = NAMED.findall(LANDLORD)
    assert len(ours) > 3
    for ref in refs:
        pack(office, ref, tmp_path / ref, "--redacted")
        own = " ".join(name for stream, name in known if stream == ref)
        others = {name.split()[-1] for stream, name in known if stream != ref and name.split()} | {*ours}
        whole = "\n".join(held.decode(errors="replace") for held in content(tmp_path / ref).values())
        told = {name for name in others if name not in own and re.search(rf"\b{re.escape(name)}\b", whole)}
        assert told == set(), ref


@needs_browser
@pytest.mark.parametrize("page", ["index", "chronology", "dates"])
def test_its_pages_are_read_by_everybody_on_a_screen_and_on_a_phone(office: Path, tmp_path: Path, page: str) -> None:
    pack(office, FULLEST, tmp_path / "one")
    shown = (tmp_path / "one" / f"{page}.html").read_text(encoding="utf-8")
    assert wrong(measured(shown, tmp_path)) == []
    narrow = measured(shown, tmp_path, width=320)
    assert narrow["sideways"] == 0
    assert {rule for rule, _ in wrong(narrow)} <= {"color-contrast"}  # of cells that a phone is scrolled to
