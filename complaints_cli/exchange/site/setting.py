"""How a page of the site is set: a menu, a way past it, and headings to go to."""

import re
from collections.abc import Mapping, Sequence
from html import escape

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.landlord import Landlord
from complaints_cli.exchange.site.content import DRAFT, INDEX, Chapter
from complaints_cli.pages.html import body
from complaints_cli.pages.picture import Picture
from complaints_cli.pages.unbroken import broken
from complaints_cli.templating.web import Html, render_html

POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
"""What a browser may load for a page: its stylesheet and its pictures, and nothing else from anywhere."""
MANY = 4
"""Sections from which on a page begins with a list of them."""
_SECTION = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")
_PLAIN = re.compile(r"[+\d][\d ()-]{5,}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)+(?:/[\w./-]*)?")
"""A phone number, an email address or a web address without a word beside it."""
_HEADING = re.compile(r".*?</h1>", re.DOTALL)
_TOP = re.compile(r".*?(?=<h2)", re.DOTALL)
"""Of a page on which somebody looks for us, whatever stands before its sections: it is read before the list of them."""
_FOLDED = re.compile(r"(<h2[^>]*>Appendix A[^<]*</h2>)\n(.*?)(?=<h2|\Z)", re.DOTALL)
"""The definitions of all figures, which are longer than the figures themselves."""
_TO_DIAL = re.compile(r"[^\d+]")
_TO_THE_RIGHT = 'style="text-align:right"'


@dataclass(frozen=True, kw_only=True)
class Download:
    """A file that the reader can take away: what it holds, in which form, how large it is as people read it."""

    title: str
    file: str
    form: str
    size: str


@dataclass(frozen=True, kw_only=True)
class Place:
    """A page among the others, and what can be taken away from it."""

    chapter: Chapter
    chapters: Sequence[Chapter]
    downloads: Sequence[Download]


def picture_file(name: str) -> str:
    """The file on the site that has the chart of that name."""
    return f"chart-{name}.svg"


def set_out(place: Place, landlord: Landlord, *, approved: bool) -> str:
    """The whole page. Raises Unavailable when its template is wrong."""
    chapter, others = place.chapter, {each.stem: each for each in place.chapters}
    inner, sections = _marked(body(chapter.markdown, chapter.pictures, _as_file))
    inner = _FOLDED.sub(_folded, inner)
    if chapter.is_contact:
        inner = _leading(inner, landlord)
    start = _TOP.match(inner) if chapter.is_contact else _HEADING.match(inner)
    top = start[0] if start else ""
    facts = {
        "policy": POLICY,
        "title": chapter.title,
        "landscape": chapter.landscape,
        "landlord": landlord.name,
        "draft": "" if approved else DRAFT,
        "menu": [
            {"file": each.file, "title": each.menu, "is_here": each.stem == chapter.stem} for each in place.chapters
        ],
        "beside": [{"file": others[stem].file, "title": others[stem].menu} for stem in chapter.beside],
        "sections": sections if len(sections) >= MANY and chapter.stem != INDEX else [],
        "heading": Html(top),
        "body": Html(inner[len(top) :]),
        "downloads": [vars(each) for each in place.downloads],
    }
    return render_html("site/page", facts, landlord.templates)


def _leading(inner: str, landlord: Landlord) -> str:
    """The same with what a phone can call, write to or open, where a reader looks for it."""
    ways = {
        **{each: f"tel:{_TO_DIAL.sub('', each)}" for each in (landlord.phone, landlord.ombudsman_phone)},
        landlord.email: f"mailto:{landlord.email}",
        **{each: f"https://{each}" for each in (landlord.website, landlord.ombudsman_web)},
    }
    known = {escape(shown): way for shown, way in ways.items() if _PLAIN.fullmatch(shown)}
    shown = "|".join(map(_spaced, sorted(known, key=len, reverse=True)))
    if not shown:
        return inner
    alone = re.compile(rf"(?<![\w@./-])(?:{shown})(?![\w@-])")
    return alone.sub(lambda found: f'<a href="{escape(known[broken(found[0])])}">{found[0]}</a>', inner)


def _spaced(shown: str) -> str:
    """What finds it, whether or not a line may end at its spaces."""
    return "\\s".join(map(re.escape, shown.split(" ")))


def _as_file(name: str, picture: Picture, _: int) -> str:
    return f'<figure><img src="{picture_file(name)}" alt="{escape(picture.alt)}"></figure>'


def _folded(found: re.Match[str]) -> str:
    """What few look up stands there to be opened, below its heading, to which the list of sections leads."""
    heading, inner = found.groups()
    return f"{heading}\n<details>\n<summary>Show this appendix</summary>\n{inner}</details>\n"


def _marked(inner: str) -> tuple[str, list[Mapping[str, str]]]:
    """The same with a place to go to at each section.

    What was typed is escaped in it, so that every tag is one of ours.
    """
    sections: list[Mapping[str, str]] = []

    def marked(found: re.Match[str]) -> str:
        heading = " ".join(_TAGS.sub("", found[1]).split())
        sections.append({"id": f"section-{len(sections) + 1}", "title": Html(heading)})
        return f'<h2 id="{sections[-1]["id"]}">{found[1]}</h2>'

    return _SECTION.sub(marked, inner.replace(" />", ">")).replace(_TO_THE_RIGHT, 'class="number"'), sections
