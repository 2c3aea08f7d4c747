"""The place of a chart in each form of a page: its picture with words for it, or its bars in letters of one width."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from docx.oxml.ns import qn

from charted import CHARTS, HOSTILE, ODD, OUTCOMES, QUARTERS
from complaints_cli.domain.media import DOCX, HTML, MARKDOWN, PDF, TEXT
from complaints_cli.domain.print_size import Size
from complaints_cli.pages import Picture, Sheet, made
from complaints_cli.pages.outline import everything, outline
from complaints_cli.pages.picture import chart_of
from complaints_cli.pages.word_pictures import put_picture
from complaints_cli.reports.charts.bars import bars
from complaints_cli.reports.charts.drawing import pictures
from complaints_cli.reports.charts.placing import placed
from complaints_cli.reports.charts.subjects import by_category
from pdf_read import opened as as_pdf
from pdf_read import structure, told, words
from word_documents import opened as as_document

pytestmark = pytest.mark.slow

BARS = Sheet(title="Report")
DRAWN = replace(BARS, pictures=pictures(CHARTS))
EVERY_FORM = (MARKDOWN, TEXT, HTML, DOCX, PDF)


def page(*names: str) -> str:
    blocks = {chart.name: placed(chart)["bars"] for chart in CHARTS}
    return "# Report\n\n" + "\n\n".join(f"**{name}**\n\n{blocks[name]}\n\nWords." for name in names) + "\n"


PAGE = page(*(chart.name for chart in CHARTS))


def alternatives(pdf: bytes) -> list[str]:
    """What a screen reader is told in the place of each picture, in reading order."""
    found = []

    def look(element: object) -> None:
        element = getattr(element, "get_object", lambda: element)()
        if isinstance(element, list):
            for each in element:
                look(each)
        elif isinstance(element, dict):
            if element.get("/S") == "/Figure":
                found.append(str(element["/Alt"]))
            look(element.get("/K"))

    look(as_pdf(pdf).root_object["/StructTreeRoot"])
    return found


class TestHtml:
    def test_each_picture_stands_in_the_page_with_names_of_its_own(self) -> None:
        html = made(page("outcomes", "quarters", "outcomes"), HTML, DRAWN).decode()
        assert html.count("<figure>\n<svg ") == html.count("</svg>\n</figure>") == 3
        assert "█" not in html
        names = re.findall(r'\bid="([^"]+)"', html)
        assert names
        assert max(Counter(names).values()) == 1
        spoken_of = re.findall(r'(?:url\(#|href="#)([^)"]+)', html)
        spoken_of += [each for pair in re.findall(r'aria-labelledby="([^"]+)"', html) for each in pair.split()]
        assert len(spoken_of) > 6
        assert set(spoken_of) <= set(names)

    def test_nothing_is_fetched_and_nothing_runs(self) -> None:
        html = made(PAGE, HTML, DRAWN).decode()
        assert not re.search(r"<script|<style[^>]*>\*|@import|<image|href=\"(?!#)|src=", html)

    def test_what_somebody_typed_is_text_in_the_picture_too(self) -> None:
        chart = by_category(dict.fromkeys(HOSTILE, 1))
        html = made(placed(chart)["bars"], HTML, replace(BARS, pictures=pictures([chart]))).decode()
        assert "<script>" not in html
        drawing = ET.fromstring(html[html.index("<svg") : html.index("</figure>")])  # noqa: S314 - made by us
        assert set(HOSTILE) <= {each.text for each in drawing.iter("{http://www.w3.org/2000/svg}text")}

    def test_without_a_picture_the_bars_stay(self) -> None:
        html = made(page("quarters"), HTML, BARS).decode()
        assert f"<pre>{bars(QUARTERS)}\n</pre>" in html
        assert "<figure" not in html


class TestWord:
    def test_each_picture_says_what_is_to_be_seen_and_fits_between_the_margins(self) -> None:
        document = as_document(made(PAGE, DOCX, DRAWN))
        about = [each.get("descr") for each in document.element.body.iter(qn("wp:docPr"))]
        assert about == [picture.alt for picture in DRAWN.pictures.values()]
        numbers = [each.get("id") for each in document.element.body.iter(qn("wp:docPr"))]
        assert len(set(numbers)) == len(CHARTS)
        (section,) = document.sections
        assert section.page_width
        assert section.left_margin
        assert section.right_margin
        between = section.page_width - section.left_margin - section.right_margin
        assert {shape.width for shape in document.inline_shapes} == {between}
        assert "█" not in "".join(each.text for each in document.paragraphs)

    def test_its_title_stays_with_it(self) -> None:
        paragraphs = as_document(made(page("outcomes"), DOCX, DRAWN)).paragraphs
        assert [each.paragraph_format.keep_with_next for each in paragraphs if each.text == "outcomes"] == [True]

    def test_without_a_picture_the_bars_stay_in_letters_of_one_width(self) -> None:
        document = as_document(made(page("outcomes"), DOCX, BARS))
        (paragraph,) = [each for each in document.paragraphs if "█" in each.text]
        assert paragraph.text == bars(OUTCOMES)
        assert {(run.font.name, run.font.size.pt) for run in paragraph.runs if run.font.size} == {("Courier New", 10)}
        assert paragraph.paragraph_format.keep_together

    def test_a_small_one_is_as_wide_as_it_says_and_so_is_one_on_paper_that_nobody_measured(self) -> None:
        picture = replace(DRAWN.pictures["outcomes"], width=200)
        document = as_document(made(page("outcomes"), DOCX, replace(BARS, pictures={"outcomes": picture})))
        assert [shape.width.pt for shape in document.inline_shapes] == [200]
        for size in list(document.element.body.iter(qn("w:pgSz"))):
            size.getparent().remove(size)
        put_picture(document, document.add_paragraph(), replace(picture, width=700))
        assert [shape.width.pt for shape in document.inline_shapes] == [200, 700]

    def test_the_landlords_own_document_has_them_too(self, tmp_path: Path) -> None:
        own = as_document(made("", DOCX, BARS))
        own.add_paragraph("{{ letter }}")
        own.save(str(tmp_path / "own.docx"))
        sheet = replace(DRAWN, letterhead=tmp_path / "own.docx")
        document = as_document(made(page("outcomes"), DOCX, sheet))
        assert len(document.inline_shapes) == 1
        assert "█" in "".join(
            each.text for each in as_document(made(PAGE, DOCX, replace(sheet, pictures={}))).paragraphs
        )


class TestPdf:
    def test_each_picture_is_a_figure_that_says_what_is_to_be_seen(self) -> None:
        pdf = made(PAGE, PDF, DRAWN)
        assert alternatives(pdf) == [picture.alt for picture in DRAWN.pictures.values()]
        assert structure(pdf)[:5] == ["/Document", "/H1", "/P", "/Figure", "/P"]
        assert told(pdf)["PDF/UA"] == "1"

    def test_the_words_of_a_picture_can_be_searched(self) -> None:
        said = words(made(page("outcomes"), PDF, DRAWN))
        assert "Stage 1: 43 in all" in said
        assert "Partly upheld: 11" in said

    def test_without_a_picture_the_bars_stay_line_by_line(self) -> None:
        pdf = made(page("outcomes"), PDF, BARS)
        assert structure(pdf)[:5] == ["/Document", "/H1", "/P", "/Code", "/P"]
        (paper,) = as_pdf(pdf).pages
        lines = [line.replace("\u200b", "").strip() for line in paper.extract_text().split("\n")]
        assert [line for line in lines if "█" in line] == [
            line.strip() for line in bars(OUTCOMES).split("\n") if "█" in line
        ]

    @pytest.mark.parametrize("sheet", [BARS, DRAWN], ids=["bars", "drawn"])
    def test_a_title_never_stands_at_the_foot_of_a_page_without_its_chart(self, sheet: Sheet) -> None:
        for lines in range(18, 36):
            pages = as_pdf(made("a\n\n" * lines + page("outcomes"), PDF, sheet)).pages
            (paper,) = [each for each in pages if "outcomes" in each.extract_text()]
            assert "Stage 1" in paper.extract_text()

    def test_everything_fits_in_giant_print(self) -> None:
        assert len(alternatives(made(PAGE, PDF, replace(DRAWN, size=Size.GIANT)))) == len(CHARTS)


@pytest.mark.parametrize("form", EVERY_FORM)
def test_the_same_page_is_the_same_bytes(form: str) -> None:
    assert made(PAGE, form, DRAWN) == made(PAGE, form, replace(DRAWN, pictures=pictures(CHARTS)))


@pytest.mark.parametrize("form", [MARKDOWN, TEXT])
def test_what_is_text_has_the_bars_whether_there_is_a_picture_or_not(form: str) -> None:
    assert made(PAGE, form, DRAWN) == made(PAGE, form, BARS)
    text = made(PAGE, form, DRAWN).decode()
    assert all(line in text for chart in CHARTS for line in bars(chart).split("\n"))
    assert max(len(line) for line in text.split("\n")) <= 80


@pytest.mark.parametrize("form", [MARKDOWN, TEXT, HTML, DOCX])
def test_a_page_with_pictures_is_read_back_with_its_headings_and_its_words(form: str) -> None:
    sections = outline(made(PAGE, form, DRAWN), form)
    assert [(each.level, each.heading) for each in sections if each.level] == [(1, "Report")]
    assert everything(sections).count("Words.") == len(CHARTS)


def test_one_that_has_no_picture_stays_beside_one_that_has() -> None:
    html = made(page("outcomes", "quarters"), HTML, replace(BARS, pictures={"outcomes": DRAWN.pictures["outcomes"]}))
    assert html.decode().count("<svg") == html.decode().count("<pre") == 1


def test_nothing_else_is_the_place_of_a_chart() -> None:
    assert chart_of("chart outcomes") == "outcomes"
    assert chart_of(" chart outcomes ") == "outcomes"
    for info in ("", "chart", "python", "chart two words", "Chart outcomes", "chart ../x", 'chart a"b', "charts a"):
        assert chart_of(info) == ""


def test_a_block_of_code_of_another_kind_is_as_it_was() -> None:
    markdown = "```python\nx\n```\n"
    assert "<pre><code" in made(markdown, HTML, DRAWN).decode()
    assert structure(made(markdown, PDF, DRAWN)) == ["/Document", "/P"]
    assert "█" not in (paragraph := as_document(made(markdown, DOCX, DRAWN)).paragraphs[0]).text
    assert paragraph.runs[0].font.name is None


def test_a_picture_for_word_is_made_only_for_word() -> None:
    def never() -> bytes:
        raise AssertionError

    picture = Picture(svg=DRAWN.pictures["outcomes"].svg, png=never, alt="Outcomes", width=480)
    for form in (MARKDOWN, TEXT, HTML, PDF):
        assert made(page("outcomes"), form, replace(BARS, pictures={"outcomes": picture}))


@pytest.mark.parametrize("chart", ODD, ids=lambda chart: f"{chart.labels[0][:9]} {len(chart.labels)}")
def test_odd_charts_are_in_every_form(chart: object) -> None:
    one = [each for each in ODD if each is chart]
    for form in EVERY_FORM:
        assert made(placed(one[0])["bars"], form, replace(BARS, pictures=pictures(one)))
