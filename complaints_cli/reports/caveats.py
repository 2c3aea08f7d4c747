"""What a reader must know about a year's figures: what is left out, what is set apart, what can still change."""

from collections.abc import Iterable

from complaints_cli.reports.figures import share
from complaints_cli.reports.homes import KINDS
from complaints_cli.reports.measure import NO_WORD, Measured, Unit
from complaints_cli.reports.measures_times import STOCKS, WITHDRAWN, WITHDRAWN_LATE
from complaints_cli.reports.period import plain_day
from complaints_cli.reports.year import Year


def provisional(year: Year) -> str:
    """Why the figures can still change, or say nothing at all; "" when neither is so."""
    if not year.has_record:
        last = plain_day(year.period.last)
        return f"The record holds no complaint received by {last}: any that there were are in none of these figures."
    if year.is_running:
        return f"Provisional: the year runs until {plain_day(year.period.last)}."
    if year.unanswered:
        one = year.unanswered == 1
        awaited = "1 complaint still awaits its" if one else f"{year.unanswered} complaints still await their"
        return f"Provisional: {awaited} answer. Until it is given, it counts as not given in time."
    return ""


def about_homes(year: Year) -> list[str]:
    """A sentence for each stock type whose count is of another day, or is missing although somebody complained."""
    return [
        f"{STOCKS[stock].capitalize()}, {year.period.label}: {homes.caveat}"
        for stock, homes in year.homes.items()
        if homes.caveat and not is_absent(year, stock)
    ]


def is_absent(year: Year, stock: str) -> bool:
    """Whether the record knows no home of the stock type and no complaint from one: most likely, there is none."""
    made = [year.measured("CH01", stage, stock).rows for stage in (1, 2)]
    return year.homes[stock].count is None and not any(made)


def about_refusals(year: Year) -> list[str]:
    """What was received and not accepted, and so is in no other figure."""
    what = {1: "Complaints", 2: "Requests for stage 2"}
    found = {stage: len(year.measured(f"not-accepted-{stage}").counted) for stage in what}
    return [
        f"{what[stage]} received in the year and not accepted: {n}. They are in no other figure."
        for stage, n in found.items()
        if n
    ]


def about_withdrawn(answered: Iterable[Measured]) -> list[str]:
    """Withdrawn complaints stay in the count; the figure without them is shown beside it."""
    told = []
    for measured in answered:
        withdrawn = measured.of(WITHDRAWN, WITHDRAWN_LATE)
        if withdrawn:
            without = share(measured.numerator, len(measured.in_base) - withdrawn)
            told.append(
                f"Withdrawn before an answer at stage {measured.measure.stage}: {withdrawn}. They stay in the count as "
                f"not answered in time; without them it would be {without}."
            )
    return told


def outside(year: Year, stage: int) -> dict[str, int]:
    """Complaints made at the stage by others than tenants and shared owners: by what they are, how many."""
    words = year.measured("homes" if stage == 1 else "homes-2").words
    return {word: n for word, n in words.items() if word not in KINDS.values()}


def about_gaps(year: Year) -> list[str]:
    """What the record does not say."""
    told = []
    for name, what in (("categories", "a category"), ("homes", "what the person is to us")):
        missing = year.measured(name).of(NO_WORD)
        if missing:
            total = len(year.measured(name).in_base)
            told.append(f"Without {what} on record: {share(missing, total)}; shown as not recorded.")
    unpriced = year.measured("compensation").of("amount not recorded")
    if unpriced:
        told.append(f"Offers of money without an amount on record: {unpriced}. They are not in the total.")
    return told


def set_apart(measures: Iterable[Measured]) -> list[str]:
    """A line for each percentage that leaves something in its base uncounted, with how many and why."""
    told = []
    for measured in measures:
        if measured.measure.unit is Unit.PERCENT and measured.set_apart:
            words = sorted({row.word for row in measured.set_apart})
            listed = ", ".join(f"{measured.of(word)} {word}" for word in words)
            told.append(f"{measured.measure.title}: not counted for or against: {listed}.")
    return told
