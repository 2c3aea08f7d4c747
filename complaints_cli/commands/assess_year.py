"""The form of the year that a command is about: the last one that is complete, unless another was named."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.commands.period_asked import year_asked
from complaints_cli.commands.reporting import span_of
from complaints_cli.errors import Misuse, NotFound, Refused
from complaints_cli.ombudsman_code import provision
from complaints_cli.ombudsman_code.provision import Provision
from complaints_cli.store.record import Record

if TYPE_CHECKING:
    from complaints_cli.domain.landlord import Landlord
    from complaints_cli.reports.assessment.form import Form
    from complaints_cli.reports.measuring.period import Period
    from complaints_cli.reports.measuring.span import Span
    from complaints_cli.reports.report import Report


def form_for(record: Record, typed: str | None, today: date, only: str | None = None) -> "Form":
    """The form of the year that was named, or one row of it. Raises Misuse "year"."""
    span = span_of(record, period_of(record, typed, today), today)
    return _form(record, span, record.landlord(today), only)


def period_of(record: Record, typed: str | None, today: date) -> "Period":
    """The year that was named, else the last one that is complete. Raises Misuse "year"."""
    return year_asked(typed, today, record.landlord(today).year_ends)


def row_of(number: str) -> Provision:
    """A provision that is a row of the form. Raises NotFound for any other number."""
    found = provision(number.strip())
    if not found.on_form:
        raise NotFound("provision", f"{number} introduces its section and is no row of the form, which starts at 1.2.")
    return found


def is_published(typed: str | None, *, public: bool) -> bool:
    """Whether the copy that was named, or asked for as fit to be published, is the published one.

    Raises Misuse "copy" for any other word, or for an assurance copy that is to be published.
    """
    from complaints_cli.reports.assessment.self_assessment import Copy

    try:
        copy = Copy((typed or (Copy.PUBLISHED if public else Copy.ASSURANCE)).strip().lower())
    except ValueError:
        raise Misuse("copy", f"{typed!r} is no copy of the self-assessment. Type assurance or published.") from None
    if public and copy is Copy.ASSURANCE:
        raise Misuse("copy", "The assurance copy is not for publication: leave out --public, or --copy assurance.")
    return copy is Copy.PUBLISHED


def form_report(allowed: Collection[str], year: "Span", landlord: "Landlord", record: Record) -> "Report":
    """The form of a year. Raises Refused "names-somebody" where what everybody reads would name a person.

    `allowed` are names that may stand there all the same.
    """
    from complaints_cli.reports.assessment.self_assessment import self_assessment

    form = _form(record, year, landlord, None)
    if year.public:
        _refuse_named(form, allowed)
    return self_assessment(form)


def _form(record: Record, year: "Span", landlord: "Landlord", only: str | None) -> "Form":
    from complaints_cli.reports.assessment.form import form_of

    return form_of(year, landlord, record.policy_on(min(year.today, year.period.last)), only)


def _refuse_named(form: "Form", allowed: Collection[str]) -> None:
    """Words of your own in the form may name a complaint, or somebody: not in what everybody reads."""
    from complaints_cli.reports.disclosure.people_seen import telling

    texts = {each.provision.number: f"{each.evidence}\n{each.commentary}\n{each.action}" for each in form.answers}
    parties = form.year.lookout.everybody_in(texts.values())
    problems = [
        telling(number, sighting, f"assess edit {number}")
        for number, text in texts.items()
        for sighting in parties.seen_in(text, allowed)
    ]
    if problems:
        raise Refused(problems)
