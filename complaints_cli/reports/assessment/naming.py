"""The published copy names no complaint and nobody, not even in the landlord's own words."""

import re
from collections.abc import Iterator

from complaints_cli.errors import Problem
from complaints_cli.pages.outline import bare
from complaints_cli.reports.assessment.answers import Answer
from complaints_cli.reports.assessment.form import Form
from complaints_cli.reports.measuring.measure import Rows

PEOPLE = """
    SELECT name FROM person UNION SELECT name FROM complaint WHERE name IS NOT NULL
    UNION SELECT name FROM representative WHERE name IS NOT NULL"""
TITLES = ("mr", "mrs", "ms", "miss", "mx", "dr")
_REFERENCE = re.compile(r"\b[A-Z]{1,2}-20\d\d-\d{4,}\b")


def named(form: Form, rows: Rows) -> list[Problem]:
    """What the landlord's own words name, a problem for each row. The Member Responsible is meant to be known."""
    member = f" {bare(form.landlord.member_responsible)} "
    names = [row["name"] for row in rows(PEOPLE, {}) if f" {bare(row['name'])} " not in member]
    people = {name: list(_called(name)) for name in names}
    problems = []
    for answer in form.answers:
        number = answer.provision.number
        found = [*dict.fromkeys(_REFERENCE.findall(_words(answer))), *_people(answer, people)]
        if found:
            message = (
                f"{number} names {', '.join(found)}: the published copy names no complaint and nobody. Say who by role."
            )
            problems.append(Problem("names-somebody", message, "8.2", f"assess edit {number}"))
    return problems


def _people(answer: Answer, people: dict[str, list[str]]) -> Iterator[str]:
    said = f" {bare(_words(answer))} "
    for name, forms in people.items():
        if any(f" {form} " in said for form in forms):
            yield name


def _called(name: str) -> Iterator[str]:
    """In full, or by a title and the surname: a surname alone may be any word."""
    full = bare(name)
    if " " in full:
        yield full
        yield from (f"{title} {full.split()[-1]}" for title in TITLES)


def _words(answer: Answer) -> str:
    return f"{answer.evidence} {answer.commentary} {answer.action}"
