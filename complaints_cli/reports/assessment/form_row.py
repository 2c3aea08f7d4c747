"""A row of the self-assessment form beside what the record shows: for a program, and in the official five columns."""

from typing import Any

from complaints_cli.reports.assessment.answers import SPOKEN, Answer
from complaints_cli.reports.assessment.contradictions import Contradiction, promised
from complaints_cli.reports.assessment.form import Form
from complaints_cli.reports.measuring.period import running

COLUMNS = ("Code provision", "Code requirement", "Comply: Yes / No", "Evidence", "Commentary / explanation")


def from_the_record(form: Form, answer: Answer) -> list[str]:
    """What the record shows on a provision, a sentence each. It names no complaint and nobody."""
    return [each.sentence for each in form.shown[answer.provision.number]]


def own_words(answer: Answer) -> tuple[str, ...]:
    """The landlord's own answer in the official columns, as `assess read` takes it back."""
    entry = answer.provision
    return entry.number, entry.requirement, SPOKEN[answer.comply], answer.evidence, answer.commentary


def failings(form: Form, answer: Answer) -> list[str]:
    """What speaks against the provision being kept, with the complaints: for the landlord's own eyes."""
    return [each.not_kept for each in form.shown[answer.provision.number] if each.failed]


def row_data(form: Form, answer: Answer) -> dict[str, Any]:
    """A row of the form for a program."""
    entry = answer.provision
    return {
        "number": entry.number,
        "title": entry.title,
        "requirement": entry.requirement,
        "comply": answer.comply,
        "evidence": answer.evidence or None,
        "commentary": answer.commentary or None,
        "action": answer.action or None,
        "due_on": answer.due,
        "done_on": answer.done_on,
        "answered_on": answer.answered_on,
        "carried_from": answer.carried_from,
        "to_confirm": answer.to_confirm,
        "changed_since_last_year": form.since(answer) or None,
        "from_the_record": from_the_record(form, answer),
        "failings": failings(form, answer),
    }


def public_data(form: Form, answer: Answer) -> dict[str, Any]:
    """The same without what is for the landlord's own eyes."""
    internal = ("failings", "changed_since_last_year", "carried_from", "to_confirm")
    return {key: value for key, value in row_data(form, answer).items() if key not in internal}


def contradiction_data(found: Contradiction) -> dict[str, Any]:
    """A contradiction for a program."""
    failed = [*found.failed]
    return {
        "number": found.number,
        "sentence": found.sentence,
        "failings": [each.key for each in failed],
        "refs": sorted({each.ref for each in failed if each.ref}),
        "explained": found.explained or None,
    }


def columns(form: Form, answer: Answer, *, internal: bool, explained: str) -> tuple[str, ...]:
    """A row in the five columns; `internal` has the complaints and what is between the landlord and its board."""
    record, against = from_the_record(form, answer), failings(form, answer) if internal else []
    evidence = [
        answer.evidence,
        *([f"From the record of {form.year.period.label}:", *record] if record else []),
        *(["Not kept:", *against] if against else []),
    ]
    commentary = [answer.commentary, _action(form, answer)]
    if internal:
        commentary += [f"Explained: {explained}" if explained else "", _told_apart(form, answer)]
    return (
        answer.provision.number,
        answer.provision.requirement,
        SPOKEN[answer.comply],
        " ".join(filter(None, evidence)),
        " ".join(filter(None, commentary)),
    )


def _action(form: Form, answer: Answer) -> str:
    if not answer.is_short:
        return ""
    when = promised(form, answer)
    what = f"Action: {answer.action}" if answer.action else ""
    return " ".join(filter(None, (what, f"{when[:1].upper()}{when[1:]}." if when else "")))


def _told_apart(form: Form, answer: Answer) -> str:
    """What is other than last year, and whether the row only stands because it stood then."""
    since = form.since(answer)
    told = f"Since last year: {since}." if since else ""
    if answer.to_confirm and answer.carried_from:
        year = running(answer.carried_from, form.landlord.year_ends).label
        told = f"Carried from {year}, not confirmed yet."
    return told
