"""The lists of a Word document: bullets and numbers of our own, so that any document has them, and each starts anew."""

from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

DEEPEST = 9
"""Levels that a list of Word has."""


class Lists:
    """Gives out list numbers. `step` is how far each level is set in, in points."""

    def __init__(self, document: "WordDocument", step: float) -> None:
        self._root = _definitions(document)
        self._step = round(step * 20)
        self._bullets = self._define("bullet", ("•", "–"))
        self._numbers = self._define("decimal", ())
        self._bulleted: int | None = None

    def bullets(self) -> int:
        """The number of every list of bullets."""
        if self._bulleted is None:
            self._bulleted = self._list(self._bullets, None)
        return self._bulleted

    def numbers(self, start: int) -> int:
        """The number of a new list that counts from `start`."""
        return self._list(self._numbers, start)

    def _define(self, form: str, marks: tuple[str, ...]) -> int:
        number = _next(self._root, "w:abstractNum", "w:abstractNumId")
        levels = "".join(self._level(level, form, marks) for level in range(DEEPEST))
        kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
        xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{kind}{levels}</w:abstractNum>'
        lists = self._root.findall(qn("w:num"))
        # Word wants every definition before the first list that uses one.
        self._root.insert(self._root.index(lists[0]) if lists else len(self._root), parse_xml(xml))
        return number

    def _level(self, level: int, form: str, marks: tuple[str, ...]) -> str:
        mark = marks[level % len(marks)] if marks else f"%{level + 1}."
        place = f'<w:ind w:left="{self._step * (level + 1)}" w:hanging="{self._step}"/>'
        return (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{mark}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr>{place}</w:pPr></w:lvl>'
        )

    def _list(self, definition: int, start: int | None) -> int:
        number = _next(self._root, "w:num", "w:numId")
        levels = () if start is None else range(DEEPEST)
        again = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>' for level in levels
        )
        uses = f'<w:abstractNumId w:val="{definition}"/>'
        self._root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}">{uses}{again}</w:num>'))
        return number


def _next(root: "BaseOxmlElement", tag: str, attribute: str) -> int:
    return max((int(each.get(qn(attribute), "0")) for each in root.findall(qn(tag))), default=0) + 1


def _definitions(document: "WordDocument") -> "BaseOxmlElement":
    """Where a document keeps its lists, made where it has none."""
    part = document.part
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            found: BaseOxmlElement = part.numbering_part.element
            return found
    root = parse_xml(f"<w:numbering {nsdecls('w')}/>")
    made = NumberingPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, root, part.package)
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return root
