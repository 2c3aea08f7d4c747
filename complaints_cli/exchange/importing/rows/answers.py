"""When each stage was answered: by the day of an answer or, in a register that has none, by the day of closing."""

from datetime import date
from typing import NamedTuple

from complaints_cli.exchange.importing.rows.gathered import Gathered


class Answers(NamedTuple):
    """The days on which the stages were answered."""

    first: date | None
    second: date | None

    def without(self, day: date) -> "Answers":
        """Less the one of that day: what was withdrawn or refused then was not answered."""
        return Answers(None if self.first == day else self.first, None if self.second == day else self.second)


def answers(row: Gathered, own: int | None) -> Answers:
    """The days of the answers; `own` is the stage that the row is of, None where a row is a whole complaint."""
    if own == 2:
        first, second = row.responded_1, row.responded_2 or row.responded
    else:
        first, second = row.responded_1 or row.responded, row.responded_2
    closed = row.closed
    if not closed or first or second or not row.layout.closing_is_answer:
        return Answers(first, second)
    # It can only make an answer look later than it was.
    return Answers(None, closed) if own == 2 or row.escalated else Answers(closed, None)
