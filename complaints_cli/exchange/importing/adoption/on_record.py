"""A row is held against what is on record: what came over before does not come again, and nothing there is changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from complaints_cli.domain.dates import short_day
from complaints_cli.exchange.importing.adoption.known_again import key, said, same_person, whose
from complaints_cli.exchange.importing.adoption.merging import Case, column, combined
from complaints_cli.exchange.importing.line import Line, Sort, StageLine
from complaints_cli.store import old_references
from complaints_cli.store.record import Record, Row

SHOWN = {Sort.COMPLAINT: ("C", "show"), Sort.REQUEST: ("SR", "request show"), Sort.COMPLIMENT: ("K", "compliment show")}
"""What the references of a sort begin with, and the command that shows one."""


@dataclass(frozen=True, slots=True)
class More:
    """What a row says that the record does not, and the command that would record it."""

    line: Line
    column: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Already:
    """What a row is on record as. Where that is only likely it `is_held`, and `column`, `value`, `reason` say why."""

    ref: str
    more: tuple[More, ...] = ()
    put_right: tuple[Line, ...] = ()
    """Rows that are in doubt as they stand, and came over once that was put right."""
    is_held: bool = False
    column: str = ""
    value: str = ""
    reason: str = ""


def on_record(record: Record, group: Sequence[Line], file: str, digest: str) -> Already | None:
    """What the rows of one person under one reference are on record as; None where they are new.

    `file` and `digest` are the name and the SHA-256 of the file that they stand in.
    """
    named = next((row for row in group if row.name), group[0])
    prefix, wanted = SHOWN[named.sort][0], key(named)
    known = [
        each
        for each in old_references.known(record, named.ref, wanted)
        if each.ref.startswith(f"{prefix}-")
        and (each.key == wanted or not named.name or same_person(named.name, each.name))
    ]
    if not known and not any(row.apart for row in group):
        known = [
            each
            for row in group
            if row.digest
            for each in old_references.of_row(record, row.digest, row.sheet, row.row)
        ]
    if known:
        ref, before = known[0].ref, {each.said for each in known}
        new = [row for row in group if said(row) not in before and not row.is_held]
        fixed = tuple(row for row in group if row.is_held and _was_put_right(row, file, known))
        return Already(ref, more=tuple(_more(record, ref, new, group)) if new else (), put_right=fixed)
    if all(old_references.erased(record, row.digest or digest, row.row) for row in group):
        return Already("")
    return _logged_here(record, group, named)


def _was_put_right(row: Line, file: str, known: Sequence[old_references.Known]) -> bool:
    return any(each.was_put_right_from(row.file or file, row.sheet, row.row) for each in known)


def _logged_here(record: Record, group: Sequence[Line], named: Line) -> Already | None:
    received = next((row.received for row in group if row.received), None)
    if named.sort is not Sort.COMPLAINT or received is None or not named.name or any(row.apart for row in group):
        return None
    ref = old_references.logged_here(record, whose(named.name), received)
    if ref is None:
        return None
    reason = (
        f"{ref} was logged here of the same person from the same day, so it is probably that one. "
        "If it is another, put new into the column Fix."
    )
    return Already(ref, is_held=True, column="name", value=named.name, reason=reason)


def _more(record: Record, ref: str, new: Sequence[Line], group: Sequence[Line]) -> Iterator[More]:
    """What new rows of a group say beyond the record, step by step; where no step differs, that they say more."""
    line = new[-1]
    found = list(_steps(record, ref, line, group)) if line.sort is Sort.COMPLAINT else []
    if not found:
        reason = f"It came over before, when other words stood in it: complaints {SHOWN[line.sort][1]} {ref}."
        found = [More(line, "", "", reason)]
    yield from found


def _steps(record: Record, ref: str, new: Line, group: Sequence[Line]) -> Iterator[More]:
    case = combined(tuple(row for row in group if not row.is_held))
    line = replace(case.line, file=new.file, sheet=new.sheet, row=new.row) if isinstance(case, Case) else new
    found = record.rows("SELECT received_on, withdrawn_on, closed_on FROM complaint WHERE ref = ?", (ref,))
    if not found:  # it was entered twice, and nothing more is recorded on the entry that was set aside
        return
    (complaint,) = found
    stages = {row["stage"]: row for row in record.rows("SELECT * FROM stage WHERE ref = ?", (ref,))}
    if line.received:
        yield from _step(line, "received", line.received, complaint["received_on"], "", f"correct {ref} received")
    yield from _of_stage(line, ref, 1, line.first, stages.get(1))
    if asked := line.second.opened:
        opened = stages[2]["opened_on"] if 2 in stages else None
        yield from _step(line, "escalated", asked, opened, f"escalate {ref} --on", f"correct {ref} escalated")
    yield from _of_stage(line, ref, 2, line.second, stages.get(2))
    if line.withdrawn:
        yield from _step(line, "withdrawn", line.withdrawn, complaint["withdrawn_on"], f"withdraw {ref} --said-on", "")
    elif line.closed:
        closing = f"close {ref} --reason responded --on"
        yield from _step(line, "closed", line.closed, complaint["closed_on"], closing, "")


def _of_stage(line: Line, ref: str, number: int, told: StageLine, stage: Row | None) -> Iterator[More]:
    suffix = "" if number == 1 else "-2"
    for name, day, command in (("acknowledged", told.acknowledged, "ack"), ("responded", told.responded, "respond")):
        kept = stage[f"{name}_on"] if stage else None
        if day:
            put_right = f"correct {ref} {name}{suffix}"
            yield from _step(line, column(name, number), day, kept, f"{command} {ref} --on", put_right)


def _step(line: Line, what: str, day: date, kept: str | None, do: str, put_right: str) -> Iterator[More]:
    if kept == day.isoformat():
        return
    command = do if kept is None else put_right
    there = "nothing of it is on record" if kept is None else f"on record is {short_day(date.fromisoformat(kept))}"
    way = f" To record it: complaints {command} {day.isoformat()}." if command else ""
    yield More(line, what, short_day(day), f"It came over before, and now says more: {there}.{way}")
