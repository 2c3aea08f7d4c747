"""Which reader reads which field: one table, so that a column and a fix of one of its cells are read alike."""

from collections.abc import Mapping
from datetime import date

from complaints_cli.domain.terms import Decision
from complaints_cli.exchange.importing.cells import decisions, standings, vocabulary
from complaints_cli.exchange.importing.cells.day_cells import day_reader
from complaints_cli.exchange.importing.cells.money import money
from complaints_cli.exchange.importing.cells.read import Read, Reader, as_text, plain, words
from complaints_cli.exchange.importing.cells.references import reference
from complaints_cli.exchange.importing.columns.fields import DAYS, Field
from complaints_cli.exchange.importing.sheets import Cell
from complaints_cli.exchange.importing.sheets.book import Epoch

_ANONYMOUS = frozenset(
    {"anon", "anonymous", "anonymous complaint", "anonymous complainant", "name withheld", "withheld"}
)
ANONYMOUS = "\0anonymous"
"""What a name reads as where the person does not want to be named."""


def _name(cell: Cell) -> Read:
    text = as_text(cell)
    return Read(ANONYMOUS if plain(text) in _ANONYMOUS else " ".join(text.split()) or None)


READ: Mapping[Field, Reader] = {
    Field.REF: reference,
    Field.STAGE: standings.stage,
    Field.SORT: standings.sort_of_row,
    Field.STATUS: standings.status,
    Field.VIA: vocabulary.channel,
    Field.NAME: _name,
    Field.HOME: vocabulary.home,
    Field.DECISION: decisions.decision,
    Field.UPHELD: decisions.upheld,
    Field.PARTLY_UPHELD: decisions.ticked(Decision.PARTLY_UPHELD),
    Field.NOT_UPHELD: decisions.ticked(Decision.NOT_UPHELD),
    Field.SATISFIED: vocabulary.satisfied,
    Field.AMOUNT: money,
}
"""What reads a field whose cells are more than words."""
AHEAD = frozenset({Field.EXTENDED_TO})
"""Days that may lie after today."""


def reader_of(field: Field, today: date, epoch: Epoch, *, month_first: bool, meanings: Mapping[str, str]) -> Reader:
    """What reads the cells of a column that stands for `field`. `meanings` are an officer's words for others."""
    if field in DAYS:
        return day_reader(today, epoch, month_first=month_first, ahead=field in AHEAD)
    read = READ.get(field, words)
    if not meanings or read is words or field in (Field.REF, Field.NAME):
        return read

    def read_meaning(cell: Cell) -> Read:
        return read(meanings.get(plain(as_text(cell)), cell))

    return read_meaning


def is_understood(text: str) -> bool:
    """Whether a word that an officer writes for another is one that some column understands."""
    fields = (
        Field.DECISION,
        Field.UPHELD,
        Field.STATUS,
        Field.STAGE,
        Field.SORT,
        Field.VIA,
        Field.HOME,
        Field.SATISFIED,
    )
    return any(READ[field](text).value is not None for field in fields)
