"""What a reader of a page could learn of somebody: every word of it is looked at, whoever wrote it.

What is not shown but read aloud, such as the words for a picture, is looked at as well.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from html.parser import HTMLParser

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.parties import Known, Sighting
from complaints_cli.errors import Problem
from complaints_cli.reports.disclosure.lookout import Lookout

RULE = "8.2"
MOST_REFS = 3
"""References that a refusal names."""

HEADINGS = ("h1", "h2", "h3", "h4")
CELLS = ("td", "th", "dt", "dd")
BLOCKS = (*HEADINGS, "p", "li", "ul", "ol", "table", "tr", "blockquote", "pre", "figure", "section", "nav", "title")
READ_ALOUD = ("alt", "aria-label", "title", "content")


@dataclass(frozen=True, order=True)
class Seen:
    """Somebody who could be told: on which page, or "" where there is one, and under which heading of it."""

    page: str
    section: str
    sighting: Sighting


def seen_on(pages: Mapping[str, str], lookout: Lookout, allowed: Collection[str]) -> list[Seen]:
    """Everything on pages, each HTML by its name, that tells of somebody, in their order; each once in a section."""
    found: dict[Seen, None] = {}
    parts = [(page, section, text) for page, html in pages.items() for section, text in told(html)]
    parties = lookout.everybody_in(text for _, _, text in parts)
    for page, section, text in parts:
        for sighting in parties.seen_in(text, allowed):
            found[Seen(page, section, sighting)] = None
    return list(found)


def in_the_way(seen: Iterable[Seen]) -> Iterator[Problem]:
    """Each place from which somebody can be told: the page, the section, by what, and of which reference they are."""
    for each in seen:
        head = f"{each.page}, at its head" if each.page else "At its head"
        section = f"{each.page}, “{each.section}”" if each.page else f"“{each.section}”"
        yield telling(section if each.section else head, each.sighting)


def telling(where: str, sighting: Sighting, command: str | None = None) -> Problem:
    """That somebody can be told from what stands there, and what can be done about it."""
    known, words, refs = sighting.known, sighting.words, sighting.refs
    whose = ", ".join(refs[:MOST_REFS]) + (f" and {len(refs) - MOST_REFS} more" if len(refs) > MOST_REFS else "")
    what = f"the {known} “{words}”" if words else f"the {known}"
    what += "" if known is Known.REFERENCE else f" of somebody in {whose}"
    ends = f" If it means nobody there: --allow “{words}”." if words else ""
    return Problem("names-somebody", f"{where}: {what} stands there.{ends}", RULE, command)


def told(page: str) -> Iterator[tuple[str, str]]:
    """The words of a page by its headings; what stands before the first of them has none."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    yield from ((" ".join(title.split()), text) for title, text in reader.sections)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: list[list[str]] = [["", ""]]
        self._in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in HEADINGS:
            self._in_heading = True
            self.sections.append(["", ""])
        self._part(tag)
        for name, value in attrs:
            if name in READ_ALOUD and value:
                self.sections[-1][1] += f"\n{value}\n"

    def handle_endtag(self, tag: str) -> None:
        if tag in HEADINGS:
            self._in_heading = False
        self._part(tag)

    def handle_data(self, data: str) -> None:
        words = data.replace("\n", " ")
        self.sections[-1][1] += words
        if self._in_heading:
            self.sections[-1][0] += words

    def _part(self, tag: str) -> None:
        """A word ends where a line does; what belongs together ends where a cell or a paragraph does."""
        if tag in CELLS:
            self.sections[-1][1] += "|"
        elif tag in BLOCKS:
            self.sections[-1][1] += "\n"
        elif tag == "br":
            self.sections[-1][1] += " "
