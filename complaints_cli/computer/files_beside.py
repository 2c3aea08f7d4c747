"""What lies in a folder and in the folders of that one: plain files, links not followed, and none deeper than that."""

import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG

from complaints_cli.new_files import flush_folder


class FilesBeside:
    """The other files in the folder of a file, as they are found now; without those that cannot be looked at."""

    def __init__(self, file: Path) -> None:
        home = Path(os.path.realpath(file))
        self._sizes = {path: size for path, size in _files(home.parent) if path != home}

    def same_as(self, several: Collection[bytes]) -> list[Path]:
        """The files that hold one of several contents, byte for byte."""
        wanted = {(len(each), sha256(each).digest()) for each in several}
        sizes = {size for size, _ in wanted}
        return [path for path, size in self._sizes.items() if size in sizes and (size, _digest(path, size)) in wanted]

    def called(self, word: str) -> list[Path]:
        """The files whose name begins with a word that ends there, in whatever case."""
        low = word.casefold()
        return [path for path in self._sizes if (name := path.name.casefold()).startswith(low) and _ends(name, low)]


def remove(several: Collection[Path]) -> list[Path]:
    """Removes files, for good once this returns; those that are not there any more. One that may not go stays."""
    for path in several:
        with suppress(OSError):
            path.unlink()
    for folder in dict.fromkeys(path.parent for path in several):
        with suppress(OSError):
            flush_folder(folder)
    return [path for path in several if not path.exists()]


def _files(home: Path) -> Iterator[tuple[Path, int]]:
    for folder in (home, *(path for path, is_folder, _ in _entries(home) if is_folder)):
        yield from ((path, size) for path, _, size in _entries(folder) if size is not None)


def _entries(folder: Path) -> list[tuple[Path, bool, int | None]]:
    """Each name in it: its path, whether it is a folder, and its size where it is a plain file."""
    with suppress(OSError), os.scandir(folder) as found:
        plain = [each for each in found if not each.is_symlink()]
        return sorted((Path(each.path), each.is_dir(follow_symlinks=False), _size(each)) for each in plain)
    return []


def _size(entry: "os.DirEntry[str]") -> int | None:
    with suppress(OSError):
        told = entry.stat(follow_symlinks=False)
        return told.st_size if S_ISREG(told.st_mode) else None
    return None


def _digest(path: Path, size: int) -> bytes:
    with suppress(OSError), path.open("rb") as file:
        return sha256(file.read(size + 1)).digest()
    return b""


def _ends(name: str, word: str) -> bool:
    return not name[len(word) : len(word) + 1].isalnum()
