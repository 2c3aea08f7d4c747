"""A cell merged over several rows says whose rows they all are; a day in it is a day of the first of them alone."""

from collections.abc import Collection, Sequence

from complaints_cli.exchange.importing.columns.fields import Field
from complaints_cli.exchange.importing.columns.layout import Layout
from complaints_cli.exchange.importing.sheets import Block, Cell, Row

_WHOSE = frozenset(
    {
        *(Field.REF, Field.NAME, Field.TITLE, Field.FIRST_NAME, Field.SURNAME, Field.ADDRESS, Field.PHONE, Field.EMAIL),
        *(Field.REP, Field.HOME, Field.CATEGORY, Field.SUMMARY, Field.HANDLER),
    }
)


class TallCells:
    """The merged cells of one sheet, while its rows are read from the top."""

    def __init__(self, merged: Sequence[Block]) -> None:
        self._waiting = sorted((block for block in merged if block.last_row > block.first_row), key=_first)
        self._open: list[tuple[Block, Cell]] = []

    def filled(self, row: Row, layout: Layout) -> tuple[Cell, ...]:
        """The cells of a row, with what a cell merged over it says of whom and what it is."""
        if not self._waiting and not self._open:
            return row.cells
        self._open = [(block, cell) for block, cell in self._open if block.last_row >= row.number]
        filled = list(row.cells)
        whose = {column.position for column in layout.placed if column.target.field in _WHOSE}
        for block, cell in self._open:
            _fill(filled, block.first_column - 1, cell, whose)
        while self._waiting and self._waiting[0].first_row <= row.number:
            block = self._waiting.pop(0)
            if block.first_row == row.number:
                self._open.append((block, row.cells[block.first_column - 1]))
        return tuple(filled)


def _first(block: Block) -> int:
    return block.first_row


def _fill(cells: list[Cell], position: int, cell: Cell, whose: Collection[int]) -> None:
    if position in whose and cells[position] is None:
        cells[position] = cell
