"""`assess read`: an older form's answers, put under the numbers of 2024 for `assess edit`; nothing is recorded."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from complaints_cli import new_files
from complaints_cli.commands import kinds
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import Ask
from complaints_cli.commands.letter_files import LARGEST
from complaints_cli.commands.sources import read_bytes
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.media import CSV, DOCX, HTML, MARKDOWN
from complaints_cli.errors import Misuse
from complaints_cli.reports.assessment.older_form import Edition, OldForm, as_rows
from complaints_cli.reports.assessment.older_form import read as read_form
from complaints_cli.result import Block, Document, Heading, Result, Text

ENDINGS = {"docx": DOCX, "html": HTML, "htm": HTML, "md": MARKDOWN, "markdown": MARKDOWN, "csv": CSV}
EDITION = kinds.choice(Edition)


def read(
    call: Call,
    file: Annotated[Path, Argument(metavar="FILE", help="The form: .docx, .html, .md or .csv.")],
    code: Annotated[
        str | None,
        Option(metavar="2022|2024", help="Which Code it is about; seen by its sections and columns unless said."),
        Ask(EDITION, "Which Code is it about?"),
    ] = None,
    output: Annotated[
        Path | None, Option("--output", metavar="FILE", help="Write the answers to a new TOML file.")
    ] = None,
) -> Result:
    """Read a self-assessment that was filled in elsewhere, against the Code of 2024 or of 2022.

    Its answers are put under the numbers of 2024 as TOML. Look at each, then: complaints assess edit --from FILE.
    """
    found = read_form(_rows(file), gather(call).choice("code", Edition, None))
    if found is None:
        raise Misuse("form", f"{file.name} has no table whose rows begin with numbers such as 6.2, with their answers.")
    toml = "\n".join(_toml(found))
    if output is not None:
        new_files.write_new(output, toml.encode())
    return Result(
        data={
            "code": found.edition,
            "rows": as_rows(found),
            "without_counterpart": [each.number for each in found.without_counterpart],
            "unread": list(found.unread),
            "nothing_for": list(found.nothing_for),
            "path": output,
        },
        screen=_screen(found, toml, output),
    )


def _rows(file: Path) -> tuple[tuple[str, ...], ...]:
    """The rows of a file's tables. Raises Misuse for another ending, or for what is not UTF-8."""
    from complaints_cli.pages.tables import rows

    media = ENDINGS.get(file.suffix.lower().removeprefix("."))
    if media is None:
        raise Misuse("format", f"{file.name} has no ending of a form: .docx, .html, .md or .csv.")
    try:
        return rows(read_bytes(file, LARGEST), media)
    except UnicodeDecodeError:
        raise Misuse("text", f"{file.name} is not UTF-8 text. Save it as UTF-8 and try again.") from None


def _toml(found: OldForm) -> Iterator[str]:
    yield f"# From a form against the Code of {found.edition}, under the numbers of 2024. Look at each row:"
    yield "# the Code of 2024 asks for more than that of 2022 in places, and a no needs an action and a due day."
    for each, fields in zip(found.taken, as_rows(found).values(), strict=True):
        yield ""
        yield f"# From {', '.join(each.from_rows)}." + ("" if each.comply else " Its answer could not be read.")
        yield f'["{each.number}"]'
        yield from (f"{name} = {_quoted(text)}" for name, text in fields.items())
    yield ""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _screen(found: OldForm, toml: str, output: Path | None) -> list[Block]:
    told: list[Block] = []
    if output is not None:
        told = [
            Heading(f"{len(found.taken)} rows read, of a form against the Code of {found.edition}"),
            Text(f"They are in {output}. Look at each, then: complaints assess edit --from {output}"),
        ]
    lists = (
        ("Rows without a counterpart in the Code of 2024", [each.number for each in found.without_counterpart]),
        ("Rows whose answer could not be read", found.unread),
        ("Provisions that the form says nothing on", found.nothing_for),
    )
    notes: list[Block] = [Text(f"{title}: {', '.join(each)}.", "warn") for title, each in lists if each]
    return [*told, *notes] if output is not None else [Document(toml), *notes]
