"""`letter templates`: whose template each is, a check of your own before they are used, and ours to copy."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from complaints_cli import new_files, places
from complaints_cli.computer.access import anyone_writes
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.errors import OK, REFUSED, Misuse, Problem, Refused, Unavailable
from complaints_cli.result import Block, Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

TYPED = "letter templates --check"


def templates(
    call: Call,
    check: Annotated[
        Path | None, Option("--check", metavar="DIR", help="A folder of templates of your own to check.")
    ] = None,
    copy: Annotated[
        Path | None, Option("--copy", metavar="DIR", help="Copy ours into this folder, to change them.")
    ] = None,
    file: Annotated[
        list[str] | None,
        Option("--file", metavar="NAME", help="With --copy: only this one; may be repeated."),
    ] = None,
) -> Result:
    """List the templates and whose each is: ours, or your own. With --check, try your own before they are used.

    They are tried on the letters of an invented association, in every language you have them in; nothing of your
    record is touched. What is wrong is told with its file, its line and what to do, and the exit code is then 3.
    """
    if check is not None and copy is not None:
        raise Misuse("check-and-copy", "--check looks at your templates, --copy writes ours: give one of them.")
    if file and copy is None:
        raise Misuse("missing-option", "--file says which of ours to copy: add --copy DIR.")
    if check is not None:
        return _checked(call, check)
    return _listed(call) if copy is None else _copied(copy, file or [])


def refuse_unsound(call: Call, own: str) -> None:
    """Raises Refused with all that is wrong with the templates in a folder that is about to be used ("" for ours).

    Raises Misuse for a path that leads elsewhere when the program is started elsewhere.
    """
    if not own:
        return
    from complaints_cli.commands.templates_checked import checked

    if not Path(own).expanduser().is_absolute():
        raise Misuse("setting", f"templates is the whole path of a folder: {Path(own).absolute()}.")
    if findings := sorted(checked(call, own).findings):
        problems = [_problem(each.file, each.line, each.message) for each in findings]
        again = f"Nothing was changed. When they are put right, try them: complaints {TYPED} {own}."
        raise Refused([*problems, Problem("templates-unsound", again)])
    _warn(call, Path(own).expanduser())


def _checked(call: Call, folder: Path) -> Result:
    from complaints_cli.commands.templates_checked import checked

    found = checked(call, str(folder))
    _warn(call, folder)
    findings = sorted(found.findings)
    rows = [[each.file, str(each.line or ""), each.message] for each in findings]
    tried = ", ".join(sorted(found.tried)) or "none"
    only_read = [Text(f"Only read, as no invented complaint has one: {', '.join(sorted(found.only_read))}.")]
    screen: list[Block] = [Table(["File", "Line", "What to do"], rows)] if rows else [Text("Nothing is wrong.", "good")]
    return Result(
        data={
            "folder": folder,
            "findings": [{"file": each.file, "line": each.line or None, "message": each.message} for each in findings],
            "tried": sorted(found.tried),
            "only_read": sorted(found.only_read),
        },
        screen=[
            Heading(f"The templates in {folder}"),
            *screen,
            Text(f"Letters that were written with them: {tried}."),
            *(only_read if found.only_read else ()),
        ],
        exit_code=REFUSED if findings else OK,
        problems=[_problem(each.file, each.line, each.message) for each in findings],
    )


def _warn(call: Call, folder: Path) -> None:
    """Says so where anyone on this computer can change the letters. On Windows the file system does not tell."""
    if anyone_writes(folder):
        call.desk.say(
            f"Anyone who uses this computer can change the templates in {folder}: let only your office do so."
        )


def _problem(file: str, line: int, message: str) -> Problem:
    return Problem("template", f"{file}{f', line {line}' if line else ''}: {message}")


def _listed(call: Call) -> Result:
    from complaints_cli.commands.templates_checked import languages_in, ours
    from complaints_cli.templating import folders

    at = call.desk
    with reading(at.db) as record:
        own = record.landlord(at.today).templates
    folder = folders(own)[0] if own else None
    items = [
        {
            "file": name,
            "own": folder is not None and (folder / name).is_file(),
            "languages": languages_in(folder, name) if folder else [],
        }
        for name in ours()
    ]
    rows = [[str(each["file"]), "yours" if each["own"] else "ours", _joined(each["languages"])] for each in items]
    return Result(
        data={"folder": folder, "ours": places.templates_folder(), "items": items},
        screen=[
            Facts([("Yours", str(folder) if folder else "none: complaints settings set templates DIR")]),
            Table(["File", "Whose", "Also in"], rows),
        ],
    )


def _joined(languages: object) -> str:
    return ", ".join(languages) if isinstance(languages, list) else ""


def _copied(folder: Path, names: Sequence[str]) -> Result:
    """Writes new files only. Raises Misuse for a name that is none of ours; Unavailable where one is there already."""
    from complaints_cli.commands.templates_checked import ours

    for name in names:
        if name not in ours():
            raise Misuse("template", f"There is no template {name}. They are listed by: complaints letter templates.")
    wanted = list(names) or [name for name in ours() if name.startswith("letters/")]
    there = [name for name in wanted if (folder / name).exists()]
    if there:
        raise Unavailable("exists", f"{folder} has {', '.join(there)} already, and nothing is written over it.")
    for name in wanted:
        new_files.private_folder((folder / name).parent)
        new_files.write_new(folder / name, (places.templates_folder() / name).read_bytes())
    return Result(
        data={"folder": folder, "copied": wanted},
        screen=[
            Heading(f"{len(wanted)} {'file' if len(wanted) == 1 else 'files'} copied into {folder}"),
            Text(f"Keep those that you change, and delete the others. Then: complaints {TYPED} {folder}"),
        ],
    )
