"""How a register was read, as a file that an officer can change and give back; it names columns and no person."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from complaints_cli.domain.dates import quoted
from complaints_cli.domain.toml import NotTomlError, read_toml
from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.cells.read import plain
from complaints_cli.exchange.importing.columns.fields import Field, Target, all_names, target_named
from complaints_cli.exchange.importing.columns.readers import is_understood
from complaints_cli.exchange.importing.line import Column

LEAVE_OUT, MONTH_FIRST = "leave out", "month-first"
_TABLES = ("columns", "dates", "sheets", "words")
_NONE: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Mapped:
    """What an officer says of a register: what columns stand for, which are month first, sheets to leave, words."""

    columns: Mapping[str, Target] = field(default_factory=lambda: _NONE)
    month_first: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(default_factory=lambda: _NONE)
    lines: Mapping[str, int] = field(default_factory=lambda: _NONE)

    def target(self, header: str) -> Target | None:
        """What a column stands for, None where nothing is said of it."""
        return self.columns.get(folded(header)) if self.columns else None


def folded(header: str) -> str:
    """A header or a sheet's name as it is looked up: letter case and spaces do not matter."""
    return " ".join(header.casefold().split())


def read(text: str) -> Mapped:
    """What a mapping file says. Raises Misuse "map", naming the line, for what it cannot mean."""
    try:
        content = read_toml(text)
    except NotTomlError as error:
        raise Misuse("map", f"The mapping file is not sound: {error}.") from error
    for name in content:
        if name not in _TABLES:
            raise _wrong(text, name, f"{quoted(name)} is nothing that a mapping file has. It has {', '.join(_TABLES)}.")
    tables = {name: _texts(text, name, content.get(name, {})) for name in _TABLES}
    return Mapped(
        columns={folded(header): _target(text, header, typed) for header, typed in tables["columns"].items()},
        month_first=frozenset(_only(text, tables["dates"], MONTH_FIRST)),
        left_out=frozenset(_only(text, tables["sheets"], LEAVE_OUT)),
        words={plain(word): _meaning(text, word, meant) for word, meant in tables["words"].items()},
        lines={folded(name): _line(text, name) for table in ("columns", "dates", "sheets") for name in tables[table]},
    )


def check(mapped: Mapped, headers: Iterable[str], sheets: Iterable[str]) -> None:
    """Raises Misuse "map" for the first column or sheet in the mapping file that the register does not have."""
    has_columns, has_sheets = {folded(header) for header in headers}, {folded(sheet) for sheet in sheets}
    for names, there, what in (
        ([*mapped.columns, *mapped.month_first], has_columns, "column"),
        (mapped.left_out, has_sheets, "sheet"),
    ):
        for name in names:
            if name not in there:
                line = mapped.lines[name]
                raise Misuse("map", f"Line {line} of the mapping file: the register has no {what} {quoted(name)}.")


def written(columns: Iterable[Column], left_out: Iterable[str], mapped: Mapped) -> str:
    """A mapping file that says what was taken for what; given back unchanged, it changes nothing."""
    targets: dict[str, str] = {}
    for column in columns:
        targets.setdefault(column.header, column.field or str(Field.KEPT))
    lines = [
        "# How the columns of an older register are read. Change what stands behind = and import with --map.",
        f"# Known are: {', '.join(all_names())}.",
        "",
        "[columns]",
        *[f"{_key(header)} = {_key(target)}" for header, target in targets.items()],
        "",
        f'# A column whose days are all written month first: "Header" = "{MONTH_FIRST}".',
        "[dates]",
        *[f"{_key(header)} = {_key(MONTH_FIRST)}" for header in targets if folded(header) in mapped.month_first],
        "",
        f'# A sheet that is no register: "Name" = "{LEAVE_OUT}".',
        "[sheets]",
        *[f"{_key(sheet)} = {_key(LEAVE_OUT)}" for sheet in left_out],
        "",
        '# A word that stands for another in every column: "Goodwill" = "not upheld".',
        "[words]",
        *[f"{_key(word)} = {_key(meant)}" for word, meant in mapped.words.items()],
    ]
    return "\n".join(lines) + "\n"


def _key(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _texts(text: str, name: str, table: object) -> Mapping[str, str]:
    if not isinstance(table, dict):
        raise _wrong(text, name, f"{quoted(name)} is to be a table: [{name}].")
    for key, value in table.items():
        if not isinstance(value, str):
            raise _wrong(text, key, f"{quoted(key)} is to be followed by words in quotation marks.")
    return table


def _target(text: str, header: str, typed: str) -> Target:
    if target := target_named(typed):
        return target
    raise _wrong(
        text, header, f"{quoted(typed)} is nothing that a column can stand for. Known are: {', '.join(all_names())}."
    )


def _only(text: str, table: Mapping[str, str], word: str) -> list[str]:
    for name, typed in table.items():
        if typed != word:
            raise _wrong(text, name, f"{quoted(typed)} cannot stand there; only {quoted(word)} can.")
    return [folded(name) for name in table]


def _meaning(text: str, word: str, meant: str) -> str:
    if not is_understood(meant):
        raise _wrong(text, word, f"{quoted(meant)} is no word that any column understands.")
    return meant


def _wrong(text: str, name: str, why: str) -> Misuse:
    return Misuse("map", f"Line {_line(text, name)} of the mapping file: {why}")


def _line(text: str, name: str) -> int:
    """The line on which a name stands: TOML's reader does not tell."""
    wanted = (name, _key(name), f"'{name}'")
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip().lstrip("[").startswith(wanted):
            return number
    return 1
