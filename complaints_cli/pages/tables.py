"""The tables of a page that somebody else made, read as rows of text; what stands around them is left."""

import csv
from collections.abc import Iterator
from html.parser import HTMLParser
from io import StringIO

from complaints_cli.domain.media import CSV, DOCX, HTML, MARKDOWN
from complaints_cli.errors import Misuse
from complaints_cli.pages.extras import extra
from complaints_cli.pages.html import body

Row = tuple[str, ...]


def rows(content: bytes, media: str) -> tuple[Row, ...]:
    """Every row of every table, in order, each cell with its lines.

    Raises Misuse "file" for a Word document that cannot be read, "extra" when what reads it is not installed;
    ValueError for another form.
    """
    if media == DOCX:
        extra("docx", "docx")
        from complaints_cli.pages.word import table_rows

        return tuple(table_rows(content))
    text = content.decode("utf-8-sig")
    if media == CSV:
        try:
            return tuple(tuple(cell.strip() for cell in row) for row in csv.reader(StringIO(text), _dialect(text)))
        except csv.Error as error:
            raise Misuse("file", f"The file is no table of a form: {error}. Save it once more as CSV.") from error
    if media == MARKDOWN:
        return tuple(_of_page(body(text)))
    if media == HTML:
        return tuple(_of_page(text))
    raise ValueError(f"no tables are read from {media}")


def _dialect(text: str) -> type[csv.Dialect] | csv.Dialect:
    """As a spreadsheet of an English or of another office writes it."""
    first = text.partition("\n")[0]
    return csv.excel_tab if first.count("\t") > first.count(",") else _Semicolons() if ";" in first else csv.excel


class _Semicolons(csv.excel):
    delimiter = ";"


def _of_page(page: str) -> Iterator[Row]:
    reader = _Tables()
    reader.feed(page)
    reader.close()
    yield from reader.rows


class _Tables(HTMLParser):
    """Gathers the cells of every row. A table in a cell is read as rows of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._cells: list[str] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._end()
        elif tag in ("td", "th"):
            self._cells.append("")
            self._in_cell = True
        elif tag in ("br", "p", "li", "div") and self._in_cell:
            self._cells[-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._in_cell = False
        elif tag in ("tr", "table"):
            self._end()

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self._cells[-1] += data

    def _end(self) -> None:
        if self._cells:
            self.rows.append(tuple(_lines(cell) for cell in self._cells))
        self._cells, self._in_cell = [], False


def _lines(cell: str) -> str:
    return "\n".join(filter(None, (" ".join(line.split()) for line in cell.split("\n"))))
