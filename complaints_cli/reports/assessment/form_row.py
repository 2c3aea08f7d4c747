"""A row of the self-assessment form beside what the register says about its provision."""

from typing import Any

from complaints_cli.reports.assessment.answers import Answer
from complaints_cli.reports.measuring.span import Span


def from_the_record(year: Span, answer: Answer) -> list[str]:
    """What the register says on a provision, a sentence a measure."""
    found = [year.measured(name) for name in answer.provision.evidence]
    return [f"{each.measure.title}: {each.sentence}." for each in found]


def row_data(year: Span, answer: Answer) -> dict[str, Any]:
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
        "answered_on": answer.answered_on,
        "from_the_record": from_the_record(year, answer),
    }
