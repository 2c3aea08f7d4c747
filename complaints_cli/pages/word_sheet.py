"""A blank A4 document of our own: one plain typeface, set to the left, real heading styles, and page numbers."""

from typing import TYPE_CHECKING

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt, RGBColor

from complaints_cli.domain.plain import visible
from complaints_cli.domain.print_size import POINTS
from complaints_cli.pages.sheet import Sheet

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.styles.style import ParagraphStyle

FONT = "Arial"
HEADINGS = {1: 1.5, 2: 1.25, 3: 1.05}
"""How much larger than the body text a heading is, by its level."""
PARAGRAPHS = (
    "Normal",
    *(f"Heading {level}" for level in HEADINGS),
    "List Bullet",
    "List Number",
    "List Continue",
    "Quote",
)
"""The styles that a page uses."""

A4 = (Mm(210), Mm(297))
MARGIN = Mm(22)
_LEFT_OVER = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects")
"""What the blank document of python-docx brings along, and nobody needs."""


def blank(sheet: Sheet) -> "WordDocument":
    """A new document with its styles set for that sheet, and nothing in it but the page numbers."""
    document = Document()
    for part in (document.part, document.part.package):
        for key, relation in list(part.rels.items()):
            if relation.reltype.rpartition("/")[2] in _LEFT_OVER:
                del part.rels[key]
    _of_today(document)
    section = document.sections[0]
    section.page_width, section.page_height = A4
    if sheet.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    section.header_distance = section.footer_distance = Mm(10)
    for style in list(document.styles):
        if style.type in (WD_STYLE_TYPE.TABLE, WD_STYLE_TYPE.CHARACTER) and not style.element.get(qn("w:default")):
            style.delete()
    for link in list(document.styles.element.iter(qn("w:link"))):
        link.getparent().remove(link)
    for name in PARAGRAPHS:
        dress(document, name, POINTS[sheet.size])
    _number(document, POINTS[sheet.size])
    return document


def describe(document: "WordDocument", sheet: Sheet) -> None:
    """Its title and language, for screen readers and lists of files; nobody is its author, and no day its date."""
    facts = document.core_properties
    facts.title, facts.language = visible(sheet.title)[:255], visible(sheet.lang)[:255]
    facts.author = facts.last_modified_by = facts.comments = facts.keywords = facts.subject = ""
    facts.revision = 1
    for element in list(facts._element):  # python-docx can set a date, and cannot take one out
        if element.tag in (qn("dcterms:created"), qn("dcterms:modified"), qn("cp:lastPrinted")):
            facts._element.remove(element)
    for root, tag in ((document.styles.element, "w:lang"), (document.settings.element, "w:themeFontLang")):
        for language in root.iter(qn(tag)):
            language.set(qn("w:val"), visible(sheet.lang))


def dress(document: "WordDocument", name: str, points: int) -> None:
    """Sets one of the styles of a page as ours is, for body text of that many points."""
    style: ParagraphStyle = document.styles[name]
    _plain(style, points * HEADINGS.get(_level(name), 1))
    style.font.bold, style.font.italic = bool(_level(name)), False
    lines = style.paragraph_format
    lines.alignment, lines.widow_control = WD_ALIGN_PARAGRAPH.LEFT, True
    lines.line_spacing, lines.space_before, lines.space_after = 1.4, Pt(0), Pt(points * 0.7)
    _shape(style, name, points)


def lend(document: "WordDocument", name: str, points: int) -> None:
    """Adds one of those styles to a document of somebody else's that lacks it, in its own typeface."""
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.base_style = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    if _level(name):
        style.font.bold, style.font.size = True, Pt(points * HEADINGS[_level(name)])
    _shape(style, name, points)


def _level(name: str) -> int:
    return int(name[-1]) if name.startswith("Heading") else 0


def _shape(style: "ParagraphStyle", name: str, points: int) -> None:
    """What tells a heading and a quotation apart from the rest, in any typeface."""
    lines = style.paragraph_format
    if _level(name):
        lines.line_spacing, lines.space_before, lines.space_after = 1.2, Pt(points * 1.1), Pt(points * 0.4)
        lines.keep_with_next = lines.keep_together = True
        _outline(style, _level(name))
    if name == "Quote":
        lines.left_indent = Pt(points)
        _bar(style)


def _plain(style: "ParagraphStyle", points: float) -> None:
    """The one typeface, black, whatever the style had before."""
    properties = style.element.get_or_add_rPr()
    for child in list(properties):
        properties.remove(child)
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(round(points * 2) / 2), RGBColor(0, 0, 0)
    fonts = properties.find(qn("w:rFonts"))
    for script in ("w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    size = OxmlElement("w:szCs")
    size.set(qn("w:val"), str(round(points * 2)))
    properties.find(qn("w:sz")).addnext(size)


def _outline(style: "ParagraphStyle", level: int) -> None:
    """Its level in the outline, by which programs tell that it is a heading in whatever language its name is."""
    properties = style.element.get_or_add_pPr()
    if properties.find(qn("w:outlineLvl")) is None:
        element = OxmlElement("w:outlineLvl")
        element.set(qn("w:val"), str(level - 1))
        properties.append(element)


def _bar(style: "ParagraphStyle") -> None:
    """A line down the left of what somebody told us."""
    bar = '<w:left w:val="single" w:sz="24" w:space="8" w:color="555555"/>'
    borders = parse_xml(f"<w:pBdr {nsdecls('w')}>{bar}</w:pBdr>")
    style.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc"
    )


def _number(document: "WordDocument", points: int) -> None:
    """At the foot of every page: Page 2 of 5."""
    dress(document, "Footer", points)
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles["Footer"]
    for text, field in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        paragraph.add_run(text)
        xml = f'<w:fldSimple {nsdecls("w")} w:instr=" {field} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        paragraph._p.append(parse_xml(xml))  # python-docx has no fields


def _of_today(document: "WordDocument") -> None:
    """No file of an old Word, which newer ones open with fewer functions and say so."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
