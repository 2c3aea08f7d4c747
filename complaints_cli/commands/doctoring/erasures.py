"""Whether every erasure was brought to its end: in the file, among the files beside it, and in the last backups."""

from collections.abc import Iterator
from shlex import quote

from complaints_cli.commands.doctoring.finding import Finding, fine, look, wrong
from complaints_cli.computer.files_beside import FilesBeside
from complaints_cli.desk import Desk
from complaints_cli.store.backups_left import holding_erased
from complaints_cli.store.erased_before import Erasure, erasures
from complaints_cli.store.last_backup import last_backup
from complaints_cli.store.record import Record
from complaints_cli.store.traces import CUT_SHORT, last_trace

MOST_NAMED = 5
"""So many references are named; of the others it is said that there are more."""


def ended(record: Record, at: Desk) -> Iterator[Finding]:
    """What is left of what was erased; references are told, and never what a file is called. Raises Unavailable."""
    known = erasures(record.connection)
    found = [*_in_file(record), *_beside(known, at), *_in_backups(known, at)] if known else []
    if known and not found:
        found = [fine("Erasures", "What was erased is not in the file, nor beside it, nor in the last backups.")]
    yield from found


def _in_file(record: Record) -> Iterator[Finding]:
    if last_trace(record.connection) is not None:
        yield wrong("Erasures", CUT_SHORT, "doctor --tidy")


def _beside(known: tuple[Erasure, ...], at: Desk) -> Iterator[Finding]:
    lying = FilesBeside(at.db)
    refs = [ref for ref in dict.fromkeys(each.stream for each in known if each.is_whole) if lying.called(ref)]
    if refs:
        more = f", and {len(refs) - MOST_NAMED} more" if len(refs) > MOST_NAMED else ""
        message = (
            "Files beside the database are called by the reference of what was erased, and may hold it: "
            f"{', '.join(refs[:MOST_NAMED])}{more}. Look at each, and delete what need not be kept."
        )
        yield look("Erasures", message)


def _in_backups(known: tuple[Erasure, ...], at: Desk) -> Iterator[Finding]:
    last = last_backup(at.db)
    if last is None or last.file is None:
        return
    folder = last.file.parent
    if holding := holding_erased(folder, known):
        count = "1 backup holds" if len(holding) == 1 else f"{len(holding)} backups hold"
        yield look("Erasures", f"{count} what was erased since, in {folder}.", f"erase --backups {quote(str(folder))}")
