"""`backup check`: each backup in a folder is restored, to where nothing is left of it, and compared with the record."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from complaints_cli.declared import Argument
from complaints_cli.desk import Call
from complaints_cli.domain.dates import day_or_none, short_day
from complaints_cli.errors import DAMAGED, OK, ComplaintsError, Misuse, NotFound, Problem
from complaints_cli.result import Block, Cell, Heading, Result, Table, Text, Tone

if TYPE_CHECKING:
    from complaints_cli.store.backup import Copy

SAID = {
    "beginning": "a beginning of this record",
    "whole": "all of this record",
    "other": "of another record, or of a copy that grew apart",
    "unknown": "not compared: the database in use cannot be read",
    "damaged": "does not verify",
}
TONES: dict[str, Tone] = {"beginning": "good", "whole": "good", "other": "warn", "unknown": "warn", "damaged": "bad"}


def check(
    call: Call,
    folder: Annotated[
        Path | None,
        Argument(metavar="[DIR]", help="The folder with the backups; without it, that of the last one."),
    ] = None,
) -> Result:
    """Rehearse what a backup is for: restore each one in a folder to a file that is gone afterwards, and verify it.

    Each is also compared with the database in use: whether the record goes on with all that is in the backup. Exits
    with 5 when one does not verify. Nothing is changed, in the folder or in the database.
    """
    from complaints_cli.store.backup import backups_in, rehearsed

    place = _folder(folder, call.desk.db)
    files = backups_in(place)
    if not files:
        raise NotFound("backup", f"There is no backup in {place}. Make one: complaints backup {place}")
    copies = _compared(call.desk.db, [rehearsed(file) for file in files])
    bad = [copy for copy, standing in copies if standing == "damaged"]
    wrong = f"{len(bad)} of {len(copies)} backups {'does' if len(bad) == 1 else 'do'} not verify."
    return Result(
        data={"folder": place, "backups": [_data(*each) for each in copies]},
        screen=_screen(place, copies),
        exit_code=DAMAGED if bad else OK,
        problems=[Problem("backup", f"{wrong} Keep them, and make a new one: complaints backup {place}")]
        if bad
        else [],
    )


def _folder(typed: Path | None, database: Path) -> Path:
    """Raises Misuse where none is named, and none is remembered; NotFound where it is no folder."""
    from complaints_cli.store.last_backup import last_backup

    last = None if typed else last_backup(database)
    folder = last.file.parent if last and last.file else typed
    if folder is None:
        raise Misuse("missing-option", "No backup was made from this computer yet. Name the folder to look in.")
    if not folder.is_dir():
        raise NotFound("backup", f"There is no folder {folder}. Is the disk connected that it is on?")
    return folder


def _compared(database: Path, copies: "list[Copy]") -> "list[tuple[Copy, str]]":
    """Each with how it stands to the database in use, in a word."""
    from complaints_cli.store.backup import is_beginning
    from complaints_cli.store.reading import reading

    try:
        with reading(database) as record:
            last, _ = record.head()
            found = {copy.file: is_beginning(record.connection, copy) for copy in copies}
    except ComplaintsError:
        return [(copy, "unknown" if copy.is_sound else "damaged") for copy in copies]
    words = {copy.file: "whole" if copy.events == last else "beginning" for copy in copies}
    standing = [words[copy.file] if found[copy.file] else "other" for copy in copies]
    return [(copy, word if copy.is_sound else "damaged") for copy, word in zip(copies, standing, strict=True)]


def _data(copy: "Copy", standing: str) -> dict[str, object]:
    return {
        "file": copy.file,
        "made_on": copy.day,
        "events": copy.events,
        "head": copy.head,
        "verifies": copy.is_sound,
        "standing": standing,
        "problems": [trouble.message for trouble in copy.problems],
    }


def _screen(folder: Path, copies: "list[tuple[Copy, str]]") -> list[Block]:
    rows = [
        (copy.file.name, _day(copy), str(copy.events), Cell(SAID[standing], TONES[standing]))
        for copy, standing in copies
    ]
    troubles = [Text(f"{copy.file.name}: {copy.problems[0].message}", "bad") for copy, _ in copies if copy.problems]
    return [
        Heading(f"Backups in {folder}, each restored and verified"),
        Table(("Backup", "Made on", "Events", "It is"), rows),
        *troubles,
    ]


def _day(copy: "Copy") -> str:
    day = day_or_none(copy.day)
    return short_day(day) if day else copy.day
