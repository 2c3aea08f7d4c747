"""Whose folder it is, who can look into it, and which second copies lie beside the database."""

from collections.abc import Iterator
from pathlib import Path
from shlex import quote

from complaints_cli.commands.doctoring.finding import Finding, fine, look, wrong
from complaints_cli.computer.access import access
from complaints_cli.computer.encryption import is_encrypted
from complaints_cli.computer.whose_folder import owner_of_file

SAFE_WAY = (
    "The safe way: the file on the disk of one computer; colleagues log in to that computer (remote desktop, SSH); "
    "backups, and only those, go to the shared folder."
)
ASK = (
    "Whether the disk is encrypted cannot be seen from here. A lost computer is then a breach: look (BitLocker on "
    "Windows, FileVault on a Mac, LUKS on Linux), or ask whoever looks after it."
)


def folder(path: Path, *, is_allowed: bool) -> Iterator[Finding]:
    """Whose it is; `is_allowed` where the record says why the file has to be there. Raises OSError."""
    owner = owner_of_file(path)
    if owner is None:
        yield fine("Whose folder", f"{path.absolute().parent} is on this computer's own disk, as far as can be seen.")
    elif is_allowed:
        message = f"It belongs to {owner.name}: {owner.because}. The setting shared_folder says why. {SAFE_WAY}"
        yield look("Whose folder", message)
    else:
        message = f"It belongs to {owner.name}: {owner.because}. Nothing is saved there. {SAFE_WAY}"
        yield wrong("Whose folder", message, f"restore {quote(str(path))} --to NEW")
    if path.exists():
        yield from _readers(path)
        yield from _encryption(path)


def _readers(path: Path) -> Iterator[Finding]:
    found = access(path)
    if found is None:
        message = (
            "Who can open it is for Windows to say: Properties, Security. It should be those who handle complaints."
        )
        yield fine("Who can read it", message)
        return
    if found.everybody_changes:
        yield wrong(
            "Who can read it",
            f"Everybody on this computer can change or replace it: chmod 700 {quote(str(path.parent))}",
        )
    if found.everybody_reads:
        yield wrong("Who can read it", f"Everybody on this computer can read it: chmod 600 {quote(str(path))}")
    elif found.group_reads:
        message = f"The group {found.group_reads} can read it. If that is not meant: chmod 600 {quote(str(path))}"
        yield look("Who can read it", message)
    elif not (found.everybody_changes or found.has_list):
        yield fine("Who can read it", f"Only {found.owner}, and whoever administers this computer.")
    if found.has_list:
        message = f"An access list lets others in as well. Look who they are: getfacl {quote(str(path))}"
        yield look("Who can read it", message)
    if not found.is_mine:
        yield look("Who can read it", f"It belongs to {found.owner}, and not to you.")


def _encryption(path: Path) -> Iterator[Finding]:
    found = is_encrypted(path)
    if found:
        yield fine("Encryption", "The disk is encrypted (LUKS). The file itself is not: nor is a backup elsewhere.")
    elif found is False:
        message = "Linux does not encrypt this disk, as far as can be seen. Ask whoever looks after the computer."
        yield look("Encryption", message)
    else:
        yield look("Encryption", ASK)


def copies(path: Path) -> Iterator[Finding]:
    """Each second copy beside the database, and what it is to it. Raises Unavailable, OSError."""
    from complaints_cli.store.apart import fork
    from complaints_cli.store.copies_beside import copies_beside
    from complaints_cli.store.reading import reading
    from complaints_cli.store.witness import standing

    with reading(path) as record:
        for seen in standing(record.connection, path).apart:
            if seen.path.is_file() and (forked := fork(record.connection, seen.path)):
                yield look("Other copy", f"{seen.path} holds another copy of this record. {forked.sentence}")
        for each in copies_beside(path):
            forked = fork(record.connection, each)
            if forked is None:
                yield look("Second copy", f"{each.name} is another record, or none that can be read. Move it away.")
            elif not forked.only_there:
                message = f"{each.name}: all that is in it is in the record. Move it to the backups."
                yield look("Second copy", message)
            elif not forked.only_here:
                message = (
                    f"{each.name} goes further than the file in use: somebody worked in it. Stop, and use that one."
                )
                yield wrong("Second copy", message, f"verify --db {quote(str(each))}")
            else:
                message = (
                    f"{each.name} grew apart from the file in use after event {forked.common}: each holds what the "
                    "other lacks. Keep both."
                )
                yield wrong("Second copy", message, f"list --db {quote(str(each))}")
