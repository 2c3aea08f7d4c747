"""Where an export goes and in which form: by the name of its place, by `--format`, and never by both at odds."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from hashlib import file_digest, sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from complaints_cli import new_files
from complaints_cli.commands.whole_folder import made_beside, place_for
from complaints_cli.computer.access import sheltered
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.media import CSV, EXPORT_MEDIA, JSON, XLSX
from complaints_cli.errors import Misuse

if TYPE_CHECKING:
    from complaints_cli.exchange.export.contents import Contents
    from complaints_cli.exchange.export.sheet import Sheet

STDOUT = "-"
BLOCK = 1 << 20
READ_ME = "read-me.txt"


@dataclass(frozen=True)
class Wanted:
    """The place of an export and its media type; `table` where it is a single one, None where it is everything."""

    output: str
    media: str
    table: str | None
    is_folder: bool = False

    @property
    def is_stdout(self) -> bool:
        """It goes to whoever reads what is printed."""
        return self.output == STDOUT


@dataclass(frozen=True)
class Made:
    """An export that is on the disk, or held for stdout: its digest, and the number of rows of each table."""

    digest: str
    rows: dict[str, int]
    content: bytes | None = None


def wanted(output: str, form: str | None, table: str | None, usual: str) -> Wanted:
    """What was asked for. `usual` is the table of a single CSV that names none.

    Raises Misuse: "format" for one there is none of, or that the name contradicts, "table" where it has no meaning,
    "output" for a workbook on a screen.
    """
    if form is not None and form not in EXPORT_MEDIA:
        raise Misuse("format", f"{form!r} is none of the formats: {', '.join(EXPORT_MEDIA)}.")
    ending = "" if output == STDOUT else Path(output).suffix.lower().lstrip(".")
    named = ending if ending in EXPORT_MEDIA and not _is_folder(output) else None
    if form and named and form != named:
        raise Misuse("format", f"{output} ends in .{named}, and --format says {form}: leave one of them out.")
    media = EXPORT_MEDIA[form or named or ("csv" if output == STDOUT or _is_folder(output) else _unknown(output))]
    is_folder = media == CSV and named is None and output != STDOUT
    if media != CSV and _is_folder(output):
        raise Misuse("format", f"{output} is a folder: only CSV goes into one, a file a table.")
    if media == XLSX and output == STDOUT:
        raise Misuse("output", "A workbook is nothing to look at on a screen: add --output FILE.xlsx.")
    if table is not None and (media != CSV or is_folder):
        raise Misuse("table", "--table chooses the table of a single CSV file: every other export holds them all.")
    single = (table or usual) if media == CSV and not is_folder else None
    return Wanted(output, media, single, is_folder)


@contextmanager
def writing(asked: Wanted, made: "Contents") -> Iterator[Made]:
    """Writes it beside its place, which it takes at the end, where nothing is yet; else nothing of it is left.

    Raises Misuse "table", Refused, Unavailable.
    """
    if asked.is_folder:
        with made_beside(place_for(Path(asked.output))) as beside:
            yield _in_folder(beside, made)
        return
    sheet = None if asked.table is None else chosen(made, asked.table)
    if asked.is_stdout:
        held = BytesIO()
        rows = _into(held, asked.media, made, sheet, marked=False)
        yield Made(sha256(held.getvalue()).hexdigest(), rows, held.getvalue())
        return
    sheltered(Path(asked.output).absolute().parent)
    with new_files.writing_new(Path(asked.output)) as file:
        rows = _into(file, asked.media, made, sheet, marked=True)
        file.flush()
        new_files.flush_to_disk(file.fileno())
        file.seek(0)
        digest = sha256()
        while block := file.read(BLOCK):
            digest.update(block)
        yield Made(digest.hexdigest(), rows)


def chosen(made: "Contents", table: str) -> "Sheet":
    """The sheet of a table. Raises Misuse "table" naming what is near."""
    known = {sheet.name: sheet for sheet in made.sheets}
    if table in known:
        return known[table]
    near = get_close_matches(table, known, n=3, cutoff=0.5)
    said = f"Did you mean {' or '.join(near)}?" if near else f"There are: {', '.join(known)}."
    raise Misuse("table", f"There is no table {table!r}. {said}")


def _into(file: BinaryIO, media: str, made: "Contents", sheet: "Sheet | None", *, marked: bool) -> dict[str, int]:
    from complaints_cli.exchange.export.as_csv import write_csv
    from complaints_cli.exchange.export.as_json import write_json
    from complaints_cli.exchange.export.as_xlsx import write_xlsx

    if sheet is not None:
        return {sheet.name: write_csv(sheet, file, marked=marked)}
    if media == JSON:
        return write_json(made, file)
    with new_files.temporary_folder():
        return write_xlsx(made, file)


def _in_folder(beside: Path, made: "Contents") -> Made:
    """A file a table, what to know first, and the digest of each in a list that `sha256sum -c` reads."""
    from complaints_cli.exchange.checksums import SUMS, checksums
    from complaints_cli.exchange.export.as_csv import write_csv

    rows = {}
    for sheet in made.sheets:
        with new_files.writing_new(beside / f"{sheet.name}.csv") as file:
            rows[sheet.name] = write_csv(sheet, file)
    new_files.write_new(beside / READ_ME, _read_me(made, rows).encode())
    listed = checksums({file.name: _digest(file) for file in sorted(beside.iterdir())})
    new_files.write_new(beside / SUMS, listed)
    return Made(sha256(listed).hexdigest(), rows)


def _read_me(made: "Contents", rows: dict[str, int]) -> str:
    widest = max(len(sheet.name) for sheet in made.sheets) + len(".csv")
    files = (f"{sheet.name + '.csv':{widest}}  {rows[sheet.name]:>7}  {sheet.says}" for sheet in made.sheets)
    return "\n".join([*made.read_me, "", f"{'File':{widest}}  {'Rows':>7}  What it is", *files, ""])


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or (output != STDOUT and Path(output).is_dir())


def _unknown(output: str) -> str:
    raise Misuse(
        "format",
        f"{output} does not end as an export does. End it in .csv, .xlsx, .json or / for a folder of CSV files.",
    )
