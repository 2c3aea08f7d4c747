"""The one way a file is made: new, for its owner alone, and called unfinished until the disk has it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from complaints_cli import places, stopping
from complaints_cli.errors import Unavailable

NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
"""How a file is opened that must not be there yet, nor be a link to anywhere."""
OWNER_ALONE = 0o077
"""The rights that nobody else has to what a run makes, whatever the person's own umask gives or takes away."""
UNFINISHED = "unfinished-*.part"
"""What a file is called until it is whole; the number is the process's."""


@contextmanager
def for_the_owner_alone() -> Iterator[None]:
    """Whatever is made meanwhile, by a library or a program that is started too, is its owner's and nobody else's."""
    before = os.umask(OWNER_ALONE)
    try:
        yield
    finally:
        os.umask(before)


def private_folder(path: Path) -> Path:
    """Makes the folder, and those above it that are not there, for its owner alone: what is put in it lasts.

    Raises Unavailable naming it.
    """
    try:
        for folder in (*reversed(path.parents), path):
            if not folder.is_dir():
                folder.mkdir(mode=0o700, exist_ok=True)
                flush_folder(folder.parent)
    except OSError as error:
        raise cannot("make the folder", path, error) from error
    return path


def new_file(path: Path) -> int:
    """A descriptor for a new file that only its owner can read.

    Raises Unavailable: "exists" when something is there already (links are not followed), else "cannot-write".
    """
    try:
        return os.open(path, NEW, 0o600)
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError as error:
        raise cannot("write", path, error) from error


def _taken(path: Path) -> Unavailable:
    return Unavailable("exists", f"{path} is there already and is never overwritten. Choose another name.")


def write_new(path: Path, content: bytes) -> None:
    """Writes a new file and waits until the disk has it. Raises Unavailable; no half of a file is left."""
    with writing_new(path) as file:
        file.write(content)


@contextmanager
def writing_new(path: Path) -> Iterator[BinaryIO]:
    """A new file to write to, beside its place, which it takes at the end, when the disk has it; else it is gone again.

    Whoever is killed on the way leaves nothing by that name. Raises Unavailable as `new_file` does, and "cannot-write".
    """
    with beside(path) as unsettled, os.fdopen(os.open(unsettled, NEW, 0o600), "w+b") as file:
        yield file
        file.flush()
        flush_to_disk(file.fileno())


@contextmanager
def beside(path: Path, settled: Callable[[], None] = lambda: None) -> Iterator[Path]:
    """The name beside its place under which a new file is made, which takes the place at the end; else it is gone.

    `settled` is called once it has. Raises Unavailable "exists" where something is there already, "cannot-write".
    """
    must_be_free(path)
    unsettled = unfinished(path)
    try:
        yield unsettled
        with stopping.held():
            settle(unsettled, path)
            settled()
    except BaseException as error:
        _discard(unsettled)
        if isinstance(error, OSError):
            raise cannot("write", path, error) from error
        raise


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A private folder that the temporary files of libraries go into meanwhile; nothing of it is left.

    The machine's own is everybody's, and what a killed process leaves there nobody finds again. Raises Unavailable.
    """
    import tempfile
    from shutil import rmtree

    folder, before = private_folder(places.state_folder()), tempfile.tempdir
    made = unfinished_folder(folder)
    tempfile.tempdir = str(made)
    try:
        yield made
    finally:
        tempfile.tempdir = before
        rmtree(made, ignore_errors=True)


def _discard(unsettled: Path) -> None:
    """Removes what was not finished, with what a database has beside it: a journal would undo the next of its name."""
    for left in (unsettled, *unsettled.parent.glob(f"{unsettled.name}*")):
        with suppress(OSError):
            left.unlink()


def must_be_free(path: Path) -> None:
    """Raises Unavailable "exists" where something is already, a link too."""
    if path.is_symlink() or path.exists():
        raise _taken(path)


def unfinished(path: Path) -> Path:
    """Where a file is until it is whole: beside its place, under a name that tells whoever finds it what it is."""
    return free_name(path.parent, UNFINISHED.replace("*", str(os.getpid())).removesuffix(".part"), ".part")


def unfinished_folder(folder: Path) -> Path:
    """A new private folder in another, under a name that tells what it is. Raises Unavailable."""
    from tempfile import mkdtemp

    try:
        return Path(mkdtemp(prefix=f"unfinished-{os.getpid()}-", suffix=".part", dir=folder))
    except OSError as error:
        raise cannot("make a folder in", folder, error) from error


def process_of(name: str, *, is_folder: bool) -> int | None:
    """The process that made an unfinished file or folder, by its name; None for one that is not called so.

    "unfinished-2024-invoices" is somebody's own: the end says that it is ours.
    """
    import re

    files = r"unfinished-(\d+)(?:-\d+)?\.part(?:-journal)?|\..+\.unfinished-(\d+)(?:-\d+)?\.new"
    folders = r"unfinished-(\d+)-[a-z0-9_]{8}\.part"
    found = re.fullmatch(folders if is_folder else files, name)
    return int(next(filter(None, found.groups()))) if found else None


def settle(beside: Path, path: Path) -> None:
    """A whole file takes its place, where nothing is yet.

    Raises Unavailable "exists"; OSError, with nothing there; Unavailable "may-have-been-saved" where it could not be
    removed again.
    """
    try:
        os.link(beside, path)  # unlike a new name, a second one never takes the place of what is there
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError:  # a disk that knows no second names
        os.close(new_file(path))
        try:
            beside.replace(path)
        except OSError:
            path.unlink()
            raise
    try:
        beside.unlink(missing_ok=True)
        flush_folder(path.parent)
    except OSError:
        _take_back(path)
        raise


def _take_back(path: Path) -> None:
    """Removes what is whole and may not last. Raises Unavailable "may-have-been-saved" where that fails too."""
    try:
        path.unlink()
    except OSError as error:
        raise Unavailable(
            "may-have-been-saved",
            f"The disk failed at the very end ({error.strerror}): {path} may have been saved. "
            "Look whether it is there before you make it again.",
        ) from error


def write_ours(path: Path, content: bytes, is_ours: Callable[[bytes], bool]) -> None:
    """Puts a new file in the place of one of ours, or where none is: whoever reads sees the old one or the new, whole.

    `is_ours` knows by its content a file that may go. Raises Unavailable "not-our-file" for any other, and for a link.
    """
    try:
        there = path.is_symlink() or path.exists()
        if there and not (path.is_file() and not path.is_symlink() and is_ours(path.read_bytes())):
            raise Unavailable("not-our-file", f"{path} is not a file of this kind. Choose another name.")
        beside = free_name(path.parent, f".{path.name}.unfinished-{os.getpid()}", ".new")
        write_new(beside, content)
        try:
            beside.replace(path)
        except OSError:
            beside.unlink()
            raise
        flush_folder(path.parent)
    except OSError as error:
        raise cannot("write", path, error) from error


def flush_to_disk(descriptor: int) -> None:
    """Returns once the disk has what was written."""
    os.fsync(descriptor)


def flush_file(path: Path) -> None:
    """The same of a file that something else wrote. Raises OSError."""
    with path.open("r+b") as file:  # Windows flushes only what may be written to
        flush_to_disk(file.fileno())


def flush_folder(folder: Path) -> None:
    """Makes a new name in the folder last. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        flush_to_disk(descriptor)
    finally:
        os.close(descriptor)


def cannot(what: str, path: Path, error: OSError) -> Unavailable:
    """The error for a file or folder that the machine will not give us."""
    return Unavailable("cannot-write", f"Cannot {what} {path}: {error.strerror or type(error).__name__}.")


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """The first of `stem.suffix`, `stem-2.suffix`, ... that is not taken."""
    names = (folder / f"{stem}{ending}{suffix}" for ending in ("", *(f"-{n}" for n in range(2, 10_000))))
    return next(name for name in names if not os.path.lexists(name))
