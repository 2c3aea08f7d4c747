"""How a complaint ended, from every column that speaks of it: closed, withdrawn, or not accepted, each with its day."""

from dataclasses import dataclass
from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.terms import Ground
from complaints_cli.exchange.importing.cells.said import Said, Standing
from complaints_cli.exchange.importing.columns.fields import Field, Target
from complaints_cli.exchange.importing.rows.gathered import Gathered

_SPEAK = (Field.STATUS, Field.STAGE, Field.DECISION, Field.UPHELD)


@dataclass(frozen=True, slots=True)
class Ending:
    """The days on which a complaint was closed, withdrawn or refused, and why it was refused."""

    closed: date | None = None
    withdrawn: date | None = None
    refused: date | None = None
    ground: Ground | None = None
    why: str = ""


def ending(row: Gathered, responded: date | None) -> Ending:
    """How it ended; `responded` is the last day of an answer. An ending without its day is a doubt."""
    closed = row.day(Field.CLOSED)
    withdrawn = _day_of(row, Standing.WITHDRAWN, Field.WITHDRAWN, (closed, responded))
    refused = _day_of(row, Standing.REFUSED, Field.REFUSED, (responded, closed))
    if refused:
        said = _speaks(row, Standing.REFUSED)
        ground = row.said(*said).ground if said else None
        why = row.text(Field.REFUSAL_REASON) or (row.cell(said) if said else "")
        return Ending(refused=refused, ground=ground or Ground.OTHER, why=why)
    if not withdrawn:
        _weigh(row, closed, responded)
    # What was withdrawn has ended: a day of closing beside it says the same.
    return Ending(closed=None if withdrawn else closed, withdrawn=withdrawn)


def _speaks(row: Gathered, standing: Standing) -> Target | None:
    """The column that says so."""
    return next(
        (
            target
            for target, value in row.values.items()
            if target.field in _SPEAK and isinstance(value, Said) and value.standing is standing
        ),
        None,
    )


def _day_of(row: Gathered, standing: Standing, name: Field, others: tuple[date | None, ...]) -> date | None:
    """The day of an ending: its own, or else the first of the other days where the row says that it ended so."""
    if day := row.day(name):
        return day
    said = Target(name) if row.says_yes(name) else _speaks(row, standing)
    if not said:
        return None
    day = next((other for other in others if other), None)
    if not day and not row.is_in_doubt(Target(name)):
        row.doubt(said, f"It was {standing}, and no day of that stands in the row.")
    return day


def _weigh(row: Gathered, closed: date | None, responded: date | None) -> None:
    """An ending that the rest of the row speaks against."""
    closes, opens = _speaks(row, Standing.CLOSED), _speaks(row, Standing.OPEN)
    is_closed = closes or (Target(Field.CLOSED) if closed or row.says_yes(Field.CLOSED) else None)
    if opens and closed:
        row.doubt(
            opens,
            f"It says that this is open, and column {row.header(Target(Field.CLOSED))!r} says {long_day(closed)}.",
        )
    if is_closed and not responded and not _answer_is_in_doubt(row):
        row.doubt(is_closed, "It is closed, and no day of an answer stands in the row.")


def _answer_is_in_doubt(row: Gathered) -> bool:
    return any(
        row.is_in_doubt(target) for target in row.layout.headers if target.field in (Field.RESPONDED, Field.CLOSED)
    )
