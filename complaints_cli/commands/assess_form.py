"""The form against the Code as text: each row with the record's evidence beside it, and what it asks to be recorded.

Only what differs from the record becomes an event, so the form can be saved again and again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from complaints_cli.commands.assess import COMPLY
from complaints_cli.commands.forms import Section
from complaints_cli.commands.kinds import DAY, SWITCH, Kind
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.provision_answers import AnswerConfirmed, ProvisionAnswered
from complaints_cli.domain.landlord_terms import Comply
from complaints_cli.errors import ComplaintsError, Misuse, Problem, Refused
from complaints_cli.handling import assessing
from complaints_cli.reports.assessment.answers import SPOKEN, Answer
from complaints_cli.reports.assessment.contradictions import Contradiction, contradictions
from complaints_cli.reports.assessment.form import Form
from complaints_cli.reports.assessment.form_row import failings, from_the_record

FIELDS = ("comply", "evidence", "commentary", "action", "due")
CONFIRM = "confirm"
_HEADING = re.compile(r"([1-9]\.[1-9][0-9]?): (\w+)")

Rows = Mapping[str, Mapping[str, str]]
"""What stands in the form, by the number of the row and the name of the field. A field that is not there stays."""


def sections(form: Form) -> Iterator[Section]:
    """The form with what is on record filled in, row by row."""
    against = contradictions(form)
    for answer in form.answers:
        number = answer.provision.number
        yield Section(f"{number}: comply", answer.comply or "", tuple(_notes(form, answer, against)))
        for field in FIELDS[1:]:
            value = getattr(answer, field)
            yield Section(f"{number}: {field}", short_day(value) if isinstance(value, date) else value or "")
        if answer.to_confirm:
            yield Section(f"{number}: {CONFIRM}", "", ("Carried from an earlier year. yes: it still holds.",))


def rows(found: Sequence[tuple[str, str, int]], form: Form) -> Rows:
    """What stands under each heading. Raises Misuse for a heading that the form does not have, or has twice."""
    known = {answer.provision.number for answer in form.answers}
    kept: dict[str, dict[str, str]] = {}
    for name, text, line in found:
        match = _HEADING.fullmatch(name)
        where = f"Line {line} of the form: " if line else ""
        if match is None or match[1] not in known or match[2] not in (*FIELDS, CONFIRM):
            raise Misuse("form", f"{where}{name!r} is no heading of this form.")
        if match[2] in kept.setdefault(match[1], {}):
            raise Misuse("form", f"{where}{name!r} stands twice.")
        kept[match[1]][match[2]] = text.strip()
    return kept


def events(typed: Rows, form: Form, today: date) -> list[Event]:
    """All that the form asks to be recorded. Raises Misuse, or Refused, with everything that stands against it."""
    made: list[Event] = []
    problems: list[Problem] = []
    failure: type[ComplaintsError] | None = None
    for answer in form.answers:
        try:
            made += _asked(typed.get(answer.provision.number, {}), answer, form.year.period.last, today)
        except ComplaintsError as error:
            failure = failure or type(error)
            problems += error.problems
    if failure is Refused:
        raise Refused(problems)
    if failure is not None:
        told = failure(problems[0].code, problems[0].message, problems[0].provision)
        told.problems = tuple(problems)
        raise told
    return made


def _notes(form: Form, answer: Answer, against: Sequence[Contradiction]) -> Iterator[str]:
    entry, before = answer.provision, form.before[answer.provision.number]
    yield f"{entry.number} {entry.title}"
    yield entry.requirement
    yield entry.prompt
    record = from_the_record(form, answer)
    yield from (f"The record: {line}" for line in record or ("shows nothing on this.",))
    yield from (f"Not kept: {line}" for line in failings(form, answer))
    explained = dict.fromkeys(each.explained for each in against if each.number == entry.number and each.explained)
    yield from (f"Explained: {because}" for because in explained)
    if before.comply is not None:
        yield f"The year before: {SPOKEN[before.comply]}"
    yield COMPLY.expects


def _asked(typed: Mapping[str, str], answer: Answer, year_end: date, today: date) -> Iterator[Event]:
    number = answer.provision.number
    given = Answer(
        provision=answer.provision,
        comply=_comply(typed, answer),
        evidence=typed.get("evidence", answer.evidence),
        commentary=typed.get("commentary", answer.commentary),
        action=typed.get("action", answer.action),
        due=_day(typed, answer, today),
    )
    if all(getattr(given, field) == getattr(answer, field) for field in FIELDS):
        if typed.get(CONFIRM) and _read(f"{number}: {CONFIRM}", SWITCH, typed[CONFIRM], today) and answer.to_confirm:
            yield AnswerConfirmed(on=today, year_end=year_end, number=number)
        return
    if given.comply is None:
        raise Misuse("missing-option", f"{number}: comply: say {COMPLY.expects}.")
    yield assessing.answer(
        ProvisionAnswered(
            on=today,
            year_end=year_end,
            number=number,
            comply=given.comply.value,
            due=given.due,
            evidence=given.evidence,
            commentary=given.commentary,
            action=given.action,
        )
    )


def _comply(typed: Mapping[str, str], answer: Answer) -> Comply | None:
    if "comply" not in typed:
        return answer.comply
    if not typed["comply"]:
        return None
    return Comply(str(_read(f"{answer.provision.number}: comply", COMPLY, typed["comply"], date.min)))


def _day(typed: Mapping[str, str], answer: Answer, today: date) -> date | None:
    if "due" not in typed:
        return answer.due
    if not typed["due"]:
        return None
    found = _read(f"{answer.provision.number}: due", DAY, typed["due"], today)
    return found if isinstance(found, date) else None


def _read(name: str, kind: Kind, typed: str, today: date) -> object:
    """What stands under a heading as a value. Raises Misuse naming the heading."""
    try:
        return kind.read(typed, today)
    except Misuse as error:
        raise Misuse(error.problems[0].code, f"{name}: {error.problems[0].message}") from None
