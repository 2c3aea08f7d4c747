"""A page read back, in whichever format it comes: its headings, and the text under each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from html.parser import HTMLParser
from types import ModuleType
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.media import CSV, DOCX, HTML, MARKDOWN, ODT, READ, TEXT
from complaints_cli.errors import Misuse
from complaints_cli.pages.extras import extra
from complaints_cli.pages.markdown import parser
from complaints_cli.pages.plain_text import UNDERLINES
from complaints_cli.pages.unbroken import broken

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_WORD = re.compile(r"\w+")
_UNSEEN = frozenset({"head", "style", "script", "title", "template"})
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
"""Tags that nothing stands in, so that none of them is ever closed."""
_HIDES = re.compile(r"\b(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.IGNORECASE)
_BEFORE = {**dict.fromkeys(("strong", "em", "span", "b", "i", "a"), ""), "li": "\n- "}
"""What a tag puts into the text: nothing inside a line, the mark of an item, and else a line break."""
_LEVELS = {mark: _HEADINGS[tag] for tag, mark in UNDERLINES.items()}
_UNDERLINE = re.compile(r"(=|-|\.)\1{2,}\s*")


@dataclass(frozen=True)
class Section:
    """A heading and the text directly under it. Level 0, without a heading, is what comes before the first."""

    level: int
    heading: str
    text: str

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The heading's words with a space after each, and without its number: each of a letter's parts asks for it."""
        title = f"{bare(self.heading)} "
        number, _, rest = title.partition(" ")
        return (title, rest) if rest and number.isdecimal() else (title,)


def outline(content: bytes, media: str) -> tuple[Section, ...]:
    """The sections of a page of that media type, in order; every space in them is one at which a line may end.

    Raises Misuse "file" for a word processor's file that cannot be read, "extra" when what reads it is not installed.
    """
    return tuple(
        replace(each, heading=broken(each.heading), text=broken(each.text)) for each in _sections(content, media)
    )


def _sections(content: bytes, media: str) -> Iterable[Section]:
    if media in (DOCX, ODT):
        return _of_lines(_processed(media).lines(content))
    text = content.decode("utf-8-sig")
    if media == MARKDOWN:
        return _of_markdown(text)
    return _of_page(text) if media == HTML else _of_text(text)


def unresolved(content: bytes, media: str) -> tuple[int, int]:
    """How many tracked changes, and how many comments, a word processor's file still has. Raises as `outline`."""
    return _processed(media).unresolved(content) if media in (DOCX, ODT) else (0, 0)


def margins(content: bytes, media: str) -> str:
    """What stands at the head and the foot of a word processor's pages. Raises as `outline`."""
    return str(_processed(media).margins(content)) if media in (DOCX, ODT) else ""


def opening(sections: Sequence[Section]) -> str:
    """All that comes before the first section proper, headings included."""
    first = next((n for n, section in enumerate(sections) if section.level > 1), len(sections))
    return everything(sections[:first])


def under(sections: Sequence[Section], heading: str) -> Sequence[Section] | None:
    """The section of that heading with all its parts, whatever the case and punctuation; None when there is none."""
    wanted = f"{bare(heading)} "
    for start, section in enumerate(sections):
        # What follows may be somebody's words: they must not make another section pass for this one.
        if wanted in section.titles[0] and any(title.startswith(wanted) for title in section.titles):
            ends = (n for n in range(start + 1, len(sections)) if sections[n].level <= section.level)
            return sections[start : next(ends, len(sections))]
    return None


def is_line(sections: Sequence[Section], heading: str) -> bool:
    """Whether that heading is a line of the text: bold, say, and yet no heading."""
    lines = (line for section in sections for line in section.text.split("\n"))
    return any(bare(line) == bare(heading) for line in lines)


def words_of(sections: Sequence[Section]) -> str:
    """The text of the sections, without their headings."""
    return "\n".join(section.text for section in sections).strip()


def without(sections: Sequence[Section], texts: Iterable[str]) -> tuple[Section, ...]:
    """The sections less those texts, however their lines are broken."""
    left = tuple(sections)
    for words in filter(None, (_WORD.findall(text) for text in texts)):
        found = re.compile(r"(?<!\w)" + r"\W+".join(words) + r"(?!\w)\W*", re.IGNORECASE)
        left = tuple(replace(section, text=found.sub("\n", section.text).strip()) for section in left)
    return left


def everything(sections: Sequence[Section]) -> str:
    """All that the sections say, headings included, a line each."""
    return "\n".join(f"{section.heading}\n{section.text}" for section in sections)


def as_text(content: bytes, media: str) -> str | None:
    """All that a page says, plain text as it stands; None for what is no text, or none that can be read."""
    if media not in READ.values() and media != CSV:
        return None
    try:
        if media in (MARKDOWN, TEXT, CSV):
            return content.decode("utf-8-sig")
        return everything(outline(content, media))
    except (UnicodeDecodeError, Misuse):
        return None


def bare(text: str) -> str:
    """Letters and digits in lower case, one space between words."""
    return " ".join(_WORD.findall(text.casefold()))


def squeezed(text: str) -> str:
    """Letters and digits in lower case, and nothing between them."""
    return "".join(_WORD.findall(text.casefold())).replace("_", "")


def _processed(media: str) -> ModuleType:
    """What reads that word processor's files."""
    if media == DOCX:
        extra("docx", "docx")
        from complaints_cli.pages import word

        return word
    extra("odfdo", "docx")
    from complaints_cli.pages import open_document

    return open_document


def _of_lines(lines: Iterable[tuple[int, str]]) -> Iterator[Section]:
    level, heading, held = 0, "", list[str]()
    for here, line in lines:
        if here and line:
            yield Section(level, heading, "\n".join(held).strip())
            level, heading, held = here, " ".join(line.split()), []
        else:
            held.append(line)
    yield Section(level, heading, "\n".join(held).strip())


def _of_text(text: str) -> Iterator[Section]:
    level, heading, held = 0, "", list[str]()
    lines = text.splitlines() or [""]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.strip() and not line[0].isspace() and _UNDERLINE.fullmatch(following):
            yield Section(level, heading, "\n".join(held).strip())
            level, heading, held = _LEVELS[following[0]], line.strip(), []
        elif not _UNDERLINE.fullmatch(line):
            held.append(line)
    yield Section(level, heading, "\n".join(held).strip())


def _of_page(page: str) -> tuple[Section, ...]:
    reader = _Page()
    reader.feed(page)
    reader.close()
    return (*reader.sections, reader.section())


def _of_markdown(text: str) -> tuple[Section, ...]:
    """The sections of the page that it makes, told tag by tag: no page is written that would only be read again."""
    page, between = _Page(), list[str]()
    for said, nesting in _steps(parser(together=False).parse(text)):
        if nesting is None:
            between.append(said)
            continue
        page.handle_data("".join(between))
        between.clear()
        if nesting < 0:
            page.handle_endtag(said)
        else:
            page.handle_starttag(said, [])
    page.handle_data("".join(between))
    return (*page.sections, page.section())


def _steps(tokens: Sequence["Token"]) -> Iterator[tuple[str, int | None]]:
    """What stands on the page one after the other: a tag that begins (1), ends (-1) or is all (0), or text (None).

    The line ends between tags are those that markdown-it writes.
    """
    for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        if token.type == "inline":
            yield from _in_line(token.children or ())
        elif token.type in ("fence", "code_block"):
            yield from (("pre", 1), ("code", 1), (token.content, None), ("code", -1), ("pre", -1), ("\n", None))
        elif not token.hidden:
            if before is not None and before.hidden and token.nesting >= 0:
                yield "\n", None
            yield token.tag, token.nesting
            if token.nesting < 1 or after is None or not _goes_on(token, after):
                yield "\n", None


def _goes_on(token: "Token", after: "Token") -> bool:
    """Whether no line ends between the tag that begins and what follows: text, or the end of the same."""
    return after.type == "inline" or after.hidden or (after.nesting == -1 and after.tag == token.tag)


def _in_line(tokens: Sequence["Token"]) -> Iterator[tuple[str, int | None]]:
    for token in tokens:
        if token.type == "text":
            yield token.content, None
        elif token.type == "code_inline":
            yield from (("code", 1), (token.content, None), ("code", -1))
        elif token.nesting:
            yield token.tag, token.nesting
        else:  # every end of a line is kept
            yield from (("br", 0), ("\n", None))


class _Page(HTMLParser):
    """Gathers the headings of a page and the text under them, as whoever opens it sees them."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: list[Section] = []
        self._level, self._heading, self._text = 0, "", ""
        self._in_heading = False
        self._unseen: list[str] = []

    def section(self) -> Section:
        """What has been gathered since the last heading began."""
        return Section(self._level, " ".join(self._heading.split()), self._text.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen[-1:] == ["p"] == [tag]:
            # A paragraph ends where the next begins: it may lack an end of its own.
            self._unseen.pop()
        if tag in _VOID and self._unseen:
            return
        if tag in _UNSEEN or tag in self._unseen or (tag not in _VOID and _is_hidden(dict(attrs))):
            self._unseen.append(tag)
        elif self._unseen:
            return
        elif tag in _HEADINGS:
            self.sections.append(self.section())
            self._level, self._heading, self._text, self._in_heading = _HEADINGS[tag], "", "", True
        else:
            self._text += _BEFORE.get(tag, "\n")

    def handle_endtag(self, tag: str) -> None:
        if self._unseen and self._unseen[-1] == tag:
            self._unseen.pop()
        elif tag in _HEADINGS:
            self._in_heading = False

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._in_heading:
            self._heading += data
        else:
            # A line break is written as a tag and the end of a line: together they are one.
            self._text += data.removeprefix("\n") if self._text.endswith("\n") else data


def _is_hidden(attributes: Mapping[str, str | None]) -> bool:
    return "hidden" in attributes or bool(_HIDES.search(attributes.get("style") or ""))
