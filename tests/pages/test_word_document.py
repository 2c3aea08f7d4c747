"""A page as a Word document: headings, lists and tables that a screen reader finds, and the same bytes every time."""

import re
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from complaints_cli.domain.media import DOCX
from complaints_cli.domain.print_size import Size
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import compose
from complaints_cli.pages import Sheet, made
from letter_stories import story
from word_documents import opened

PAGE = """\
12 Elm Court
Westfield

# Title

## Section

- one
- two **bold** and _slanted_

  more of two

  1. first
  2. second

3. three
4. four

> quoted
>
> twice

### Part

| What | Amount |
| --- | ---: |
| A pump | £45.00 |

After [here](https://example.org), <https://example.net>.

    as it is
    typed

---
"""


def document(markdown: str = PAGE, **sheet: object) -> bytes:
    return made(markdown, DOCX, Sheet(title="A page", **sheet))  # type: ignore[arg-type]


def xml(content: bytes, member: str) -> str:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(member).decode()


def test_every_block_has_the_style_that_says_what_it_is() -> None:
    styles = [(p.style.name, p.text) for p in opened(document()).paragraphs if p.style]
    assert styles == [
        ("Normal", "12 Elm Court\nWestfield"),
        ("Heading 1", "Title"),
        ("Heading 2", "Section"),
        ("List Bullet", "one"),
        ("List Bullet", "two bold and slanted"),
        ("List Continue", "more of two"),
        ("List Number", "first"),
        ("List Number", "second"),
        ("List Number", "three"),
        ("List Number", "four"),
        ("Quote", "quoted"),
        ("Quote", "twice"),
        ("Heading 3", "Part"),
        ("Normal", "After here (https://example.org), https://example.net."),
        ("Quote", "as it is\ntyped"),
    ]


def test_bold_and_slanted_words() -> None:
    runs = [run for p in opened(document()).paragraphs for run in p.runs if run.bold or run.italic]
    assert [(run.text, run.bold, run.italic) for run in runs] == [("bold", True, None), ("slanted", None, True)]


def test_each_list_of_numbers_begins_where_it_says_and_bullets_are_one_list() -> None:
    content = document("1. a\n\n> 7. b\n\n- c\n\nx\n\n- d\n")
    numbers = re.findall(r'<w:ilvl w:val="0"/>\s*<w:numId w:val="(\d+)"/>', xml(content, "word/document.xml"))
    assert len(numbers) == 4
    assert numbers[2] == numbers[3]
    assert len(set(numbers)) == 3
    lists = opened(content).part.numbering_part.element.findall(qn("w:num"))
    starts = {
        each.get(qn("w:numId")): [start.get(qn("w:val")) for start in each.iter(qn("w:startOverride"))]
        for each in lists
    }
    assert [starts[each][0] for each in numbers[:2]] == ["1", "7"]
    assert starts[numbers[2]] == []


def test_a_table_has_lines_and_a_first_row_that_heads_every_page_it_goes_on_to() -> None:
    (table,) = opened(document()).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["What", "Amount"], ["A pump", "£45.00"]]
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert [side.tag for borders in table._tblPr.iter(qn("w:tblBorders")) for side in borders] == [
        qn(f"w:{side}") for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    ]
    assert all(run.bold for cell in table.rows[0].cells for run in cell.paragraphs[0].runs)
    assert table.rows[1].cells[1].paragraphs[0].alignment == WD_ALIGN_PARAGRAPH.RIGHT


def test_two_tables_do_not_run_into_one() -> None:
    joined = document("| a |\n| --- |\n| b |\n\n| c |\n| --- |\n| d |\n")
    assert [child.tag.rpartition("}")[2] for child in opened(joined).element.body] == ["tbl", "p", "tbl", "sectPr"]


@pytest.mark.parametrize(("size", "points"), [(Size.NORMAL, 12), (Size.LARGE, 18), (Size.GIANT, 24)])
def test_it_is_one_plain_typeface_set_to_the_left_in_the_size_asked_for(size: Size, points: int) -> None:
    page = opened(document(size=size))
    for name, larger in (("Normal", 1), ("Heading 1", 1.5), ("Heading 2", 1.25), ("List Bullet", 1), ("Footer", 1)):
        style = page.styles[name]
        assert (style.font.name, style.font.size.pt) == ("Arial", points * larger)
        assert style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.LEFT
    assert page.styles["Normal"].paragraph_format.line_spacing == 1.4
    section = page.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)  # type: ignore[union-attr]
    assert 20 <= section.left_margin.mm <= 25  # type: ignore[union-attr]


def test_every_page_has_its_number() -> None:
    footer = opened(document()).sections[0].footer.paragraphs[0]
    assert "".join(each.text or "" for each in footer._p.iter(qn("w:t"))) == "Page 1 of 1"
    assert [field.get(qn("w:instr")) for field in footer._p.iter(qn("w:fldSimple"))] == [" PAGE ", " NUMPAGES "]


def test_it_says_its_title_and_its_language_and_neither_author_nor_day() -> None:
    content = document(lang="cy-GB")
    facts = opened(content).core_properties
    assert (facts.title, facts.language, facts.author, facts.last_modified_by) == ("A page", "cy-GB", "", "")
    assert (facts.created, facts.modified, facts.comments) == (None, None, "")
    assert set(re.findall(r'<w:lang w:val="([^"]*)"', xml(content, "word/styles.xml"))) == {"cy-GB"}
    assert 'themeFontLang w:val="cy-GB"' in xml(content, "word/settings.xml")


def test_the_same_page_is_the_same_file() -> None:
    content = document()
    assert document() == content
    with ZipFile(BytesIO(content)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name or "customXml" in name]


@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_a_letter_has_one_first_heading_and_leaves_out_no_level(kind: LetterKind) -> None:
    styles = [p.style.name for p in opened(document(compose(kind, *story(kind)).markdown)).paragraphs if p.style]
    levels = [int(name[-1]) for name in styles if name and name.startswith("Heading")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
