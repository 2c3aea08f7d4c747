"""The invented association's form of the year before: approved, one row explained, one promise kept, some carried."""

from collections.abc import Iterator
from datetime import date

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.provision_answers import (
    AnswerCarried,
    AnswerConfirmed,
    AssessmentApproved,
    ContradictionExplained,
    PromisedActionDone,
    ProvisionAnswered,
)
from complaints_cli.domain.provision_answers import answer_given

YEAR, NEXT = date(2025, 3, 31), date(2026, 3, 31)
ANSWERED_ON, APPROVED_ON, CARRIED_ON = date(2025, 5, 12), date(2025, 5, 20), date(2026, 5, 11)

ANSWERS = (
    ProvisionAnswered(
        on=ANSWERED_ON,
        year_end=YEAR,
        number="3.2",
        comply="yes",
        evidence="Staff meeting of April 2024: everybody can take a complaint, and who gets it then.",
    ),
    ProvisionAnswered(
        on=ANSWERED_ON, year_end=YEAR, number="3.7", comply="yes", evidence="It stands in every letter that we write."
    ),
    ProvisionAnswered(
        on=ANSWERED_ON,
        year_end=YEAR,
        number="4.3",
        comply="no",
        commentary="Nobody had been trained since the Code of 2022.",
        action="A course for all who handle complaints.",
        due=date(2025, 7, 31),
    ),
    ProvisionAnswered(on=ANSWERED_ON, year_end=YEAR, number="6.2", comply="yes", evidence="The record."),
)


def last_years_form() -> Iterator[Event]:
    """All of it, in the order of the days."""
    yield from ANSWERS
    yield ContradictionExplained(
        on=ANSWERED_ON,
        year_end=YEAR,
        number="6.2",
        failings=("acknowledged-in-time-1 C-2024-0003",),
        because="It came in the week in which the office moved; letters are looked through each day now.",
    )
    yield AssessmentApproved(
        on=APPROVED_ON,
        year_end=YEAR,
        answers=tuple((each.number, answer_given(each).digest) for each in ANSWERS),
        by="The board",
        minute="Minute 5 of 20 May 2025",
        despite="The rows that are not here were answered on paper, which the board had before it.",
    )
    yield PromisedActionDone(on=date(2025, 6, 18), year_end=YEAR, number="4.3", proof="The list of who attended.")
    yield from (AnswerCarried(on=CARRIED_ON, year_end=NEXT, number=number, from_year=YEAR) for number in ("3.2", "3.7"))
    yield AnswerConfirmed(on=CARRIED_ON, year_end=NEXT, number="3.2")
