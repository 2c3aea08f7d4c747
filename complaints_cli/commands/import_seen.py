"""What is told of an import, before and after it: what was taken for what, the counts, the doubts, and the verdicts."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day
from complaints_cli.result import Block, Facts, Heading, Table, Text

if TYPE_CHECKING:
    from complaints_cli.exchange.importing.adoption.adopting import Adopted, Remark
    from complaints_cli.exchange.importing.adoption.judging import Judged
    from complaints_cli.exchange.importing.line import Skipped
    from complaints_cli.exchange.importing.source import Source

TAKEN = "taken"
"""What is told of a column of which there is nothing more to tell."""
SKIPPED_NAMED = 12
"""So many rows that are no complaints for one reason are named one by one."""


@dataclass(frozen=True)
class Told:
    """What an import found; `batch` is its number once it is recorded."""

    origin: "Source"
    done: "Adopted"
    skipped: "tuple[Skipped, ...]"
    batch: int | None


def data(told: Told) -> dict[str, Any]:
    """As JSON has it."""
    done, origin = told.done, told.origin
    return {
        "batch": told.batch,
        "file": origin.book.name,
        "rows": done.rows,
        "imported": done.imported,
        "merged": done.merged,
        "duplicates": done.duplicates,
        "not_complaints": done.not_complaints,
        "skipped": len(told.skipped),
        "held": done.held,
        "review": [_remark(each) for each in done.in_order()],
        "by_year": dict(sorted(done.judged.by_year.items())),
        "judged": done.judged.data(),
        "without_home": done.without_home,
        "columns": [
            {"sheet": each.sheet or None, "header": each.header, "field": each.field or None, "told": each.told}
            for each in origin.columns
        ],
        "left_out": [{"sheet": each.sheet, "reason": each.reason} for each in origin.left_out],
        "skipped_rows": [
            {"sheet": each.sheet or None, "row": each.row, "reason": each.reason} for each in told.skipped
        ],
        "notes": [*origin.book.notes, *origin.notes],
    }


def _remark(remark: "Remark") -> dict[str, Any]:
    return {
        "row": remark.line.row,
        "sheet": remark.line.sheet or None,
        "ref": remark.line.ref or None,
        "column": remark.column or None,
        "value": remark.value or None,
        "reason": remark.reason,
        "held": remark.held,
        "on_record": remark.ref or None,
    }


def screen(told: Told, *, at_most: int) -> Iterator[Block]:
    """The same for a reader, with `at_most` so many of the doubts."""
    origin, done = told.origin, told.done
    yield _title(told)
    yield Text("\n".join([*origin.book.notes, *origin.notes]))
    if done.streams or not done.duplicates:
        yield from _columns(told)
    yield from _rows(told)
    yield from _doubts(done.in_order(), at_most)
    if done.imported:
        yield Heading("Judged by their days")
        yield Text("\n".join([*judged(done.judged), *_without_home(done.without_home)]))


def recorded(told: Told) -> Iterator[Block]:
    """What is left to tell once it is recorded to somebody who has just read `screen` and agreed to it."""
    yield _title(told)
    yield from _rows(told)
    if told.done.judged.open:
        yield Text(_open(told.done.judged))


def _title(told: Told) -> Heading:
    return Heading(f"{told.origin.book.name}: {_headline(told)}")


def _rows(told: Told) -> Iterator[Block]:
    yield Heading("What became of the rows" if told.batch else "What becomes of the rows")
    yield Facts(list(_counts(told)))


def then(told: Told, *, is_dry_run: bool, review: str | None) -> Iterator[Block]:
    """What to do next; `review` is the list that was asked for of what is in doubt."""
    lines = []
    if told.done.remarks and review:
        lines.append(
            f"{review} has what is in doubt: fill in its column Fix, and import it. Empty cells change nothing."
        )
    elif told.done.remarks:
        lines.append("What is in doubt can be put right in a spreadsheet: --review-to FILE.xlsx writes it.")
    if is_dry_run and told.done.streams:
        lines.append("Nothing was recorded: leave out --dry-run to record it.")
    elif told.batch:
        lines.append(f"To take all of it back, before you go on with any: complaints import undo {told.batch}")
    if lines:
        yield Heading("What next")
        yield Text("\n".join(lines))


def _headline(told: Told) -> str:
    done = told.done
    if not done.streams:
        waiting = f": {_number(done.held, 'row')} {'waits' if done.held == 1 else 'wait'} to be put right"
        return f"nothing new comes over{waiting if done.held else ''}"
    if told.batch:
        return f"import {told.batch}, {_coming(done)} brought over"
    return f"{_coming(done)} would be brought over"


def _coming(done: "Adopted") -> str:
    others = done.not_complaints
    if not others:
        return _number(done.imported, "complaint")
    beside = "1 request or compliment" if others == 1 else f"{others:,} requests and compliments"
    return f"{_number(done.imported, 'complaint')} and {beside}" if done.imported else beside


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _columns(told: Told) -> Iterator[Block]:
    """What each column was taken for; those of several sheets alike are told once."""
    rows: dict[tuple[str, str], list[str]] = {}
    for each in told.origin.columns:
        taken = each.field if each.told == TAKEN else f"{each.field}: {each.told}" if each.field else each.told
        rows.setdefault((each.header, taken), []).append(each.sheet)
    if rows:
        several = len({each.sheet for each in told.origin.columns}) > 1
        where = [", ".join(dict.fromkeys(sheets)) for sheets in rows.values()] if several else [""] * len(rows)
        yield Heading("What was taken for what")
        yield Table(
            ["Column", "Taken for", "Sheet" if several else ""],
            [[header, taken, sheets] for (header, taken), sheets in zip(rows, where, strict=True)],
        )
    left = [f"Left out: sheet {each.sheet}. {each.reason}" for each in told.origin.left_out]
    left += [f"No complaints: {each}." for each in _skipped(told.skipped)]
    if left:
        yield Text("\n".join(left))


def _skipped(skipped: "Sequence[Skipped]") -> Iterator[str]:
    """The rows that are no complaints, together by why: some of them by number."""
    rows: dict[tuple[str, str], list[int]] = {}
    for each in skipped:
        rows.setdefault((each.sheet, each.reason), []).append(each.row)
    for (sheet, reason), numbers in rows.items():
        named = ", ".join(map(str, numbers[:SKIPPED_NAMED]))
        more = f" and {len(numbers) - SKIPPED_NAMED} more" if len(numbers) > SKIPPED_NAMED else ""
        rows_are = f"row{'' if len(numbers) == 1 else 's'} {named}{more}"
        yield f"{f'{sheet}, ' if sheet else ''}{rows_are} ({reason[:1].lower()}{reason[1:]})"


def _counts(told: Told) -> Iterator[tuple[str, str | None]]:
    done = told.done
    yield "Rows", f"{done.rows:,}"
    yield "Complaints", f"{done.imported:,}{_years(done.judged)}"
    yield "Second rows of them", f"{done.merged:,}" if done.merged else None
    yield "Seen before", f"{done.duplicates:,}" if done.duplicates else None
    yield "Requests, compliments", f"{done.not_complaints:,}" if done.not_complaints else None
    yield "Held back", f"{done.held:,}: they wait to be put right" if done.held else None


def _years(judged: "Judged") -> str:
    if judged.first is None or judged.last is None:
        return ""
    years = ", ".join(f"{count:,} of {year}" for year, count in sorted(judged.by_year.items()))
    days = f"from {long_day(judged.first)} to {long_day(judged.last)}"
    return f", received {f'on {long_day(judged.first)}' if judged.first == judged.last else days}: {years}"


def _doubts(remarks: "Sequence[Remark]", at_most: int) -> Iterator[Block]:
    if not remarks:
        return
    waiting = {_row(each) for each in remarks if each.held}
    yield Heading("To be looked at")
    yield Facts([(_place(each.line.sheet, each.line.row), _doubt(each, waiting)) for each in remarks[:at_most]])
    if len(remarks) > at_most:
        yield Text(f"{len(remarks) - at_most:,} more.")


def _place(sheet: str, row: int) -> str:
    return f"{sheet}, row {row}" if sheet else f"Row {row}"


def _row(remark: "Remark") -> tuple[str, str, int]:
    return remark.line.file, remark.line.sheet, remark.line.row


def _doubt(remark: "Remark", waiting: Collection[tuple[str, str, int]]) -> str:
    """What is in doubt, and what became of the row: one that waits for something else has not come over."""
    what = ", ".join(filter(None, (remark.line.ref, remark.column)))
    value = f": {remark.value}" if remark.value else ""
    became = "Held back. " if remark.held else "" if _row(remark) in waiting else "Came over. "
    return f"{what}{value}\n{became}{remark.reason}".strip("\n")


def judged(found: "Judged") -> Iterator[str]:
    """The sentences on how an older register kept its days. What nobody recorded is not called late."""
    late = (
        f"{_number(found.acknowledged_late, 'acknowledgement')} {_was(found.acknowledged_late)} late, "
        f"{_number(found.answered_late, 'response')} {_was(found.answered_late)} late"
    )
    unrecorded = (
        f"; {found.unrecorded:,} {_has(found.unrecorded)} no day of acknowledgement" if found.unrecorded else ""
    )
    if found.past:
        yield f"Of {_number(found.past, 'past complaint')}, {late}{unrecorded}."
    if found.unrecorded:
        yield (
            "Where the older register has no day of acknowledgement nobody can say that it was in time: reports count "
            "it as not acknowledged."
        )
    if found.undecided:
        yield f"{_number(found.undecided, 'answer')} {_has(found.undecided)} no decision on record."
    if found.refused:
        yield f"{_number(found.refused, 'complaint')} {_was(found.refused)} not accepted."
    if found.open:
        yield _open(found)
    if found.late_of_open:
        yield f"So far {found.late_of_open:,} of the days of open ones {_was(found.late_of_open)} missed."


def _without_home(count: int) -> Iterator[str]:
    if count:
        yield (
            f"{_number(count, 'complaint')} {_does(count)} not say what the resident is to you, and the regulator's "
            "figures (CH01, CH02, TP09) count those of tenants and of shared owners alone. Where they are all tenants: "
            "--home tenant."
        )


def _does(count: int) -> str:
    return "does" if count == 1 else "do"


def _open(found: "Judged") -> str:
    overdue = ", and overdue" if found.open == 1 else f", {found.overdue:,} of them overdue"
    overdue = overdue if found.overdue else ""
    return f"{_number(found.open, 'complaint')} {_is(found.open)} open{overdue}: complaints due."


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def _has(count: int) -> str:
    return "has" if count == 1 else "have"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"
