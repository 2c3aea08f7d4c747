"""`columns`: what each table and column of the database holds. It opens none, since that is the same in all of them."""

import json
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

from complaints_cli import new_files
from complaints_cli.commands.kinds import Offered
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.errors import NotFound
from complaints_cli.result import Block, Heading, Result, Text
from complaints_cli.result import Table as Grid
from complaints_cli.store.described import Table, every_table
from complaints_cli.store.notes import all_notes


def columns(
    call: Call,
    table: Annotated[
        str | None,
        Argument(metavar="[TABLE]", help="One table or view; without it, all of them are listed."),
        Offered(tuple(sorted(all_notes()))),
    ] = None,
    datasette: Annotated[
        Path | None,
        Option("--datasette", metavar="FILE", help="Write the notes to a new file, as Datasette's metadata."),
    ] = None,
) -> Result:
    """What each table and column holds: its unit, the rule behind it, what a blank means, what is personal.

    A day is written 2026-11-30. A switch is 1 or 0. The views that end in _in_words are the easiest to read: names for
    ids, words for codes, pounds for pence. Look into the file with a tool of your own only to read it.
    """
    tables = every_table()
    shown = tables if table is None else [_named(table, tables)]
    if datasette is not None:
        new_files.write_new(datasette, _metadata(call.desk.db.stem, shown))
    return Result(
        data={"tables": [_data(each) for each in shown], "path": datasette},
        screen=_screen(shown, one=table is not None) if datasette is None else [Heading(f"{datasette} is written")],
    )


def _named(name: str, tables: Sequence[Table]) -> Table:
    """Raises NotFound "table"."""
    names = {table.name: table for table in tables}
    found = names.get(name.strip().lower())
    if found is None:
        near = get_close_matches(name.strip().lower(), names, n=1)
        hint = f"Did you mean {near[0]}?" if near else "They are listed by `complaints columns`."
        raise NotFound("table", f"There is no table {name}. {hint}")
    return found


def _data(table: Table) -> dict[str, object]:
    return {
        "name": table.name,
        "view": table.is_view,
        "says": table.says,
        "columns": [
            {"name": each.name, "holds": each.holds, "personal": each.personal, "note": each.note}
            for each in table.columns
        ],
    }


def _screen(tables: Sequence[Table], *, one: bool) -> list[Block]:
    if one:
        (table,) = tables
        rows = [[each.name, each.holds, _note(each.note, personal=each.personal)] for each in table.columns]
        return [Heading(table.name), Text(table.says), Grid(["Column", "Holds", "What it is"], rows)]
    return [
        Heading("Views, which are easier to read"),
        Grid(["Name", "A row is"], [[each.name, each.says] for each in tables if each.is_view]),
        Heading("Tables"),
        Grid(["Name", "A row is"], [[each.name, each.says] for each in tables if not each.is_view]),
        Text("The columns of one: complaints columns NAME"),
    ]


def _note(note: str, *, personal: bool) -> str:
    return f"{note} Personal." if personal else note


def _metadata(database: str, tables: Sequence[Table]) -> bytes:
    """What Datasette reads from a file given with --metadata: a description of each table, and of each column."""
    described = {
        table.name: {
            "description": table.says,
            "columns": {each.name: _note(each.note, personal=each.personal) for each in table.columns},
        }
        for table in tables
    }
    return (json.dumps({"databases": {database: {"tables": described}}}, ensure_ascii=False, indent=2) + "\n").encode()
