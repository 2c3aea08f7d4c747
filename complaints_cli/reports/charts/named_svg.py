"""A drawing as part of a page: a title and words for whoever does not see it, and no style that reaches beyond it."""

from xml.etree import ElementTree as ET

_SVG, _LINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_FAMILY, _FONTS = "font-family: ", "'Noto Sans', Arial, Helvetica, 'DejaVu Sans', sans-serif"
"""The typeface of a PDF, then those of a web page: none is wider than the one that the drawing was measured by."""


def named(svg: bytes, title: str, told: str) -> bytes:
    """The drawing with its title and what it shows, in the typefaces of pages."""
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _LINK)
    root = ET.fromstring(svg)  # noqa: S314 - what we drew a moment ago
    for definitions in root.findall(f"{{{_SVG}}}defs"):
        if definitions.find(f"{{{_SVG}}}style") is not None:
            root.remove(definitions)
    root.attrib |= {
        "role": "img",
        "aria-labelledby": "title description",
        "style": "stroke-linejoin: round; stroke-linecap: butt",
    }
    for place, (tag, name, text) in enumerate((("title", "title", title), ("desc", "description", told))):
        element = ET.Element(f"{{{_SVG}}}{tag}", {"id": name})
        element.text, element.tail = text, "\n"
        root.insert(place, element)
    for words in root.iter(f"{{{_SVG}}}text"):
        style = [part for part in words.get("style", "").split("; ") if not part.startswith(_FAMILY)]
        words.set("style", "; ".join([*style, f"{_FAMILY}{_FONTS}"]))
    return bytes(ET.tostring(root, encoding="utf-8"))
