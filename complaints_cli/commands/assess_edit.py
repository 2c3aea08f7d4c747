"""`assess edit`: all rows of the form, or a section's, in one form; recorded together or not at all (Code 8.1)."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from complaints_cli import new_files
from complaints_cli.commands import assess_form
from complaints_cli.commands.asking import gather
from complaints_cli.commands.assess import STREAM, warnings_about
from complaints_cli.commands.assess_year import form_for, row_of
from complaints_cli.commands.forms import write_form
from complaints_cli.commands.recording import recording
from complaints_cli.commands.report_params import Year
from complaints_cli.commands.whole_form import Blank, filled
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.provision_answers import AnswerConfirmed, ProvisionAnswered
from complaints_cli.errors import Misuse
from complaints_cli.reports.assessment.form import Form
from complaints_cli.result import Heading, Result, Text

SECTIONS = range(1, 10)


def edit(
    call: Call,
    section: Annotated[
        str | None,
        Argument(metavar="[SECTION]", help="A section of the Code, 1 to 9, or a row; all 72 rows unless said."),
    ] = None,
    form: Annotated[str | None, Option(metavar="FILE", help="Record a form that is filled in.")] = None,
    blank: Annotated[str | None, Option(metavar="FILE", help="Write the form to a new file; record nothing.")] = None,
    from_toml: Annotated[
        str | None, Option("--from", metavar="FILE", help="The answers from a TOML file; - is stdin.")
    ] = None,
    year: Year = None,
    go_on: Annotated[bool, Option("--resume", help="Go on with the form that was kept when it was refused.")] = False,
) -> Result:
    """Answer all rows of the self-assessment form, or those of a section, in one form, in your editor.

    What the record shows stands beside each row. All of it is recorded together, or nothing is.
    """
    gather(call)
    with recording(call) as work:
        whole = _rows_of(form_for(work.record, year, work.today), section)
        label = whole.year.period.label
        text = write_form(f"Self-assessment for {label}, against the Code", assess_form.sections(whole))
        if blank is not None:
            new_files.write_new(Path(blank), text.encode())
            return _written(blank, section)
        title = f"assess edit {section or ''}".strip()
        typed = filled(work.at, Blank(title=title, text=text), form, from_toml, resume=go_on)
        events = assess_form.events(assess_form.rows(typed, whole), whole, work.today)
        if not events:
            raise Misuse("unchanged", "The form says nothing that is not on record: nothing was recorded.")
        seqs = work.save_in(STREAM, events).seqs
    return _recorded(label, events, seqs)


def _rows_of(form: Form, section: str | None) -> Form:
    """The form with the rows that were asked for. Raises Misuse for a section that there is not, NotFound for a row."""
    if section is None:
        return form
    if "." in section:
        wanted = row_of(section).number
        return Form(form.sight, [each for each in form.answers if each.provision.number == wanted])
    if not section.isdecimal() or int(section) not in SECTIONS:
        raise Misuse("section", f"{section!r} is no section of the Code: they are 1 to 9.")
    return Form(form.sight, [each for each in form.answers if each.provision.section == int(section)])


def _recorded(label: str, events: Sequence[Event], seqs: Sequence[int]) -> Result:
    answered = [each for each in events if isinstance(each, ProvisionAnswered)]
    confirmed = [each.number for each in events if isinstance(each, AnswerConfirmed)]
    warnings = [warning for each in answered for warning in warnings_about(each)]
    return Result(
        data={
            "year": label,
            "answered": [each.number for each in answered],
            "confirmed": confirmed,
            "events": list(seqs),
            "warnings": warnings,
        },
        screen=[
            Heading(f"Self-assessment for {label}: {len(events)} rows recorded"),
            Text("What is still to settle: complaints assess show"),
        ],
        messages=[f"Warning: {warning}" for warning in warnings],
    )


def _written(path: str, section: str | None) -> Result:
    words = " ".join(filter(None, ("complaints assess edit", section, "--form", path)))
    return Result(
        data={"form": path, "answered": [], "confirmed": [], "events": [], "warnings": []},
        screen=[Heading("Nothing recorded yet"), Text(f"The form is {path}. Fill it in, then: {words}")],
    )
