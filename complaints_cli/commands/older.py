"""What is told of the older register that something came from, whatever it is."""

from collections.abc import Iterator, Sequence
from typing import Any

from complaints_cli.domain.events.exchange import Imported
from complaints_cli.result import Block, Facts, Heading


def older_data(imported: Sequence[Imported]) -> list[dict[str, Any]]:
    """The rows that it came from, for JSON. `kept` stood in columns that nothing here stands for."""
    return [
        {
            "reference": each.alias or None,
            "file": each.file,
            "sheet": each.sheet or None,
            "row": each.row,
            "kept": each.kept or None,
            "batch": each.batch,
        }
        for each in imported
    ]


def older_facts(imported: Sequence[Imported]) -> Iterator[Block]:
    """The same for a reader."""
    if not imported:
        return
    aliases = dict.fromkeys(each.alias for each in imported if each.alias)
    rows = [f"{each.file}, {f'{each.sheet}, ' if each.sheet else ''}row {each.row}" for each in imported]
    kept = dict.fromkeys(each.kept for each in imported if each.kept)
    yield Heading("In the older register")
    yield Facts(
        [
            ("Reference", ", ".join(aliases) or "none"),
            ("Came from", "; ".join(dict.fromkeys(rows))),
            ("Also there", "\n".join(kept) or None),
        ]
    )
