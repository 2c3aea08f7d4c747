"""The invented association's website: valid, readable by everybody, on a phone and in the dark, and about nobody."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import html5lib
import pytest
from pypdf import PdfReader
from typer.testing import CliRunner

from complaints_cli.cli import app
from complaints_cli.exchange.invented.association import LANDLORD
from complaints_cli.exchange.invented.strands import STRANDS
from complaints_cli.exchange.invented.tales import TALES
from in_browser import DARK, is_scrolled_out, measured, needs_browser, opened, wrong

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]

PAGES = (
    "index",
    "your-complaints",
    "how-to-complain",
    "annual-report",
    "response",
    "self-assessment",
    "you-said-we-did",
)
PHONE, SCREEN = 320, 1280


@pytest.fixture(scope="session")
def site(made: tuple[Path, str]) -> Path:
    """The folder of its website: its self-assessment is approved, and its board has responded."""
    home, _ = made
    line = ["--db", str(home / "complaints.db"), "--today", "2026-05-15", "publish", str(home.parent / "site")]
    result = CliRunner().invoke(app, [*line, "--year", "2025/26", "--json"])
    assert result.exit_code == 0, result.output
    assert [each["file"] for each in json.loads(result.stdout)["data"]["pages"]] == [f"{name}.html" for name in PAGES]
    return home.parent / "site"


def page(site: Path, name: str) -> str:
    return (site / f"{name}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_valid_html(name: str, site: Path) -> None:
    html5lib.HTMLParser(strict=True).parse(page(site, name))


def test_what_is_not_valid_is_found() -> None:
    with pytest.raises(html5lib.html5parser.ParseError):
        html5lib.HTMLParser(strict=True).parse("<!DOCTYPE html><title>x</title><p><table><p></table>")


@needs_browser
@pytest.mark.parametrize(
    ("name", "width", "options"),
    [
        *((name, PHONE, ()) for name in PAGES),
        *((name, SCREEN, (DARK,)) for name in PAGES),
        ("annual-report", PHONE, (DARK,)),
        ("annual-report", SCREEN, ()),
    ],
)
def test_nothing_is_wrong_with_a_page(
    name: str, width: int, options: tuple[str, ...], site: Path, tmp_path: Path
) -> None:
    for file in site.iterdir():
        if file.suffix in (".css", ".svg"):
            (tmp_path / file.name).write_bytes(file.read_bytes())
    answer = measured(page(site, name), tmp_path, "--window-size=1400,1100", *options, width=width)
    assert [each for each in wrong(answer) if width == SCREEN or not is_scrolled_out(*each)] == []
    assert (answer["width"], answer["sideways"], answer["dark"]) == (width, 0, DARK in options)


@needs_browser
def test_what_a_phone_has_no_room_for_is_measured(site: Path, tmp_path: Path) -> None:
    wide = page(site, "index").replace("</body>", '<p style="width: 500px">x</p></body>')
    assert measured(wide, tmp_path, width=PHONE)["sideways"] > 100


@needs_browser
@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_for_nothing_that_its_own_rule_forbids(name: str, site: Path) -> None:
    assert "Content Security Policy" not in opened(site / f"{name}.html", "--enable-logging=stderr").stderr


@needs_browser
def test_what_the_rule_forbids_is_not_loaded(site: Path, tmp_path: Path) -> None:
    """Without it, a browser that says nothing would pass for a page that asks for nothing."""
    file = tmp_path / "page.html"
    file.write_text(page(site, "index").replace("</body>", '<p style="color: red">x</p></body>'), encoding="utf-8")
    assert "Content Security Policy" in opened(file, "--enable-logging=stderr").stderr


def test_no_surname_is_in_any_file(site: Path) -> None:
    """Of residents and whoever speaks for them, of staff, the board and contractors: nobody is named."""
    names = surnames()
    assert len(names) > 50
    for file in site.iterdir():
        said = set(re.findall(r"[\w’'-]+", words(file)))
        assert not said & names, file.name


def surnames() -> set[str]:
    """As they are typed in the tales: neither the record nor what looks for names in it has a part in this."""
    residents = [name for tale in TALES for name in (tale.name, tale.rep)] + [each.began.name for each in STRANDS]
    named = [*filter(None, residents), *(person["name"] for person in tomllib.loads(LANDLORD)["staff"])]
    return {name.split()[-1] for name in named if name[:1].isupper()}


def words(file: Path) -> str:
    if file.suffix == ".pdf":
        return " ".join(part.extract_text() for part in PdfReader(file).pages)
    if file.suffix == ".docx":
        with ZipFile(file) as archive:
            return " ".join(xml(archive))
    return file.read_text(encoding="utf-8")


def xml(archive: ZipFile) -> Iterator[str]:
    for name in archive.namelist():
        if name.endswith(".xml"):
            yield re.sub(r"<[^>]*>", " ", archive.read(name).decode())


@pytest.mark.parametrize(("option", "pages"), [((), 2), (("--poster",), 1)])
def test_what_residents_are_given_is_one_sheet(
    made: tuple[Path, str], tmp_path: Path, option: tuple[str, ...], pages: int
) -> None:
    """A page of A4 at 18 point is read on both sides; a poster hangs on a wall."""
    path = tmp_path / "residents.pdf"
    line = ["--db", str(made[0] / "complaints.db"), "--today", "2026-05-15", "report", "residents", *option]
    result = CliRunner().invoke(app, [*line, "--year", "2025/26", "--output", str(path)])
    assert result.exit_code == 0, result.output
    assert len(PdfReader(path).pages) == pages
