"""What an erasure cannot reach, named with its day and place; and what it can: drafts, backups where asked, and letters
that were saved beside the database.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from complaints_cli.commands.drafts import kept_of
from complaints_cli.commands.handing_out import STREAM
from complaints_cli.commands.recording import Recording
from complaints_cli.computer import access
from complaints_cli.computer.files_beside import FilesBeside, remove
from complaints_cli.dataclass import dataclass
from complaints_cli.desk import Desk
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.exchange import Copy, handed_out
from complaints_cli.domain.exchange_terms import HandedOutAs
from complaints_cli.new_files import private_folder
from complaints_cli.result import Block, Heading, Table, Text
from complaints_cli.store.named_elsewhere import NamedIn, named_elsewhere
from complaints_cli.store.texts import documents
from complaints_cli.store.twice import entries_for

if TYPE_CHECKING:
    from complaints_cli.store.record import Record

MOST_NAMED = 20
"""So many texts that name them elsewhere are listed; of the others it is said that there are more."""
BACKUPS = (
    "Backups, and letters saved elsewhere, still hold it: delete those yourself. A folder of backups is seen to by "
    "`complaints erase REF --backups DIR`."
)
NAMED_ELSEWHERE = "The same name, or a number or address of theirs, stands elsewhere on record"
SAID_AGAIN = "The same words stand in it elsewhere"
AGAIN = (
    "One text: complaints erase --event N. What corrected it holds the old words too: erase it, then correct it again."
)
WAYS = "Look at each. One text: complaints erase --event N. All of a reference: complaints erase REF."
LETTERS = "Letters and papers that were saved or sent elsewhere are not touched: delete those yourself."
HANDED = {
    HandedOutAs.EXPORT: "export of everything",
    HandedOutAs.PACK: "pack for the Ombudsman",
    HandedOutAs.REDACTED_PACK: "pack without names",
    HandedOutAs.SUBJECT: "all that is held on one person",
}


class SavedBeside:
    """Letters that were saved in the database's folder, or in one in it, as they went out; and what is left there."""

    def __init__(self, database: Path) -> None:
        self._lying = FilesBeside(database)
        self._letters: dict[str, list[Path]] = {}
        self._others: list[Path] = []
        self.removed: list[Path] = []

    def find(self, record: "Record", stream: str, version: int | None = None) -> None:
        """Looks for what was made of a reference, or of that event of it alone, before it is erased."""
        letters, files = documents(record, stream, version)
        self._letters[stream] = self._lying.same_as(letters)
        called = self._lying.called(stream) if version is None else []
        self._others += [*called, *self._lying.same_as(files)]
        for entry in entries_for(record, stream) if version is None else ():
            self.find(record, entry)

    def go(self, stream: str) -> None:
        """Removes the letters of one that is erased: nothing but what went out, byte for byte; all else is named."""
        self.removed += remove(self._letters.get(stream, []))

    @contextmanager
    def told(self, at: Desk) -> Iterator[None]:
        """Where what is done inside is cut short, it is said that letters are gone: those go first."""
        try:
            yield
        except BaseException:
            if self.removed:
                at.say(
                    f"By then were removed beside the database: {self._copies}. `letter show` saves what is on record."
                )
            raise

    @property
    def left(self) -> list[Path]:
        """What holds it still, or may: other files called by its reference, and those that were attached."""
        found = dict.fromkeys([*chain.from_iterable(self._letters.values()), *self._others])
        return [path for path in found if path not in self.removed]

    @property
    def _copies(self) -> str:
        return f"{_counted(len(self.removed), 'copy', 'copies')} of letters as they went out"

    @property
    def data(self) -> dict[str, Any]:
        """For a program."""
        return {"letters_removed": self.removed, "files_left": self.left}

    @property
    def blocks(self) -> list[Block]:
        """For a screen; nothing of what there is none of."""
        found: list[Block] = []
        if self.removed:
            found.append(Text(f"Removed beside the database: {self._copies}."))
        if self.left:
            shown = [[str(path)] for path in self.left[:MOST_NAMED]]
            found += [Heading("Beside the database, and for you to look at"), Table(["File"], shown)]
            if len(self.left) > MOST_NAMED:
                found.append(Text(f"There are {len(self.left) - MOST_NAMED} more."))
        return found


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """Copies that were handed out, texts that name the same people, and drafts and letters on this computer."""

    saved: SavedBeside
    copies: Sequence[Copy] = ()
    named: Sequence[NamedIn] = ()
    again: bool = False
    """Whether they are those of the same reference that say it again, word for word."""
    drafts: Sequence[Path] = ()

    @property
    def _kept(self) -> list[Path]:
        """Drafts that may not be removed."""
        return [each for each in self.drafts if each.exists()]

    def go(self, stream: str) -> None:
        """Removes the drafts, which hold what was typed about it, and the letters that were saved."""
        remove(self.drafts)
        self.saved.go(stream)

    @property
    def data(self) -> dict[str, Any]:
        """For a program."""
        return {
            "handed_out": [{"n": each.number, "on": each.on, "what": each.what} for each in self.copies],
            "named_in": [{"ref": each.stream, "events": list(each.events)} for each in self.named],
            "drafts_removed": len(self.drafts) - len(self._kept),
            **self.saved.data,
        }

    @property
    def blocks(self) -> list[Block]:
        """For a screen; nothing of what there is none of."""
        found: list[Block] = []
        if gone := len(self.drafts) - len(self._kept):
            found.append(Text(f"Removed from this computer: {_counted(gone, 'draft')} of it."))
        if self._kept:
            found.append(Text(f"Delete it yourself, it could not be removed: {', '.join(map(str, self._kept))}"))
        found += self.saved.blocks
        if self.copies:
            rows = [[str(each.number), short_day(each.on), HANDED[each.what]] for each in self.copies]
            found += [Heading("Copies that were handed out hold it still"), Table(["N", "Day", "What"], rows)]
        if self.named:
            shown = list(islice(self.named, MOST_NAMED))
            rows = [[each.stream, ", ".join(map(str, each.events))] for each in shown]
            more = f"There are {len(self.named) - len(shown)} more." if len(self.named) > len(shown) else ""
            found += [
                Heading(SAID_AGAIN if self.again else NAMED_ELSEWHERE),
                Table(["Where", "Events"], rows),
                Text(AGAIN if self.again else WAYS),
                *([Text(more)] if more else []),
            ]
        return found


@dataclass(frozen=True, kw_only=True)
class Backups:
    """What became of a folder of backups."""

    data: dict[str, Any]
    blocks: list[Block]


def left_elsewhere(work: Recording, ref: str) -> Elsewhere:
    """What there is of a reference outside of it, read before it is erased."""
    ours = set(work.at.trail.drafts)
    saved = SavedBeside(work.at.db)
    saved.find(work.record, ref)
    entries = entries_for(work.record, ref)
    drafts = chain.from_iterable(kept_of(each, work.at.db) for each in (ref, *entries))
    return Elsewhere(
        saved=saved,
        copies=copies_of(work, ref),
        named=[each for each in named_elsewhere(work.record, ref) if each.stream not in entries],
        drafts=[each for each in drafts if each not in ours],
    )


def copies_of(work: Recording, stream: str) -> list[Copy]:
    """What was handed out of all of the record, or of that."""
    return [each for each in handed_out(work.record.history(STREAM)) if not each.refs or stream in each.refs]


def must_take_backups(folder: Path | None) -> None:
    """Raises Unavailable for a folder that no backup can be put into, before anything is erased."""
    if folder is not None:
        access.sheltered(private_folder(folder))


def renewed(database: Path, folder: Path | None) -> Backups:
    """A new backup in the folder in the place of those that hold what was erased; without one, what to do is said."""
    if folder is None:
        from complaints_cli.store.last_backup import last_backup

        last = last_backup(database)
        where = [Text(f"The last backup was made to {last.file} on {last.day}.")] if last and last.file else []
        data: dict[str, Any] = {"backup": None, "backups_removed": [], "backups_left": []}
        return Backups(data=data, blocks=[*where, Text(BACKUPS)])
    from complaints_cli.store.backups_left import renew

    done = renew(database, folder)
    blocks: list[Block] = [
        Heading(f"Backed up to {done.made}, and verified"),
        Text(f"{_counted(len(done.removed), 'older backup')} that held it removed."),
    ]
    if done.left:
        rows = [[each.name, why] for each, why in done.left]
        blocks += [Heading("Left in that folder: look at these yourself"), Table(["File", "Why"], rows)]
    data = {
        "backup": done.made,
        "backups_removed": list(done.removed),
        "backups_left": [{"file": each, "why": why} for each, why in done.left],
    }
    return Backups(data=data, blocks=[*blocks, Text(LETTERS)])


def _counted(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"
