"""A drawing inside a page: it shares the page's names, so each of its own has something before it that is its alone."""

import re
from xml.etree import ElementTree as ET

_SPACES = {"": "http://www.w3.org/2000/svg", "xlink": "http://www.w3.org/1999/xlink"}
_LINK = f"{{{_SPACES['xlink']}}}href"
_USED = re.compile(r"url\(#")


def inline(svg: bytes, own: str) -> str:
    """The drawing as an element of HTML, with `own` before each of its names and wherever it speaks of one."""
    for prefix, space in _SPACES.items():
        ET.register_namespace(prefix, space)
    root = ET.fromstring(svg)  # noqa: S314 - drawn by the program itself
    for element in root.iter():
        for name, value in element.attrib.items():
            element.set(name, _renamed(name, value, own))
    return str(ET.tostring(root, encoding="unicode"))


def _renamed(name: str, value: str, own: str) -> str:
    if name == "id":
        return own + value
    if name == _LINK:
        return f"#{own}{value.removeprefix('#')}"
    if name == "aria-labelledby":
        return " ".join(own + each for each in value.split())
    return _USED.sub(f"url(#{own}", value)
