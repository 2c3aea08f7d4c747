"""`import FILE`: an older register is shown as it is understood, judged by its days, and recorded once it is agreed to.

Nothing is asked while the record is being written, and nothing is written for a `--dry-run`.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands import params
from complaints_cli.commands.import_seen import Told, data, recorded, screen, then
from complaints_cli.commands.kinds import Ask
from complaints_cli.commands.sources import read_text_file
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call, Desk
from complaints_cli.domain.terms import Home
from complaints_cli.errors import Declined, Misuse
from complaints_cli.result import Result

if TYPE_CHECKING:
    from complaints_cli.exchange.importing.adoption.adopting import Adoption
    from complaints_cli.exchange.importing.line import Line, Skipped
    from complaints_cli.exchange.importing.source import Source

LONGEST_MAP = 1_000_000
"""Bytes of a mapping file."""


def import_(
    call: Call,
    file: Annotated[Path, Argument(metavar="FILE", help="A CSV or .xlsx file, or a review list put right.")],
    dry_run: Annotated[bool, Option("--dry-run", help="Say what would come over, and record nothing.")] = False,
    map_: Annotated[
        str | None, Option("--map", metavar="FILE", help="What the columns stand for, as --map-to wrote it.")
    ] = None,
    map_to: Annotated[
        Path | None, Option("--map-to", metavar="FILE", help="Write what was taken for what, to be changed.")
    ] = None,
    sheet: Annotated[str | None, Option(metavar="NAME", help="The one sheet to read.")] = None,
    home: Annotated[
        str | None,
        Option(metavar="WORD", help=f"What they all are to you, where no row says it: {params.HOME.expects}."),
        Ask(params.HOME, "What are they all to you?"),
    ] = None,
    review_to: Annotated[
        Path | None,
        Option(
            "--review-to",
            metavar="FILE",
            help="Write what is in doubt as .xlsx or .csv, to be put right; also with --dry-run.",
        ),
    ] = None,
) -> Result:
    """Bring over an older register: complaints with their days, service requests, compliments.

    What is certain is recorded; what is not is listed with the row, the column and the reason, and waits. The day comes
    before the month. Nothing on record is changed, and what came over before does not come again. What came over is
    listed with `complaints import list`, and taken back with `complaints import undo BATCH`.
    """
    from complaints_cli.exchange.importing.adoption.adopting import Adoption
    from complaints_cli.exchange.own_export import is_ours
    from complaints_cli.store.staging import Staging
    from complaints_cli.store.up_to_date import up_to_date

    at = call.desk
    if is_ours(file):
        from complaints_cli.commands.import_own import brought_back

        if map_ or map_to or sheet or home or review_to:
            raise Misuse("own-export", f"{file} is an export of this program: it takes --dry-run and nothing else.")
        return brought_back(at, file, dry_run=dry_run)
    everybody = Home(str(params.HOME.read(home, at.today))) if home else None
    origin = _source(at, file, map_, sheet)
    skipped: list[Skipped] = []
    with Staging() as staging:
        with up_to_date(at.db) as record:
            book, ends = origin.book, record.landlord(at.today).year_ends
            adoption = Adoption(
                record, staging, name=book.name, digest=book.digest, ends=ends, today=at.today, home=everybody
            )
            with _counting(at, "Reading") as progress:
                adoption.take(_lines(origin, skipped), progress)
        told = Told(origin, adoption.done, tuple(skipped), batch=None)
        person = _claimed(at, adoption)
        is_seen = not dry_run and adoption.done.streams > 0 and _confirmed(at, told)
        if map_to is not None:
            _write_map(map_to, origin)
        if review_to is not None and told.done.remarks:
            _write_review(review_to, told)
        elif review_to is not None:
            at.say(f"Nothing is in doubt, so {review_to.name} was not written.")
        if not dry_run and adoption.done.streams:
            with _counting(at, "Recording", adoption.done.streams) as progress:
                adoption.bring_over(at.db, at.login, person, len(skipped), progress)
            told = Told(origin, adoption.done, tuple(skipped), batch=adoption.batch)
            for each in adoption.staff.joined:
                at.say(f"{each.name} joins the staff list.")
    shown = recorded(told) if is_seen else screen(told, at_most=20)
    what_next = then(told, is_dry_run=dry_run, review=review_to.name if review_to else None)
    return Result(data=data(told), screen=[*shown, *what_next])


def _source(at: Desk, file: Path, map_: str | None, sheet: str | None) -> "Source":
    from complaints_cli.exchange.importing.columns.mapping_file import read
    from complaints_cli.exchange.importing.sheets import opened
    from complaints_cli.exchange.importing.source import source

    mapped = read(read_text_file(map_, LONGEST_MAP)) if map_ else None
    return source(opened(file), at.today, mapped, sheet)


def _lines(origin: "Source", skipped: "list[Skipped]") -> "Iterator[Line]":
    from complaints_cli.exchange.importing.line import Line

    for entry in origin.entries():
        if isinstance(entry, Line):
            yield entry
        else:
            skipped.append(entry)


def _claimed(at: Desk, adoption: "Adoption") -> str | None:
    """Whom it is recorded for. Raises Misuse for a name that fits two people."""
    if not at.claimed:
        return None
    person = adoption.staff.id_of(at.claimed)
    if person is None:
        raise Misuse("person-unclear", adoption.staff.unclear[at.claimed])
    return person


def _confirmed(at: Desk, told: Told) -> bool:
    """Whether somebody read what would come over, and agreed to it."""
    if at.yes or not at.interactive:
        return False
    from complaints_cli import render
    from complaints_cli.layout import Look, lay_out

    render.tell(lay_out(screen(told, at_most=5), Look(render.columns(), plain=at.plain)))
    if not render.confirm("Record this?"):
        raise Declined
    return True


def _write_map(path: Path, origin: "Source") -> None:
    from complaints_cli.new_files import write_new

    if origin.mapping is None:
        raise Misuse("review", "A review list has its columns with it, so there is no mapping to write.")
    write_new(path, origin.mapping().encode())


def _write_review(path: Path, told: Told) -> None:
    from complaints_cli.exchange.importing.review import InDoubt, written
    from complaints_cli.new_files import temporary_folder, write_new

    doubts = [
        InDoubt(
            file=each.line.file or told.origin.book.name,
            sheet=each.line.sheet,
            row=each.line.row,
            ref=each.line.ref,
            column=each.column,
            value=each.value,
            reason=each.reason,
            held=each.held,
            as_it_was=told.origin.as_it_was(each.line),
        )
        for each in told.done.in_order()
    ]
    with temporary_folder():
        content = written(doubts, path.suffix.lower().lstrip("."))
    write_new(path, content)


def _counting(at: Desk, what: str, total: int | None = None) -> AbstractContextManager[Callable[[int], None]]:
    """A bar for somebody who looks on; nothing where the messages go into a file, or are read out."""
    if at.plain or at.json or sys.stderr is None or not sys.stderr.isatty():
        return nullcontext(_unseen)
    from complaints_cli import render

    return render.counting(what, total)


def _unseen(_done: int) -> None:
    return
