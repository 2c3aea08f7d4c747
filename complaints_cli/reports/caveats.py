"""What a reader must know about a period's figures: what is left out, what is set apart, what can still change."""

from collections.abc import Iterable

from complaints_cli.domain.reporting_years import USUAL_MONTHS, months_of
from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.measures.times import REFUSED_LATE, STOCKS, WITHDRAWN, WITHDRAWN_LATE
from complaints_cli.reports.measuring.homes import KINDS
from complaints_cli.reports.measuring.measure import NO_WORD, Unit
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import Length, Period, plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.store.twice import set_aside_between


def provisional(year: Span) -> str:
    """Why the figures can still change, or say nothing at all, or are of no usual year; "" when nothing is so."""
    return " ".join(filter(None, (_provisional(year), _of_length(year.period))))


def _of_length(period: Period) -> str:
    """A year in which the landlord's year end moved is compared with no other."""
    months = months_of(period.year.first, period.year.last)
    if period.length is not Length.YEAR or months == USUAL_MONTHS:
        return ""
    return f"The year end moved: this year has {months} months, and its figures are not like those of a whole year."


def _provisional(year: Span) -> str:
    if not year.has_record:
        last = plain_day(year.period.last)
        return f"The record holds no complaint received by {last}: any that there were are in none of these figures."
    if year.is_running:
        return f"Provisional: the {year.period.length} runs until {plain_day(year.period.last)}."
    if year.unanswered:
        shown = "some" if year.shown_unanswered == NOT_SHOWN else year.shown_unanswered
        awaited = "1 complaint still awaits its" if shown == "1" else f"{shown} complaints still await their"
        return f"Provisional: {awaited} answer. Until it is given, it counts as not given in time."
    return ""


def about_homes(year: Span) -> list[str]:
    """A sentence for each stock type whose count is of another day, or is missing although somebody complained."""
    return [
        f"{STOCKS[stock].capitalize()}, {year.period.label}: {homes.caveat}"
        for stock, homes in year.homes.items()
        if homes.caveat and not is_absent(year, stock)
    ]


def is_absent(year: Span, stock: str) -> bool:
    """Whether the record knows no home of the stock type and no complaint from one: most likely, there is none."""
    made = [year.measured("CH01", stage, stock).count for stage in (1, 2)]
    return year.homes[stock].count is None and not any(made)


def about_refusals(year: Span) -> list[str]:
    """What was received and not accepted, and so is in no other figure."""
    what = {1: "Complaints", 2: "Requests for stage 2"}
    found = {stage: year.measured(f"not-accepted-{stage}") for stage in what}
    return [
        f"{what[stage]} received and not accepted: {each.shown}{_once_due(each)}. They are in no other figure."
        for stage, each in found.items()
        if each.shown != "0"
    ]


def _once_due(refused: Measured) -> str:
    """A refusal belongs to the start (Code 2.1): one that came too late does not leave the figures unseen."""
    return f", {refused.shown_of(REFUSED_LATE)} of them after the answer was due" if refused.of(REFUSED_LATE) else ""


def about_entered_twice(span: Span) -> list[str]:
    """What was set aside in the period as a second entry, each by reference: nobody can take a complaint out unseen.

    It is for managers and the board; the public is told no references.
    """
    found = () if span.public else set_aside_between(span.rows, span.period.first, span.period.last)
    if not found:
        return []
    listed = ", ".join(f"{ref} (kept: {other})" for ref, other in found)
    entries = "entry" if len(found) == 1 else "entries"
    return [f"Set aside as entered twice in the {span.period.length}: {len(found)} {entries}, in no figure: {listed}."]


def about_withdrawn(answered: Iterable[Measured]) -> list[str]:
    """Withdrawn complaints stay in the count; the figure without them is shown beside it."""
    told = []
    for measured in answered:
        withdrawn = (WITHDRAWN, WITHDRAWN_LATE)
        shown = measured.shown_of(*withdrawn)
        if shown not in ("0", NOT_SHOWN):
            without = measured.share_without(*withdrawn)
            it_would = "" if without == NOT_SHOWN else f"; without them it would be {without}"
            told.append(
                f"Withdrawn before an answer at stage {measured.measure.stage}: {shown}. They "
                f"stay in the count as not answered in time{it_would}."
            )
    return told


def outside(year: Span, stage: int) -> dict[str, str]:
    """Complaints made at the stage by others than tenants and shared owners: by what they are, how many."""
    words = year.measured("homes" if stage == 1 else "homes-2").shown_words
    return {word: n for word, n in words.items() if word not in KINDS.values()}


def about_gaps(year: Span) -> list[str]:
    """What the record does not say."""
    told = []
    for name, what in (("categories", "a category"), ("homes", "what the person is to us")):
        measured = year.measured(name)
        if measured.of(NO_WORD) and measured.known(NO_WORD) is not None:
            told.append(f"Without {what} on record: {measured.share_of(NO_WORD)}; shown as not recorded.")
    offered, unpriced = year.measured("compensation"), "amount not recorded"
    if (shown := offered.shown_of(unpriced)) not in ("0", NOT_SHOWN):
        told.append(f"Offers of money without an amount on record: {shown}. They are not in the total.")
    return told


def set_apart(measures: Iterable[Measured]) -> list[str]:
    """A line for each percentage that leaves something in its base uncounted, with how many and why."""
    return [
        f"{measured.measure.title}: not counted for or against: {measured.shown_apart}."
        for measured in measures
        if measured.measure.unit is Unit.PERCENT and measured.shown_apart
    ]
