"""The invented association's forms of two years: filled in, explained where the record says otherwise, approved."""

from collections.abc import Iterator, Mapping
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
from complaints_cli.exchange.invented import answers_of_last_year as last_year
from complaints_cli.exchange.invented import answers_of_this_year as this_year
from complaints_cli.exchange.invented.association import BOARD_OF_2025, BOARD_OF_2026, LAST_YEAR, THIS_YEAR
from complaints_cli.ombudsman_code import on_form

YEAR, NEXT = LAST_YEAR[1], THIS_YEAR[1]
FILLED_IN, FILLED_IN_AGAIN = date(2025, 5, 12), date(2026, 5, 11)


def forms() -> Iterator[tuple[Event, ...]]:
    """All of it, in the order of the days: what was put on record together is together."""
    first = {each.number: each for each in _answers(FILLED_IN, YEAR, last_year.KEPT, last_year.SHORT)}
    yield (*first.values(), *LAST_YEAR_EXPLAINED)
    yield (_approved(BOARD_OF_2025, YEAR, first, "Minute 5 of 20 May 2025"),)
    for promised in DONE:
        yield (promised,)
    other = {each.number: each for each in _answers(FILLED_IN_AGAIN, NEXT, this_year.KEPT, this_year.SHORT)}
    holds = [number for number in first if number not in other]
    yield (
        *(AnswerCarried(on=FILLED_IN_AGAIN, year_end=NEXT, number=number, from_year=YEAR) for number in holds),
        *(AnswerConfirmed(on=FILLED_IN_AGAIN, year_end=NEXT, number=number) for number in holds),
        *other.values(),
        *THIS_YEAR_EXPLAINED,
    )
    yield (_approved(BOARD_OF_2026, NEXT, {**first, **other}, "Minute 8 of 12 May 2026"),)


LAST_YEAR_EXPLAINED = (
    ContradictionExplained(
        on=FILLED_IN,
        year_end=YEAR,
        number="6.2",
        failings=("acknowledged-in-time-1 C-2024-0003",),
        because="It came in the week in which the office moved; letters are looked through each day now.",
    ),
)
THIS_YEAR_EXPLAINED = (
    ContradictionExplained(
        on=FILLED_IN_AGAIN,
        year_end=NEXT,
        number="5.7",
        failings=("points-responsibility C-2025-0010",),
        because="It was withdrawn on the second working day, before there was anything to settle.",
    ),
    ContradictionExplained(
        on=FILLED_IN_AGAIN,
        year_end=NEXT,
        number="6.2",
        failings=("acknowledged-in-time-1 C-2025-0019",),
        because="The web form had gone to one person, who was on leave; it goes to a shared mailbox now.",
    ),
)


def _done(on: date, number: str, proof: str) -> PromisedActionDone:
    return PromisedActionDone(on=on, year_end=YEAR, number=number, proof=proof)


DONE = (
    _done(date(2025, 6, 9), "6.3", "The first Monday's list."),
    _done(date(2025, 6, 18), "4.3", "The list of who attended."),
    _done(date(2025, 7, 2), "9.3", "Newsletter of summer 2025, page 2."),
    _done(date(2025, 7, 15), "9.6", "Note of the first meeting on the quarter's figures."),
    _done(date(2025, 7, 21), "5.9", "The first letter that says when the next news comes."),
    _done(date(2025, 7, 22), "9.7", "Minute of the meeting of 22 July."),
    _done(date(2026, 2, 24), "1.4", "The first request that was kept here."),
)


def _answers(
    on: date,
    year_end: date,
    kept: Mapping[str, tuple[str, str]],
    short: Mapping[str, tuple[str, str, str, str, str]],
) -> Iterator[ProvisionAnswered]:
    """In the Code's order."""
    for number in (each.number for each in on_form()):
        if number in kept:
            evidence, commentary = kept[number]
            yield ProvisionAnswered(
                on=on, year_end=year_end, number=number, comply="yes", evidence=evidence, commentary=commentary
            )
        elif number in short:
            comply, evidence, commentary, promised, by = short[number]
            yield ProvisionAnswered(
                on=on,
                year_end=year_end,
                number=number,
                comply=comply,
                evidence=evidence,
                commentary=commentary,
                action=promised,
                due=date.fromisoformat(by),
            )


def _approved(on: date, year_end: date, answers: Mapping[str, ProvisionAnswered], minute: str) -> AssessmentApproved:
    return AssessmentApproved(
        on=on,
        year_end=year_end,
        answers=tuple((number, answer_given(each).digest) for number, each in answers.items()),
        by="the board",
        minute=minute,
    )
