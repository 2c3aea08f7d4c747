"""examples/letters holds a letter of every kind in every form, from the invented association's record, made again here.

Texts are compared byte for byte; Word and PDF files by what they say and how it is set out. After a change that was
meant: UPDATE_GOLDEN=1, and look at them.
"""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from complaints_cli.cli import app
from complaints_cli.domain.media import BINARY, DOCX, MEDIA
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import all_letters
from complaints_cli.pages.outline import outline
from complaints_cli.store.queries import WentOut, letters_out
from complaints_cli.store.reading import reading
from pdf_read import headings, structure, told, words

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]

GALLERY = Path(__file__).parents[2] / "examples" / "letters"
LARGER: Mapping[str, tuple[str, ...]] = {"large": ("--large-print",), "giant": ("--giant-print",)}
SHOWN_LARGER = LetterKind.RESPONSE_1


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gallery") / "larkmere"
    result = CliRunner().invoke(app, ["demo", str(folder)])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="module")
def first(demo: Path) -> dict[str, WentOut]:
    """The first letter of each kind that went out."""
    found: dict[str, WentOut] = {}
    with reading(demo / "complaints.db") as record:
        for letter in letters_out(record):
            found.setdefault(letter.kind, letter)
    return found


def shown(demo: Path, letter: WentOut, form: str, folder: Path, *more: str) -> bytes:
    """The letter as `letter show` writes it."""
    path = folder / f"letter.{form}"
    line = ["letter", "show", letter.ref, str(letter.number), "--format", form, "--output", str(path)]
    larger = () if form in ("md", "txt") or more else ("--no-large-print",)
    settled = ["--db", str(demo / "complaints.db"), "--today", "2026-05-15"]
    result = CliRunner().invoke(app, [*settled, *line, *larger, *more])
    assert result.exit_code == 0, result.output
    return path.read_bytes()


def compare(name: str, content: bytes, media: str) -> None:
    path = GALLERY / name
    if "UPDATE_GOLDEN" in os.environ and (not path.exists() or said(path.read_bytes(), media) != said(content, media)):
        path.write_bytes(content)
    assert said(path.read_bytes(), media) == said(content, media)


def said(content: bytes, media: str) -> object:
    """What a file says and how it is set out."""
    if media not in BINARY:
        return content
    if media == DOCX:
        return outline(content, media)
    return told(content), structure(content), headings(content), words(content)


@pytest.mark.parametrize("form", MEDIA)
@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_a_letter_of_every_kind_in_every_form(
    kind: LetterKind, form: str, demo: Path, first: dict[str, WentOut], tmp_path: Path
) -> None:
    assert kind in first, f"the invented association sends no letter {kind}"
    compare(f"{kind}.{form}", shown(demo, first[kind], form, tmp_path), MEDIA[form])


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
@pytest.mark.parametrize("size", LARGER)
def test_a_response_in_larger_print(
    size: str, form: str, demo: Path, first: dict[str, WentOut], tmp_path: Path
) -> None:
    content = shown(demo, first[SHOWN_LARGER], form, tmp_path, *LARGER[size])
    compare(f"{SHOWN_LARGER}.{size}.{form}", content, MEDIA[form])


def test_the_gallery_holds_nothing_else_and_its_page_lists_it() -> None:
    forms = [f"{kind}.{form}" for kind in LetterKind for form in MEDIA]
    larger = [f"{SHOWN_LARGER}.{size}.{form}" for size in LARGER for form in ("html", "docx", "pdf")]
    assert {file.name for file in GALLERY.iterdir()} == {"README.md", *forms, *larger}
    page = (GALLERY / "README.md").read_text(encoding="utf-8")
    if "UPDATE_GOLDEN" in os.environ:
        page = listed()
        (GALLERY / "README.md").write_text(page, encoding="utf-8", newline="\n")
    assert page == listed()


def listed() -> str:
    """The page that lists the gallery."""
    rows = []
    for kind, spec in all_letters().items():
        forms = ", ".join(f"[{form}]({kind}.{form})" for form in MEDIA)
        rows.append(f"| {kind} | {spec.title} | {forms} |")
    larger = ", ".join(
        f"[{size}, {form}]({SHOWN_LARGER}.{size}.{form})" for size in LARGER for form in ("html", "docx", "pdf")
    )
    return (
        "# Letters\n\n"
        "A letter of every kind in every form, from the record of `complaints demo`. Nobody in them is real.\n"
        f"\nThe stage 1 response in larger print: {larger}.\n\n"
        "| Kind | Title | Forms |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n"
    )
