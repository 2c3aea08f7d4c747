"""An older register, whatever it was kept in, is grids of rows: read as they stand, and refused where they do not."""

from pathlib import Path

from complaints_cli.exchange.importing.sheets import refusals
from complaints_cli.exchange.importing.sheets.book import Block, Book, Cell, Row, Sheet
from complaints_cli.exchange.importing.sheets.signature import is_archive

__all__ = ["Block", "Book", "Cell", "Row", "Sheet", "opened"]


def opened(path: Path) -> Book:
    """The register in that file: a CSV in whatever encoding and with whatever separator, or a workbook (.xlsx).

    What the file is decides, not what its name ends in. All of it has been looked through when this returns: a file
    that is damaged, of another kind or made to do harm is refused here, before any row of it is given.

    Raises Misuse "file-kind" for another kind of file, "file-damaged" for what is not sound, "file-too-large" for
    what would unpack to too much; Unavailable "cannot-read" for what cannot be opened, "file-changed" for what was
    written to meanwhile.
    """
    try:
        if is_archive(path):
            from complaints_cli.exchange.importing.sheets.workbook import workbook

            return workbook(path)
        from complaints_cli.exchange.importing.sheets.separated import separated_book

        return separated_book(path)
    except OSError as error:
        raise refusals.cannot_read(path, error) from error
