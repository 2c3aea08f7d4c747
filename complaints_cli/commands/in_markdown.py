"""What a command shows on a screen, as Markdown: what was typed is escaped, and was struck before where it must be."""

from collections.abc import Callable, Iterable, Sequence

from complaints_cli.domain.plain import inline, paragraphs
from complaints_cli.result import Block, Cell, Facts, Heading, Table, Text
from complaints_cli.templating import table

Told = Callable[[str], str]
"""A text as it may be told."""


def as_markdown(blocks: Iterable[Block], told: Told) -> str:
    """The blocks under one another."""
    return "\n\n".join(filter(None, (_block(each, told) for each in blocks))) + "\n"


def grid(columns: Sequence[str], rows: Sequence[Sequence[str]], told: Told) -> str:
    """A table of texts; "" where it has no rows."""
    return table({"columns": columns, "rows": [[told(cell) for cell in row] for row in rows], "numbers": 0}) * bool(
        rows
    )


def _block(block: Block, told: Told) -> str:
    match block:
        case Heading(text=text):
            return f"## {inline(told(text))}"
        case Text(text=text):
            return paragraphs(told(text))
        case Table(columns=columns, rows=rows):
            return grid(columns, [[_text(cell) for cell in row] for row in rows], told)
        case Facts(pairs=pairs):
            return "\n".join(_fact(label, _text(value), told) for label, value in pairs if value is not None)
    raise ValueError(f"{type(block).__name__} stands on no page of a pack")


def _fact(label: str, value: str, told: Told) -> str:
    """A line of a list; one without a label goes on with the line before."""
    said = "<br>".join(inline(line) for line in told(value).split("\n") if line.strip()) or "–"
    return f"- **{inline(told(label))}**: {said}" if label else f"  {said}"


def _text(cell: str | Cell) -> str:
    return cell.text if isinstance(cell, Cell) else cell
