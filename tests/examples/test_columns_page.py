"""The page of columns is the schema with its notes: a table, a column or a word that is missing there fails."""

import os
from collections.abc import Iterator
from pathlib import Path

from complaints_cli.store.described import Table, every_table

PAGE = Path(__file__).parents[2] / "docs" / "columns.md"

HEAD = """# What each column means

Every table and view of the database, with what each column holds. `complaints columns NAME` prints the same; how to
look into the file is told in [Looking in](looking-in.md).

- A day is text, written 2026-11-30. A switch is 1 for yes and 0 for no.
- A working day is Monday to Friday, and no bank holiday of your division.
- Money is in pence in the tables, and in pounds in the views that end in `_in_words`.
- A blank is NULL: what it means is said of each column that can have one.
- **Personal** marks what may name or describe somebody. Once that was erased, `[erased]` stands there.
- A provision, such as Code 6.3, is of the Housing Ombudsman's Complaint Handling Code of April 2024.
"""


def columns_page() -> str:
    """The page as it must be."""
    tables = every_table()
    return "\n".join(
        [
            HEAD,
            "## Views",
            "",
            *(line for each in tables if each.is_view for line in section(each)),
            "## Tables",
            "",
            *(line for each in tables if not each.is_view for line in section(each)),
        ]
    )


def section(table: Table) -> Iterator[str]:
    """A table with its columns."""
    yield from (f"### {table.name}", "", table.says, "", "| column | holds | what it is |", "| --- | --- | --- |")
    for column in table.columns:
        yield f"| `{column.name}` | {column.holds} | {column.note}{' **Personal.**' if column.personal else ''} |"
    yield ""


def test_the_page_is_the_schema_with_its_notes() -> None:
    """UPDATE_GOLDEN=1 writes the page anew."""
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(columns_page(), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == columns_page()


def test_no_note_breaks_its_row() -> None:
    assert [each for table in every_table() for each in table.columns if "|" in each.note] == []
