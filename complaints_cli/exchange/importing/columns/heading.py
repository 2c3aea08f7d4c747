"""Where the headers of a sheet stand: the row that says most, alone or under a row that names the stages above it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from complaints_cli.exchange.importing.columns.fields import AT_A_STAGE, DAYS, Field, Target
from complaints_cli.exchange.importing.columns.headers import Claim, understood, words_of
from complaints_cli.exchange.importing.sheets import Block, Row

LOOKED_THROUGH = 60
"""Rows from the top among which the headers must stand."""
_ABOUT = frozenset({Field.REF, Field.NAME, Field.FIRST_NAME, Field.SURNAME, Field.SUMMARY, Field.ADDRESS})
_NOT_TAKEN = frozenset({Field.WORKED_OUT, Field.KEPT, Field.LEFT})
ByOfficer = Callable[[str], Target | None]
"""What an officer's mapping file says of a header."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The headers of a table: `texts` by position, "" for none; a header given twice has its column behind."""

    first_row: int
    last_row: int
    texts: tuple[str, ...]
    claims: tuple[Claim | None, ...]

    @property
    def fields(self) -> frozenset[Field]:
        """What the headers stand for."""
        return frozenset(claim.target.field for claim in self.claims if claim)

    @property
    def score(self) -> int:
        """How many headers are understood."""
        return sum(claim is not None for claim in self.claims)

    @property
    def says(self) -> tuple[int, int]:
        """How many headers are understood, and how many things they stand for: two for one thing are one too many."""
        return self.score, len({claim.target for claim in self.claims if claim})

    @property
    def is_of_a_register(self) -> bool:
        """Whether its rows can be complaints: something of whom or what, and a day."""
        taken = self.fields - _NOT_TAKEN
        return bool(taken & DAYS) and bool(taken & _ABOUT)


def find(rows: Sequence[Row], merged: Sequence[Block], by_officer: ByOfficer) -> Heading | None:
    """The headers among the first rows of a sheet; None where it has none that a register would have."""
    best: Heading | None = None
    for position, row in enumerate(rows):
        alone = of_row(row, by_officer)
        under = _under(rows[position - 1], row, merged, by_officer) if position else None
        for heading in (alone, under):
            if heading and heading.is_of_a_register and (best is None or heading.says > best.says):
                best = heading
    return best


def of_row(row: Row, by_officer: ByOfficer) -> Heading | None:
    """The row as headers, None where it cannot be: a number or a day stands in it, or hardly a word is known."""
    return _heading(row.number, row.number, row.cells, (None,) * len(row.cells), by_officer)


def _heading(
    first: int, last: int, cells: Sequence[object], groups: Sequence[int | None], by_officer: ByOfficer
) -> Heading | None:
    filled = [cell for cell in cells if cell is not None]
    if len(filled) < 2 or not all(isinstance(cell, str) for cell in filled):
        return None
    texts = _apart(tuple(" ".join(str(cell).split()) if cell is not None else "" for cell in cells))
    claims = tuple(
        _claim(text, str(cell), group, by_officer) if text else None
        for text, cell, group in zip(texts, cells, groups, strict=True)
    )
    return Heading(first, last, texts, claims)


def _claim(text: str, cell: str, group: int | None, by_officer: ByOfficer) -> Claim | None:
    if target := by_officer(text) or by_officer(cell):
        return Claim(target, BY_OFFICER)
    return understood(cell, group)


BY_OFFICER = 100
"""What an officer says of a column is stronger than what its header says."""


def _under(above: Row, row: Row, merged: Sequence[Block], by_officer: ByOfficer) -> Heading | None:
    """The row with the one above it: stages stand there, each over the columns up to the next word."""
    if above.number != row.number - 1 or not all(cell is None or isinstance(cell, str) for cell in above.cells):
        return None
    stages = _stages(above)
    if not any(stages):
        return None
    cells: list[str | None] = []
    groups: list[int | None] = []
    for upper, own, (stage, word) in zip(above.cells, row.cells, _spread(above, stages, merged), strict=True):
        if own is None:
            cells.append(None if upper is None else str(upper))
            groups.append(None)
        elif not isinstance(own, str):
            return None
        else:
            is_of_stage = stage and not words_of(own)[1] and _has_a_stage(own)
            cells.append(f"{word} {own}" if is_of_stage else own)
            groups.append(stage if is_of_stage else None)
    return _heading(above.number, row.number, cells, groups, by_officer)


def _has_a_stage(own: str) -> bool:
    """Whether what a header says by itself can be of a stage: when it was closed is of none, whatever stands above."""
    claim = understood(own)
    return claim is None or claim.target.field in AT_A_STAGE or claim.target.field is Field.RECEIVED


def _stages(above: Row) -> list[int | None]:
    return [words_of(cell)[1] if isinstance(cell, str) and cell else None for cell in above.cells]


def _spread(above: Row, stages: Sequence[int | None], merged: Sequence[Block]) -> list[tuple[int | None, str]]:
    """For each column the stage above it and its word: as far as its merged cells reach, or else to the next word."""
    ends = {
        block.first_column - 1: block.last_column
        for block in merged
        if block.first_row <= above.number <= block.last_row
    }
    spread: list[tuple[int | None, str]] = []
    current: tuple[int | None, str] = (None, "")
    until = len(stages)
    for position, (cell, stage) in enumerate(zip(above.cells, stages, strict=True)):
        if cell is not None:
            current = (stage, str(cell)) if stage else (None, "")
            until = ends.get(position, len(stages) if not ends else position + 1)
        spread.append(current if position < until else (None, ""))
    return spread


def _apart(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Each header as no other is: one that stands twice, with the letters of its column behind it."""
    folded = [text.casefold() for text in texts]
    return tuple(
        f"{text} (column {letters(position)})" if text and folded.count(text.casefold()) > 1 else text
        for position, text in enumerate(texts)
    )


def letters(position: int) -> str:
    """The letters by which a spreadsheet calls a column: 0 is A, 26 is AA."""
    found = ""
    number = position + 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
