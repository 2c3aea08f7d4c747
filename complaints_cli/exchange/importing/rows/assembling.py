"""A row becomes a line: its cells are read, its stages told apart, and the whole is weighed before it is handed on."""

from collections.abc import Sequence
from dataclasses import replace

from complaints_cli.exchange.importing.cells.references import counted
from complaints_cli.exchange.importing.columns.fields import Field, Target
from complaints_cli.exchange.importing.columns.layout import Layout
from complaints_cli.exchange.importing.columns.readers import ANONYMOUS
from complaints_cli.exchange.importing.line import Line, Sort, StageLine
from complaints_cli.exchange.importing.rows.ending import Ending, ending
from complaints_cli.exchange.importing.rows.gathered import Gathered, gathered
from complaints_cli.exchange.importing.rows.stages import decided, stages
from complaints_cli.exchange.importing.rows.weighing import weigh
from complaints_cli.exchange.importing.sheets import Cell

_NOT_ENDED = Ending()


def line(layout: Layout, sheet: str, number: int, cells: Sequence[Cell]) -> Line:
    """What the row says, and every doubt about it. `number` is the row's own in its sheet."""
    row = gathered(layout, cells)
    ref, hanging = _reference(row)
    own = _own_stage(row, hanging)
    sort = _sort(row)
    received = row.day(Field.RECEIVED)
    if own == 2 and not row.day(Field.ESCALATED):
        received = None
    both = stages(row, own)
    if layout.closing_is_answer:
        both = _closing_answers(row, own, both)
    end = _NOT_ENDED
    if sort is Sort.COMPLAINT:
        both, end = _ended(row, own, both)
        weigh(row, own, received, both, end)
        if own != 2 and not received and not row.is_in_doubt(Target(Field.RECEIVED)):
            row.doubt(Target(Field.RECEIVED), "No day on which it was received stands in the row.")
    elif not row.is_in_doubt(Target(Field.RECEIVED)) and not received:
        row.doubt(Target(Field.RECEIVED), "No day on which it came stands in the row.")
    name = row.values.get(Target(Field.NAME))
    return Line(
        sheet=sheet,
        row=number,
        sort=sort,
        ref=ref,
        stage=own,
        received=received,
        via=row.values.get(Target(Field.VIA)),
        name=_name(row),
        anonymous=name is ANONYMOUS,
        address=row.text(Field.ADDRESS),
        phone=row.text(Field.PHONE),
        email=row.text(Field.EMAIL),
        rep=row.text(Field.REP),
        home=row.values.get(Target(Field.HOME)),
        category=row.text(Field.CATEGORY),
        summary=row.text(Field.SUMMARY),
        outcome=row.text(Field.OUTCOME),
        handler=row.text(Field.HANDLER),
        first=both[0],
        second=both[1],
        closed=end.closed if sort is Sort.COMPLAINT else row.day(Field.CLOSED) or both[0].responded,
        withdrawn=end.withdrawn,
        refused=end.refused,
        ground=end.ground,
        refusal_reason=end.why,
        satisfied=row.values.get(Target(Field.SATISFIED)),
        remedy=row.text(Field.REMEDY),
        amount=row.values.get(Target(Field.AMOUNT)),
        learning=row.text(Field.LEARNING),
        note="\n".join([text for text in (row.text(Field.NOTE), *row.notes) if text]),
        kept=tuple(row.kept),
        doubts=tuple(row.doubts),
        cells=tuple(cells),
    )


def _reference(row: Gathered) -> tuple[str, int | None]:
    """The reference and the stage that hangs on it: "014(2)" is stage 2 of 014 where there is a 014."""
    ref, stage = row.values.get(Target(Field.REF), ("", None))
    if not stage and (found := counted(ref)) and found[0] in row.layout.bare_refs:
        return found
    return ref, stage


def _own_stage(row: Gathered, hanging: int | None) -> int | None:
    """The stage that the row is of, where a complaint has a row for each."""
    if hanging:
        return hanging
    if not row.layout.rows_by_stage:
        return None
    return row.said(Field.STAGE).stage or row.said(Field.SORT).stage


def _sort(row: Gathered) -> Sort:
    said = (row.said(name).sort for name in (Field.SORT, Field.STAGE, Field.STATUS))
    return next((sort for sort in said if sort), Sort.COMPLAINT)


def _name(row: Gathered) -> str:
    """The name as it is written; from several columns, title and first name before it, the surname behind."""
    parts = [row.text(name) for name in (Field.TITLE, Field.FIRST_NAME, Field.NAME, Field.SURNAME)]
    return " ".join(part for part in parts if part)


def _closing_answers(row: Gathered, own: int | None, both: tuple[StageLine, StageLine]) -> tuple[StageLine, StageLine]:
    """In a register with no day of an answer, the day of closing is that: it can only make an answer look later."""
    first, second = both
    closed = row.day(Field.CLOSED)
    if not closed or first.responded or second.responded:
        return both
    if own == 2 or second.opened:
        return first, replace(second, responded=closed)
    return replace(first, responded=closed), second


def _ended(
    row: Gathered, own: int | None, both: tuple[StageLine, StageLine]
) -> tuple[tuple[StageLine, StageLine], Ending]:
    """With what was decided. What was refused or withdrawn was not answered, whatever column its day stands in."""
    first, second = both
    responded = second.responded or first.responded
    end = ending(row, responded)
    if end.refused or end.withdrawn:
        day = end.refused or end.withdrawn
        first, second = (
            replace(stage, responded=None) if stage.responded == day else stage for stage in (first, second)
        )
    decisions = decided(row, own, first, second)
    for stage, line_of_stage in ((1, first), (2, second)):
        if stage in decisions and not line_of_stage.responded and not (end.refused or end.withdrawn):
            _undated(row, own, stage)
    first, second = replace(first, decision=decisions.get(1)), replace(second, decision=decisions.get(2))
    return (first, second), end


def _undated(row: Gathered, own: int | None, stage: int) -> None:
    answers = [target for target in row.layout.headers if target.field in (Field.RESPONDED, Field.CLOSED)]
    if any(row.is_in_doubt(target) for target in answers) or row.day(Field.CLOSED):
        return
    at = (stage, None) if (own == 2) == (stage == 2) else (stage,)
    listed = (Target(name, each) for each in at for name in (Field.DECISION, Field.UPHELD, Field.STATUS))
    target = next((each for each in listed if row.said(*each).decisions), Target(Field.DECISION, stage))
    row.doubt(target, "It was decided, and no day of the answer stands in the row.")
