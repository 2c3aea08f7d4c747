"""A disk after a power cut: what was flushed is on it, and of everything else any part, in any order, in torn pieces.

A file's bytes wait in sectors until the file is flushed. A new, second or gone name waits until its folder is flushed
(`names_wait`), as POSIX allows, or is on the disk at once, as most disks have it.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import NamedTuple

SECTOR = 512
_HEAD = struct.Struct("<cQqII")


class Operation(NamedTuple):
    """What was asked of the disk, as `shim.c` wrote it down."""

    kind: str
    file: int
    at: int
    path: str
    data: bytes


def operations(log: bytes) -> Iterator[Operation]:
    """The entries of a log, in their order."""
    at = 0
    while at < len(log):
        kind, file, offset, path, data = _HEAD.unpack_from(log, at)
        at += _HEAD.size
        yield Operation(kind.decode(), file, offset, log[at : at + path].decode(), log[at + path : at + path + data])
        at += path + data


class Piece(NamedTuple):
    """Bytes for a place in a file; without any, the length that it is cut or grown to."""

    at: int
    data: bytes | None


@dataclass
class Content:
    """The bytes of a file: those on the disk, and the pieces on their way there."""

    durable: bytes = b""
    waiting: list[Piece] = field(default_factory=list)

    def flush(self) -> None:
        """All of it is on the disk."""
        if self.waiting:
            self.durable, self.waiting = _with(self.durable, self.waiting), []

    def after_a_cut(self, chance: Random) -> bytes:
        """What is there when the power comes back."""
        if not self.waiting:
            return self.durable
        how = chance.choice(("none", "all", "some", "some", "shuffled", "shuffled"))
        if how == "none":
            return self.durable
        pieces = self.waiting
        if how != "all":
            likely = chance.choice((0.1, 0.5, 0.9))
            pieces = [piece for piece in _torn(pieces) if chance.random() < likely]
        if how == "shuffled":
            chance.shuffle(pieces)
        return _with(self.durable, pieces)


def _torn(pieces: list[Piece]) -> Iterator[Piece]:
    """The same in sectors: each gets to the disk by itself."""
    for at, data in pieces:
        if data is None:
            yield Piece(at, None)
            continue
        start = 0
        while start < len(data):
            length = SECTOR - (at + start) % SECTOR
            yield Piece(at + start, data[start : start + length])
            start += length


def _with(durable: bytes, pieces: list[Piece]) -> bytes:
    found = bytearray(durable)
    for at, data in pieces:
        if data is None:
            found[at:] = bytes(max(0, at - len(found)))
            continue
        found += bytes(max(0, at - len(found)))
        found[at : at + len(data)] = data
    return bytes(found)


Change = tuple[tuple[str, "Content | Folder | None"], ...]
"""Names of a folder that come or go in one step: a rename is both."""


@dataclass
class Folder:
    """The names in a folder: those that it has, those on the disk, and the changes on their way there."""

    names: dict[str, "Content | Folder"] = field(default_factory=dict)
    durable: dict[str, "Content | Folder"] = field(default_factory=dict)
    waiting: list[Change] = field(default_factory=list)

    def change(self, *change: tuple[str, "Content | Folder | None"]) -> None:
        """A change that the disk does not have yet."""
        _apply(self.names, change)
        self.waiting.append(change)

    def flush(self) -> None:
        """All names are on the disk."""
        self.durable, self.waiting = dict(self.names), []

    def after_a_cut(self, chance: Random, *, names_wait: bool) -> Iterator[tuple[str, bytes]]:
        """The files that are there when the power comes back, by their paths in the folder."""
        names = self.names
        if names_wait and self.waiting:
            names, likely = dict(self.durable), chance.choice((0.0, 0.5, 1.0))
            for change in self.waiting:
                if chance.random() < likely:
                    _apply(names, change)
        for name, there in names.items():
            if isinstance(there, Content):
                yield name, there.after_a_cut(chance)
            else:
                found = there.after_a_cut(chance, names_wait=names_wait)
                yield from ((f"{name}/{path}", content) for path, content in found)


def _apply(names: dict[str, "Content | Folder"], change: Change) -> None:
    for name, there in change:
        if there is None:
            names.pop(name, None)
        else:
            names[name] = there


class Disk:
    """The disk under one folder, as the operations of a log leave it one after the other."""

    def __init__(self, root: str, files: Mapping[str, bytes], folders: Sequence[str] = ()) -> None:
        self._root = root
        self.top = Folder()
        self._files: dict[int, Content] = {}
        for path in folders:
            self._made(path)
        for path, content in files.items():
            parent, _, name = path.rpartition("/")
            folder = self._made(parent)
            folder.names[name] = Content(content)
            folder.flush()

    def _made(self, path: str) -> Folder:
        """A folder that is on the disk from the beginning."""
        folder = self.top
        for name in filter(None, path.split("/")):
            inner = folder.names.get(name)
            if not isinstance(inner, Folder):
                inner = folder.names[name] = Folder()
                folder.flush()
            folder = inner
        return folder

    def apply(self, done: Operation) -> None:
        """One operation after the last."""
        match done.kind:
            case "c":
                self._files[done.file] = new = Content()
                self._change(done.path, new)
            case "w":
                self._content(done).waiting.append(Piece(done.at, done.data))
            case "t":
                self._content(done).waiting.append(Piece(done.at, None))
            case "f":
                there = self._at(done.path)
                (there if isinstance(there, Folder) else self._content(done)).flush()
            case "u":
                self._change(done.path, None)
            case "d":
                self._change(done.path, Folder())
            case "l":
                self._change(done.data.decode(), self._at(done.path))
            case "r":
                self._rename(done.path, done.data.decode())

    def _content(self, done: Operation) -> Content:
        """The file of an operation, by its number; one that was there before the log, by its name."""
        there = self._files.get(done.file) or self._at(done.path)
        if not isinstance(there, Content):
            raise TypeError(done.path)
        self._files[done.file] = there
        return there

    def _rename(self, old: str, new: str) -> None:
        folder, name = self._in(old)
        if self._in(new)[0] is not folder:
            raise ValueError(f"{old} moves to another folder")
        folder.change((name, None), (Path(new).name, self._at(old)))

    def _change(self, path: str, there: Content | Folder | None) -> None:
        folder, name = self._in(path)
        folder.change((name, there))

    def _in(self, path: str) -> tuple[Folder, str]:
        parent, _, name = path.rpartition("/")
        folder = self._at(parent)
        if not isinstance(folder, Folder):
            raise TypeError(path)
        return folder, name

    def _at(self, path: str) -> Content | Folder | None:
        found: Content | Folder | None = self.top
        for name in path.removeprefix(self._root).strip("/").split("/"):
            if name and isinstance(found, Folder):
                found = found.names.get(name)
        return found
