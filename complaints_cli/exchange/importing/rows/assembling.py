"""A row becomes a line: its cells are read, its stages told apart, and the whole is weighed before it is handed on."""

from dataclasses import replace

from complaints_cli.domain.dates import quoted
from complaints_cli.domain.terms import Decision
from complaints_cli.exchange.importing.cells.references import counted
from complaints_cli.exchange.importing.cells.standings import NO_SORT, SORTS
from complaints_cli.exchange.importing.columns.fields import Field, Target
from complaints_cli.exchange.importing.columns.layout import Layout
from complaints_cli.exchange.importing.columns.readers import ANONYMOUS
from complaints_cli.exchange.importing.line import Line, Sort
from complaints_cli.exchange.importing.rows.answers import Answers, answers
from complaints_cli.exchange.importing.rows.ending import Ending, ending
from complaints_cli.exchange.importing.rows.gathered import Gathered, gathered
from complaints_cli.exchange.importing.rows.stages import decided, first_stage, second_stage
from complaints_cli.exchange.importing.rows.weighing import weigh
from complaints_cli.exchange.importing.sheets import Cell

_OPEN = Ending()


def line(layout: Layout, sheet: str, number: int, cells: tuple[Cell, ...]) -> Line:
    """What the row says, and every doubt about it. `number` is the row's own in its sheet."""
    row = gathered(layout, cells)
    ref, own = _reference(row)
    sort = _sort(row)
    received = row.received if own != 2 or row.escalated else None
    given = answers(row, own)
    end = _OPEN
    decisions: dict[int, Decision] = {}
    if sort is Sort.COMPLAINT:
        end = ending(row, given)
        _weigh_status(row, given, end)
        if day := end.refused or end.withdrawn:
            given = given.without(day)
        if row.outcomes:
            decisions = decided(row, own, given)
            _undated(row, given, end, decisions)
    one = first_stage(row, own, given, decisions.get(1))
    two = second_stage(row, own, given, decisions.get(2))
    if sort is Sort.COMPLAINT:
        weigh(row, own, received, one, two, end)
    if not row.received and own != 2 and not row.is_in_doubt(Field.RECEIVED):
        row.doubt(Target(Field.RECEIVED), "No day on which it was received stands in the row.")
    is_anonymous = row.name is ANONYMOUS
    if not ref and not is_anonymous and not _name(row):
        _nobodys(row)
    return Line(
        sheet=sheet,
        row=number,
        sort=sort,
        ref=ref,
        stage=own,
        received=received,
        via=row.via,
        name="" if is_anonymous else _name(row),
        anonymous=is_anonymous,
        address=row.address,
        phone=row.phone,
        email=row.email,
        rep=row.rep,
        home=row.home,
        category=row.category,
        summary=row.summary,
        outcome=row.outcome,
        handler=row.handler,
        first=one,
        second=two,
        closed=end.closed if sort is Sort.COMPLAINT else row.closed or given.first,
        withdrawn=end.withdrawn,
        refused=end.refused,
        ground=end.ground,
        refusal_reason=end.why,
        satisfied=row.satisfied,
        remedy=row.remedy,
        amount=row.amount,
        learning=row.learning,
        note="\n".join([row.note, *row.notes] if row.note else row.notes),
        kept=tuple(row.kept),
        doubts=tuple(row.doubts),
        cells=cells,
    )


def _reference(row: Gathered) -> tuple[str, int | None]:
    """The reference, and the stage that the row is of where a complaint has a row for each."""
    ref, stage = row.ref
    if not stage and row.layout.bare_refs and (found := counted(ref)) and found[0] in row.layout.bare_refs:
        return found
    if stage or not row.layout.rows_by_stage:
        return ref, stage or row.layout.under.stage
    said = (each.stage for each in (row.stage, row.sort) if each)
    return ref, next((each for each in said if each), row.layout.under.stage)


def _sort(row: Gathered) -> Sort:
    if sort := next((said.sort for _, said in row.outcomes if said.sort), row.layout.under.sort):
        return sort
    if row.layout.under.unclear and not row.is_in_doubt(Field.SORT):
        row.doubt(Target(Field.SORT), f"It stands under {quoted(row.layout.under.unclear)}. {NO_SORT} {SORTS}")
    return Sort.COMPLAINT


def _name(row: Gathered) -> str:
    """The name as it is written; from several columns, title and first name before it, the surname behind."""
    if not (row.title or row.first_name or row.surname):
        return row.name
    return " ".join([part for part in (row.title, row.first_name, row.name, row.surname) if part])


def _nobodys(row: Gathered) -> None:
    """A row of a register with names or references that has neither may belong to the one above it."""
    for target in (Target(Field.REF), Target(Field.NAME), Target(Field.SURNAME)):
        if target in row.layout.headers:
            row.doubt(target, "Neither a reference nor a name stands in the row: it may belong to the one above it.")
            return


def _weigh_status(row: Gathered, given: Answers, end: Ending) -> None:
    """Whether a complaint is open is not guessed: a status in doubt holds the row unless a day says how it ended."""
    if row.status or given.first or given.second or any(end[:3]):
        return
    header = row.header(Target(Field.STATUS))
    row.doubts[:] = [replace(doubt, holds=True) if doubt.column == header else doubt for doubt in row.doubts]


def _undated(row: Gathered, given: Answers, end: Ending, decisions: dict[int, Decision]) -> None:
    """A decision of a stage that has no day of an answer, or of a complaint that was refused or withdrawn."""
    if how := "refused" if end.refused else "withdrawn" if end.withdrawn else "":
        if decisions:
            stage = next(iter(decisions))
            row.doubt(_decision_of(row, stage), f"It was decided, and the row says that it was {how} too.")
        return
    if row.closed:
        return
    for stage, day in ((1, given.first), (2, given.second)):
        if stage in decisions and not day and not row.is_in_doubt(Field.RESPONDED, Field.CLOSED):
            row.doubt(_decision_of(row, stage), "It was decided, and no day of the answer stands in the row.")


def _decision_of(row: Gathered, stage: int) -> Target:
    """The column that the decision of a stage comes from: one that names it, or else one that names none."""
    named = [(target, each or target.stage) for target, said in row.outcomes for each, _ in said.decisions]
    return next(target for wanted in (stage, None) for target, each in named if each == wanted)
