"""`due` where nobody looks on: from cron it is silent when there is nothing new, or leaves the text of an email.

Silence is only ever the answer where the database was read whole and an earlier run is remembered.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import fill

from complaints_cli import new_files
from complaints_cli.commands import morning_runs
from complaints_cli.commands.due_screen import Found
from complaints_cli.commands.morning_runs import Run, Runs, digest
from complaints_cli.desk import Call
from complaints_cli.errors import OK, ComplaintsError, Unavailable
from complaints_cli.layout import Look, lay_out
from complaints_cli.result import Result

WIDTH = 72
SUBJECT = "Subject: Complaints due, "
"""How a file begins that was written here; one of a morning without news is empty."""


def unattended(
    call: Call,
    found: Found,
    result: Result,
    output: Path | None,
    *,
    quiet: bool,
    wants_code: bool,
    subject: str,
    code: int,
    is_working_day: bool,
) -> Result:
    """The list as cron gets it: as it is, in a file, or not at all.

    `code` says as an exit code how urgent it is, for whoever `wants_code`.
    Raises Unavailable "not-our-file" for a file that is something else.
    """
    at = call.desk
    path, listed = morning_runs.place(at.db), _listed(found)
    question = digest([found.within, found.everything, found.person, quiet, output and str(output.absolute())])
    before = (morning_runs.read(path) or Runs()).runs.get(question)
    silent = before is not None and quiet and _is_silent(found, before, listed, is_working_day=is_working_day)
    if before is not None and silent and wants_code and not is_working_day:
        code = before.exit_code
    if output is not None:
        new_files.write_ours(output, b"" if silent else _mail(subject, result), _is_ours)
        if at.interactive:
            at.say(f"Written to {output}{': nothing is new' if silent else ''}.")
    if not at.interactive:
        run = Run(listed=listed, exit_code=code)
        if before is not None and not is_working_day:
            run = replace(before, rest=listed)
        at.trail.told.append(lambda: _remember(path, found.today, {question: run} if quiet else {}))
    return Result(
        data={**result.data, "unchanged": silent, "path": output},
        screen=() if silent or output is not None else result.screen,
        exit_code=code if wants_code else OK,
    )


def _is_silent(found: Found, before: Run, listed: str, *, is_working_day: bool) -> bool:
    """Nothing changed, and nothing is urgent; on a day of rest only what is counted in hours is."""
    if is_working_day:
        return listed == before.listed and not found.is_urgent
    return listed in (before.listed, before.rest) and not any(item.is_emergency for item in found.items)


def _listed(found: Found) -> str:
    """What is listed, without how far off it is: that changes every day."""
    facts = ("ref", "label", "what", "stage", "item", "due_on", "due_at", "governed_by", "rule", "handler", "cover")
    return digest([item.row[fact] for fact in facts] for item in found.shown)


def _mail(subject: str, result: Result) -> bytes:
    """A subject, an empty line, and the list as plain text of 72 columns."""
    lines = lay_out(result.screen, Look(plain=True)).splitlines()
    folded = [fill(line, WIDTH, break_long_words=False, break_on_hyphens=False) for line in lines]
    return "\n".join([f"{SUBJECT}{subject}", "", *folded, ""]).encode()


def _is_ours(content: bytes) -> bool:
    return not content or content.startswith(SUBJECT.encode())


def _remember(path: Path, today: date, new: dict[str, Run]) -> None:
    """Keeps that it ran, and what was listed in place of the last of its question, once it was printed."""
    known = morning_runs.read(path) or Runs()
    others = {question: run for question, run in known.runs.items() if question not in new}
    try:
        morning_runs.write(path, replace(known, ran_on=today, runs=others | new))
    except ComplaintsError as error:
        raise Unavailable("not-remembered", f"{error} This list is not remembered, and comes again.") from error
