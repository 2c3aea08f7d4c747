"""How a complaint ended, from every column that speaks of it: closed, withdrawn, or not accepted, each with its day."""

from datetime import date
from typing import NamedTuple

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.terms import Ground
from complaints_cli.exchange.importing.cells.decisions import ground_of
from complaints_cli.exchange.importing.cells.said import Standing
from complaints_cli.exchange.importing.columns.fields import Field, Target
from complaints_cli.exchange.importing.rows.answers import Answers
from complaints_cli.exchange.importing.rows.gathered import Gathered


class Ending(NamedTuple):
    """The days on which a complaint was closed, withdrawn or refused, and why it was refused."""

    closed: date | None = None
    withdrawn: date | None = None
    refused: date | None = None
    ground: Ground | None = None
    why: str = ""


def ending(row: Gathered, given: Answers) -> Ending:
    """How it ended. An ending without its day, or one that the row speaks against, is a doubt."""
    responded = given.second or given.first
    standings = {said.standing: target for target, said in reversed(row.outcomes) if said.standing}
    if (titled := row.layout.under.standing) and not standings:
        standings[titled] = Target(Field.STATUS)
    if standings or row.refused or row.withdrawn or row.yes:
        withdrawn = _day_of(row, standings, Standing.WITHDRAWN, row.withdrawn, row.closed or responded)
        refused = _day_of(row, standings, Standing.REFUSED, row.refused, responded or row.closed)
        if refused:
            return _refusal(row, standings, refused)
        if withdrawn:
            # A day of closing beside it says the same.
            return Ending(withdrawn=withdrawn)
    if row.closed or standings or row.yes:
        _weigh(row, standings, responded)
    return Ending(closed=row.closed)


def _refusal(row: Gathered, standings: dict[Standing, Target], day: date) -> Ending:
    target = standings.get(Standing.REFUSED)
    grounds = [said.ground for _, said in row.outcomes if said.ground]
    why = row.refusal_reason or (row.cell(target) if target else "")
    named = next((each for each in grounds if each is not Ground.OTHER), None)
    return Ending(refused=day, ground=named or ground_of(why) or Ground.OTHER, why=why)


def _day_of(
    row: Gathered, standings: dict[Standing, Target], standing: Standing, own: date | None, other: date | None
) -> date | None:
    """The day of an ending: its own, or else another of the row's where the row says that it ended so."""
    if own:
        return own
    column = Target(Field.WITHDRAWN if standing is Standing.WITHDRAWN else Field.REFUSED)
    target = column if column in row.yes else standings.get(standing)
    if target and not other and not row.is_in_doubt(column.field, Field.CLOSED, Field.RESPONDED):
        row.doubt(column, f"It was {standing}, and no day of that stands in the row. Write the day.")
    elif target and standing is Standing.WITHDRAWN and other and not row.closed:
        taken = f"{long_day(other)}, the day of the answer, is taken for it"
        row.doubt(column, f"It was withdrawn, and no day of that stands in the row: {taken}.", holds=False)
    return other if target else None


def _weigh(row: Gathered, standings: dict[Standing, Target], responded: date | None) -> None:
    """An ending that the rest of the row speaks against."""
    column = Target(Field.CLOSED)
    opens, closes = standings.get(Standing.OPEN), standings.get(Standing.CLOSED)
    if not closes and (row.closed or column in row.yes):
        closes = column
    if opens and row.closed:
        row.doubt(opens, f"It says that this is open, and column {row.header(column)!r} says {long_day(row.closed)}.")
    if closes and not responded and not row.is_in_doubt(Field.RESPONDED, Field.CLOSED):
        row.doubt(closes, "It is closed, and no day of an answer stands in the row.")
