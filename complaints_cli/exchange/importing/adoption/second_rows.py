"""In a register that names no stage, a later row whose words begin with stage 2 is that stage of the row before it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from complaints_cli.exchange.importing.line import EMPTY, Line, Sort

_STAGE_2 = re.compile(
    r"\W*(?:(?:stage|stg|st|s)[\s-]*(?:2|two|ii)\b|(?:2nd|second)\s+stage\b|escalat(?:ed|ion)\b)", re.IGNORECASE
)


def told_apart(rows: Sequence[Line]) -> tuple[Line, ...]:
    """The rows of one person under one reference, those of stage 2 as such: see `Line.second`.

    It takes both the words and the days: a row that came in before stage 1 was answered is left as it is.
    """
    answered = [row.first.responded for row in rows if row.stage is None and not _says_so(row) and row.first.responded]
    if not answered:
        return tuple(rows)
    return tuple(
        _of_stage_2(row) if _says_so(row) and row.received and row.received >= max(answered) else row for row in rows
    )


def _says_so(row: Line) -> bool:
    return (
        row.sort is Sort.COMPLAINT
        and row.stage is None
        and row.second == EMPTY
        and bool(_STAGE_2.match(row.summary))
        and not (row.withdrawn or row.refused)
    )


def _of_stage_2(row: Line) -> Line:
    return replace(row, stage=2, received=None, first=EMPTY, second=replace(row.first, opened=row.received))
