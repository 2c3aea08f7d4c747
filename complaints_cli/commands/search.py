"""`search`: where words stand on record, with the line around them; what was erased or undone is not found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Annotated, Any

from complaints_cli.commands import kinds
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import Ask
from complaints_cli.commands.search_areas import COUNTED, Area, Part, is_guarded, parts_of
from complaints_cli.dataclass import dataclass
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.twice import EnteredTwice
from complaints_cli.domain.likeness import Span
from complaints_cli.domain.looking import Words, words
from complaints_cli.result import Block, Result, Table, Text
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.texts import Spot, letters, texts

AREA = kinds.choice(Area)
USUAL_LIMIT = 50
WITHHELD = "text withheld: sensitive"


@dataclass(frozen=True)
class Found:
    """A text that holds what is looked for."""

    spot: Spot
    field: str
    text: str
    part: Part


def search(
    call: Call,
    text: Annotated[
        list[str],
        Argument(metavar="TEXT...", help='Words, all in one text; "a phrase" as it stands; - is stdin.'),
    ],
    area: Annotated[
        str | None,
        Option("--in", metavar="WHERE", help=f"Only in one of: {AREA.expects}."),
        Ask(AREA, "Where?"),
    ] = None,
    limit: Annotated[int, Option(metavar="N", min=1, help="No more than so many.")] = USUAL_LIMIT,
) -> Result:
    """Find words in complaints, points, notes, letters as sent, findings, remedies, learning, requests, feedback...

    Capitals, accents and apostrophes do not matter, and no sign has a meaning of its own. A word is found where one
    begins with it. Of what is sensitive, or shown only with --private, only where it is is shown.
    """
    from complaints_cli.commands.sources import STDIN, read_text_file

    facts = gather(call)
    typed = read_text_file(STDIN) if text == [STDIN] else " ".join(text)
    wanted, only = words(typed), facts.choice("area", Area, None)
    with reading(call.desk.db) as record:
        look = Look(record, wanted, only)
        found = sorted(look.found(), key=lambda each: each.spot.happened, reverse=True)
        items: list[dict[str, Any]] = []
        for each in found:
            if len(items) > limit:
                break
            if item := look.item(each):
                items.append(item)
    more = len(items) > limit
    said = [f"There are more: --limit {limit} left them out."] if more else []
    if look.unread:
        said.append(f"{look.unread} letters went out as files that hold no text to look through.")
    return Result(
        data={"items": items[:limit], "searched": look.searched},
        screen=_screen(items[:limit], look.searched),
        messages=said,
    )


@dataclass
class Look:
    """One search: what was looked through so far, and the files that something was found in."""

    record: Record
    wanted: Words
    only: Area | None
    searched: int = 0
    unread: int = 0
    _files: dict[str, "Standing"] = field(default_factory=dict)

    def found(self) -> Iterator[Found]:
        """Every text that holds all of the words, in the order in which they were recorded."""
        for spot, held in self._texts():
            parts = parts_of(spot, held, self.only)
            self.searched += len(parts)
            if self.wanted.may_be_in("\n".join(held.values())):
                yield from (
                    Found(spot, name, held[name], part) for name, part in parts if self.wanted.are_in(held[name])
                )

    def _texts(self) -> Iterator[tuple[Spot, Mapping[str, str]]]:
        yield from texts(self.record)
        if self.only in (None, Area.LETTERS):
            for spot, content in letters(self.record):
                yield spot, {"": self._read(spot, content)}

    def _read(self, spot: Spot, content: bytes) -> str:
        from complaints_cli.pages.outline import as_text

        text = as_text(content, spot.facts.get("media", ""))
        self.unread += text is None
        return text or ""

    def item(self, found: Found) -> dict[str, Any] | None:
        """The item of the answer; None for what was undone, and counts as never recorded."""
        spot, part = found.spot, found.part
        if spot.stream not in self._files:
            self._files[spot.stream] = Standing(self.record, spot.stream)
        file = self._files[spot.stream]
        if spot.version not in file.versions:
            return None
        number = file.number(spot) if spot.kind in COUNTED else spot.facts.get(part.number)
        excerpt, places = (
            (WITHHELD, []) if is_guarded(spot, found.field, file.flags) else self.wanted.excerpt(found.text)
        )
        return {
            "ref": spot.stream,
            "event": spot.seq,
            "same_as": file.same_as,
            "what": part.called,
            "item": number,
            "on": spot.on,
            "excerpt": excerpt,
            "marked": places,
        }


class Standing:
    """The events of a file that were not undone, its flags, and for which complaint it was set aside."""

    def __init__(self, record: Record, stream: str) -> None:
        from complaints_cli.domain.fold import standing

        self._events = standing(record.history(stream))
        self.versions = {each.version for each in self._events}
        self.flags = {flag for each in self._events for flag in getattr(each.event, "flags", ())}
        kept = (each.event.other for each in self._events if isinstance(each.event, EnteredTwice))
        self.same_as = next(kept, None)

    def number(self, spot: Spot) -> int:
        """The number of a note, a letter or a file among those of its file."""
        same = [each.version for each in self._events if each.event.kind == spot.kind]
        return same.index(spot.version) + 1


def _screen(items: Sequence[dict[str, Any]], searched: int) -> list[Block]:
    rows = [[each["ref"], str(each["event"]), _what(each), short_day(each["on"]), _marked(each)] for each in items]
    if not rows:
        return [Text(f"Nothing of that is in the {searched:,} texts looked through.")]
    kept = {each["ref"]: each["same_as"] for each in items if each["same_as"]}
    return [
        Table(["Reference", "Event", "What", "Day", "Where it stands"], rows),
        *(Text(f"{ref} is set aside: entered twice, kept as {other}.") for ref, other in kept.items()),
        Text(f"{searched:,} texts looked through."),
    ]


def _what(item: dict[str, Any]) -> str:
    return f"{item['what']} {item['item']}" if item["item"] else str(item["what"])


def _marked(item: dict[str, Any]) -> str:
    """The excerpt with each word that was found between arrows."""
    text: str = item["excerpt"]
    places: list[Span] = item["marked"]
    for start, end in reversed(places):
        text = f"{text[:start]}»{text[start:end]}«{text[end:]}"
    return text
