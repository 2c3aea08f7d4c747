"""What a reader must know about a year's figures: what is left out, what is set apart, what can still change."""

from collections.abc import Iterable

from complaints_cli.reports.figures import share
from complaints_cli.reports.homes import KINDS
from complaints_cli.reports.measure import NO_WORD, Measured, Unit
from complaints_cli.reports.measures_times import STOCKS, WITHDRAWN
from complaints_cli.reports.period import plain_day
from complaints_cli.reports.year import Year


def provisional(year: Year) -> str:
    """Why the figures can still change; "" once they cannot."""
    if year.is_running:
        return f"Provisional: the year runs until {plain_day(year.period.last)}."
    if year.unanswered:
        return (
            f"Provisional: {_number(year.unanswered, 'complaint')} made in the year and still to be answered, "
            "counted as not answered in time until then."
        )
    return ""


def about_homes(year: Year) -> list[str]:
    """A sentence for each stock type whose count is missing or of another day."""
    return [f"{STOCKS[each.stock].capitalize()}: {each.caveat}" for each in year.homes.values() if each.caveat]


def about_refusals(year: Year) -> list[str]:
    """What was received and not accepted, and so is in no other figure."""
    found = [(stage, len(year.measured(f"not-accepted-{stage}").counted)) for stage in (1, 2)]
    what = {1: ("complaint", "received"), 2: ("request", "for stage 2 received")}
    return [
        f"Stage {stage}: {_number(n, what[stage][0])} {what[stage][1]} in the year not accepted, "
        "and left out of every other figure."
        for stage, n in found
        if n
    ]


def about_withdrawn(year: Year) -> list[str]:
    """Withdrawn complaints stay in the count; the figure without them is shown beside it."""
    told = []
    for stage in (1, 2):
        measured = year.measured(f"answered-in-time-{stage}")
        withdrawn = measured.of(WITHDRAWN)
        if withdrawn:
            without = share(measured.numerator, len(measured.in_base) - withdrawn)
            told.append(
                f"Stage {stage}: {_number(withdrawn, 'complaint')} withdrawn before an answer; in the count as not "
                f"answered in time. Without: {without}."
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
            told.append(f"{share(missing, total)} complaints without {what} on record; shown as not recorded.")
    unpriced = year.measured("compensation").of("amount not recorded")
    if unpriced:
        told.append(f"{_number(unpriced, 'offer')} of money without an amount on record; not in the total.")
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


def _number(n: int, noun: str) -> str:
    return f"{n} {noun}{'' if n == 1 else 's'} {'was' if n == 1 else 'were'}"
