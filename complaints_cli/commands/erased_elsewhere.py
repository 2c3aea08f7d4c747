"""What an erasure cannot reach, named with its day and place; and what it can: drafts, and backups where asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from complaints_cli import places
from complaints_cli.commands.drafts import kept_of
from complaints_cli.commands.handing_out import STREAM
from complaints_cli.commands.recording import Recording
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.exchange import Copy, handed_out
from complaints_cli.domain.exchange_terms import HandedOutAs
from complaints_cli.result import Block, Heading, Table, Text
from complaints_cli.store.named_elsewhere import NamedIn, named_elsewhere

MOST_NAMED = 20
"""So many texts that name them elsewhere are listed; of the others it is said that there are more."""
BACKUPS = (
    "Backups, and letters saved elsewhere, hold it still: delete them yourself. --backups DIR of `complaints erase` "
    "sees to a folder of backups."
)
WAYS = "Look at each. One text: complaints erase --event N. All of a reference: complaints erase REF."
LETTERS = "Letters and papers that were saved or sent elsewhere are not touched: delete those yourself."
HANDED = {
    HandedOutAs.EXPORT: "export of everything",
    HandedOutAs.PACK: "pack for the Ombudsman",
    HandedOutAs.REDACTED_PACK: "pack without names",
    HandedOutAs.SUBJECT: "all that is held on one person",
}


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """Copies that were handed out, texts that name the same people, and drafts on this computer."""

    copies: Sequence[Copy] = ()
    named: Sequence[NamedIn] = ()
    drafts: Sequence[Path] = ()

    def drafts_go(self) -> None:
        """Removes the drafts: they hold what was typed about it."""
        for each in self.drafts:
            each.unlink(missing_ok=True)

    @property
    def data(self) -> dict[str, Any]:
        """For a program."""
        return {
            "handed_out": [{"n": each.number, "on": each.on, "what": each.what} for each in self.copies],
            "named_in": [{"ref": each.stream, "events": list(each.events)} for each in self.named],
            "drafts_removed": len(self.drafts),
        }

    @property
    def blocks(self) -> list[Block]:
        """For a screen; nothing of what there is none of."""
        found: list[Block] = []
        if self.drafts:
            found.append(Text(f"Removed from this computer: {_counted(len(self.drafts), 'draft')} of it."))
        if self.copies:
            rows = [[str(each.number), short_day(each.on), HANDED[each.what]] for each in self.copies]
            found += [Heading("Copies that were handed out hold it still"), Table(["N", "Day", "What"], rows)]
        if self.named:
            shown = list(islice(self.named, MOST_NAMED))
            rows = [[each.stream, ", ".join(map(str, each.events))] for each in shown]
            more = f"There are {len(self.named) - len(shown)} more." if len(self.named) > len(shown) else ""
            found += [
                Heading("The same name, or a number or address of theirs, stands elsewhere on record"),
                Table(["Where", "Events"], rows),
                Text(WAYS),
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
    return Elsewhere(
        copies=copies_of(work, ref),
        named=named_elsewhere(work.record, ref),
        drafts=[each for each in kept_of(ref, work.at.db) if each not in ours],
    )


def copies_of(work: Recording, stream: str) -> list[Copy]:
    """What was handed out of all of the record, or of that."""
    return [each for each in handed_out(work.record.history(STREAM)) if not each.refs or stream in each.refs]


def must_take_backups(folder: Path | None) -> None:
    """Raises Unavailable for a folder that no backup can be put into, before anything is erased."""
    if folder is not None:
        places.sheltered(places.private_folder(folder))


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


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
