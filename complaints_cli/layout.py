"""Blocks become aligned text. Lines are folded to fit a terminal, and never when the output goes anywhere else."""

from collections.abc import Iterable, Iterator, Sequence

from complaints_cli.dataclass import dataclass
from complaints_cli.result import Block, Cell, Document, Facts, Heading, Table, Text, Tone, visible, visible_lines

GAP = "  "
NARROWEST = 12
_COLOURS = {"good": "32", "warn": "33", "bad": "31", "heading": "1"}


@dataclass(frozen=True)
class Look:
    """How to lay out: columns of the terminal (None for no limit), colour, and one fact a line for screen readers."""

    width: int | None = None
    colour: bool = False
    plain: bool = False


def lay_out(blocks: Iterable[Block], look: Look) -> str:
    """The blocks as text, an empty line between them, ending in a line feed unless there is nothing at all."""
    parts = ["\n".join(lines) for block in blocks if (lines := list(_lines(block, look)))]
    return "\n\n".join(parts) + "\n" if parts else ""


def _lines(block: Block, look: Look) -> Iterator[str]:
    match block:
        case Heading():
            yield from (_paint(part, "heading", look) for part in _fold(visible(block.text), look.width))
        case Text():
            for line in visible_lines(block.text):
                yield from (_paint(part, block.tone, look) for part in _fold(line, look.width))
        case Facts():
            yield from _facts(block, look)
        case Table():
            yield from _plain_table(block) if look.plain else _table(block, look)
        case Document():
            yield from visible_lines(block.text.removesuffix("\n"))


def _facts(facts: Facts, look: Look) -> Iterator[str]:
    pairs = [(visible(label), *_told(value)) for label, value in facts.pairs if value is not None]
    if look.plain:
        yield from _plain_facts(pairs)
        return
    margin = max((_width(label) for label, _, _ in pairs), default=0)
    room = look.width and max(NARROWEST, look.width - margin - len(GAP))
    for label, text, tone in pairs:
        left = _pad(label, margin)
        for line in visible_lines(text):
            for part in _fold(line, room):
                yield (left + GAP + _paint(part, tone, look)).rstrip()
                left = " " * margin


def _plain_facts(pairs: Iterable[tuple[str, str, Tone]]) -> Iterator[str]:
    """A line for each, with the label that it stands under."""
    said = ""
    for label, text, _ in pairs:
        said = label or said
        yield f"{said}: {visible(text)}"


def _plain_table(table: Table) -> Iterator[str]:
    for n, row in enumerate(table.rows):
        if n:
            yield ""
        for column, value in zip(table.columns, row, strict=True):
            if text := visible(_told(value)[0]):
                yield f"{visible(column)}: {text}" if column else text


def _table(table: Table, look: Look) -> Iterator[str]:
    if not table.rows:
        return
    rows = [[(visible(text), tone) for text, tone in map(_told, row)] for row in (table.columns, *table.rows)]
    columns = [[text for text, _ in column] for column in zip(*rows, strict=True)]
    widths = [max(map(_width, column)) for column in columns]
    beside = len(widths) - (table.below if _too_wide(widths, look.width) > 0 else 0)
    widths = _narrowed(widths[:beside], columns, look.width)
    heads, *others = ([*_row(row[:beside], widths, look), *_below(row[beside:], widths[0], look)] for row in rows)
    yield from (_paint(line, "heading", look) for line in heads)
    for lines in others:
        yield from lines


def _too_wide(widths: Sequence[int], limit: int | None) -> int:
    return sum(widths) + len(GAP) * (len(widths) - 1) - limit if limit else 0


def _narrowed(widths: list[int], columns: Sequence[Sequence[str]], limit: int | None) -> list[int]:
    """The widths as they fit: the widest give way first, and none to less than a few words where it helps nothing."""
    if _too_wide(widths, limit) <= 0:
        return widths
    words = [max(_width(word) for text in column for word in text.split(" ")) for column in columns[: len(widths)]]
    least = [max(min(width, NARROWEST), word) for width, word in zip(widths, words, strict=True)]
    if _too_wide(least, limit) > 0 >= _too_wide(words, limit):
        least = words
    for _ in range(min(_too_wide(widths, limit), sum(widths) - sum(least))):
        widest = max((n for n in range(len(widths)) if widths[n] > least[n]), key=widths.__getitem__)
        widths[widest] -= 1
    return widths


def _below(cells: Sequence[tuple[str, Tone]], margin: int, look: Look) -> Iterator[str]:
    """What stands below a row: in one line where there is room for that, else each in lines of its own."""
    left = " " * margin + GAP
    room = max(NARROWEST, look.width - len(left)) if look.width else None
    told = [(text, tone) for text, tone in cells if text]
    if told and len(_fold(GAP.join(text for text, _ in told), room)) == 1:
        yield left + GAP.join(_paint(text, tone, look) for text, tone in told)
        return
    for text, tone in told:
        yield from (left + _paint(part, tone, look) for part in _fold(text, room))


def _row(cells: Sequence[tuple[str, Tone]], widths: Sequence[int], look: Look) -> Iterator[str]:
    folded = [_fold(text, width) for (text, _), width in zip(cells, widths, strict=True)]
    for n in range(max(map(len, folded))):
        pieces = [
            _paint(parts[n] if n < len(parts) else "", tone, look, width)
            for parts, (_, tone), width in zip(folded, cells, widths, strict=True)
        ]
        yield GAP.join(pieces).rstrip()


def _told(value: str | Cell) -> tuple[str, Tone]:
    return (value.text, value.tone) if isinstance(value, Cell) else (value, "")


def _paint(text: str, tone: Tone | str, look: Look, width: int = 0) -> str:
    space = " " * (width - _width(text))
    if not (look.colour and tone and text):
        return text + space
    return f"\x1b[{_COLOURS[tone]}m{text}\x1b[0m{space}"


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """How many columns the text takes: two for wide East Asian characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    import unicodedata

    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _fold(line: str, width: int | None) -> list[str]:
    """The line broken at spaces so that each part fits. A word that is too long stays whole: nothing is cut."""
    if width is None or _width(line) <= width:
        return [line]
    parts: list[str] = []
    current = ""
    for word in line.split(" "):
        longer = f"{current} {word}" if current else word
        if current and _width(longer) > width:
            parts.append(current)
            current = word
        else:
            current = longer
    return [*parts, current]
