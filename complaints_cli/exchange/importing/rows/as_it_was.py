"""A row as JSON, with its columns: a review list can be read without the file that it came from."""

import json
from datetime import date

from complaints_cli.exchange.importing.columns.fields import Field, Target
from complaints_cli.exchange.importing.columns.layout import Layout
from complaints_cli.exchange.importing.sheets import Cell


def row_as_json(read_by: Layout, digest: str, cells: tuple[Cell, ...]) -> str:
    """A row with its columns, so that a review list can be read without the file it came from."""
    content = {
        "file": digest,
        "epoch": read_by.epoch,
        "stages": read_by.rows_by_stage,
        "under": list(read_by.under),
        "bare": sorted(read_by.bare_refs & _base(cells, read_by)),
        "words": dict(read_by.meanings),
        "columns": [
            [column.header, str(column.target), column.month_first, _plain(cells[column.position])]
            for column in read_by.placed
        ],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _base(cells: tuple[Cell, ...], read_by: Layout) -> frozenset[str]:
    position = read_by.positions.get(Target(Field.REF))
    ref = cells[position] if position is not None else None
    return frozenset({ref.rsplit("(", 1)[0].rsplit("[", 1)[0].strip()} if isinstance(ref, str) else ())


def _plain(cell: Cell) -> object:
    return {"day": cell.isoformat()} if isinstance(cell, date) else cell
