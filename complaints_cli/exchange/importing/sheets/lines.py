"""A text file that is read more than once is the same file each time, or it is refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BufferedReader, RawIOBase, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from complaints_cli.exchange.importing.sheets import refusals
from complaints_cli.exchange.importing.sheets.encodings import BLOCK, Encoding

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


@contextmanager
def lines_of(path: Path, encoding: Encoding) -> Iterator[Iterator[str]]:
    """The lines of the file with their ends, as they stand.

    Raises Unavailable "file-changed" once all have been read, or at the first that is not text any more, when the
    bytes are not those that the encoding was found in; "cannot-read".
    """
    try:
        with (
            _Digesting(path) as file,
            TextIOWrapper(BufferedReader(file, BLOCK), encoding.codec, "strict", newline="") as text,
        ):
            yield _to_the_end(text, file, path, encoding)
    except UnicodeDecodeError as error:
        raise refusals.changed(path) from error
    except OSError as error:
        raise refusals.cannot_read(path, error) from error


def _to_the_end(text: Iterator[str], file: "_Digesting", path: Path, encoding: Encoding) -> Iterator[str]:
    yield from text
    if file.digest != encoding.digest:
        raise refusals.changed(path)


class _Digesting(RawIOBase):
    """A file that keeps the SHA-256 of what was read of it."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)
        self._sha256 = sha256()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        count = self._file.readinto(buffer) or 0
        self._sha256.update(memoryview(buffer)[:count])
        return count

    def close(self) -> None:
        self._file.close()
        super().close()

    @property
    def digest(self) -> str:
        return self._sha256.hexdigest()
