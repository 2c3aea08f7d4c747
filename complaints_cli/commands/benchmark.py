"""`benchmark`: figures from elsewhere that yours are held against, each with where it is from."""

import re
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Any

from complaints_cli.commands import about_days, kinds, params
from complaints_cli.commands.about_days import YEAR_OR_PART, called, period_data, period_of
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts as Given
from complaints_cli.commands.kinds import TEXT, Ask, Kind
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.benchmarks import Benchmark, benchmarks
from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.events.compared import BenchmarkRemoved, BenchmarkSet
from complaints_cli.domain.reporting_years import YearEnds
from complaints_cli.errors import Misuse
from complaints_cli.handling import comparing
from complaints_cli.result import Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

STREAM = "benchmark"
COMPARED, STOCK, STAGE = kinds.choice(Compared), kinds.choice(Stock), kinds.number(1, 2)
_FIGURE = re.compile(r"[0-9]{1,6}(\.[0-9]{1,2})?")
Part = tuple[str, int | None, Stock | None]
"""A measure's id, and its stage and kind of home where it has several."""


def read_figure(typed: str, _today: date) -> str:
    """A figure as it was published. Raises Misuse "figure"."""
    if not _FIGURE.fullmatch(figure := typed.strip().removesuffix("%").rstrip()):
        raise Misuse("figure", f"{typed!r} is no figure. Type it as it was published: 53.9.")
    return figure


FIGURE = Kind(read_figure, expects="a figure such as 53.9")


def set_(
    call: Call,
    measure: Annotated[
        str,
        Argument(metavar="MEASURE", help="The id of a measure: CH01, CH02, or another of the reports."),
        Ask(TEXT, "Which measure?"),
    ],
    value: Annotated[
        str, Argument(metavar="VALUE", help="The figure, as it was published."), Ask(FIGURE, "Which figure?")
    ],
    year: about_days.Year = None,
    quarter: about_days.Quarter = None,
    source: Annotated[
        str | None,
        Option("--source", metavar="TEXT", help="Where it is from: a publication, another landlord."),
        Ask(TEXT, "Where is it from?"),
    ] = None,
    label: Annotated[
        str | None,
        Option(metavar="WORD", help=f"What it is: {COMPARED.expects}; median unless said."),
        Ask(COMPARED, "What is it?"),
    ] = None,
    stage: Annotated[
        str | None,
        Option(metavar="N", help="The stage, of a measure that has two."),
        Ask(STAGE, "Of which stage?"),
    ] = None,
    stock: Annotated[
        str | None,
        Option(metavar="WORD", help=f"The kind of home: {STOCK.expects}; lcra where a measure has both."),
        Ask(STOCK, "Of which kind of home?"),
    ] = None,
) -> Result:
    """Set a figure from elsewhere beside one of yours. The last for a measure and a time stands; of peers, each."""
    facts = gather(call, required=("measure", "value", YEAR_OR_PART[:2], "source"))
    part, is_percent = _part(facts)
    with recording(call) as work:
        found = benchmarks(work.record.history(STREAM))
        days = period_of(facts, work.today, work.landlord.year_ends)
        event = BenchmarkSet(
            on=work.today,
            benchmark=len(found) + 1,
            measure=part[0],
            first_on=days.first,
            last_on=days.last,
            compared=facts.choice("label", Compared, Compared.MEDIAN),
            value=facts.text("value"),
            stage=part[1],
            stock=part[2],
            source=facts.text("source"),
        )
        seqs = work.save_in(STREAM, [comparing.compare(event, work.today, is_percent=is_percent)]).seqs
    return Result(
        data={"n": event.benchmark, "measure": part[0], "stage": part[1], "stock": part[2], "events": list(seqs)},
        screen=[
            Heading(f"Benchmark {event.benchmark}: {_named(part)}, {days.label}"),
            Facts([(_label(event.compared), event.value), ("From", event.source)]),
        ],
    )


def listed(call: Call) -> Result:
    """List the figures from elsewhere that stand."""
    with reading(call.desk.db) as record:
        found = [each for each in benchmarks(record.history(STREAM)) if each.stands]
        ends = record.landlord(call.desk.today).year_ends
    rows = [
        [
            str(each.benchmark),
            _named((each.measure, each.stage, each.stock)),
            called((each.first_on, each.last_on), ends),
            _label(each.compared),
            each.value,
            each.source,
        ]
        for each in found
    ]
    none = Text("There is none yet: complaints benchmark set MEASURE VALUE --year YEAR --source TEXT")
    return Result(
        data={"items": [_data(each, ends) for each in found]},
        screen=[Table(["N", "Measure", "About", "What", "Figure", "From"], rows) if rows else none],
    )


def remove(
    call: Call,
    number: Annotated[int, Argument(metavar="N", min=1, help="The number in complaints benchmark list.")],
    reason: params.Reason = None,
) -> Result:
    """Remove a figure from elsewhere: no report tells it any more, and what was set stays on record."""
    facts = gather(call)
    with recording(call) as work:
        event = BenchmarkRemoved(on=work.today, benchmark=number, reason=facts.text("reason", ""))
        found = benchmarks(work.record.history(STREAM))
        seqs = work.save_in(STREAM, [comparing.remove(found, event, work.today)]).seqs
    return Result(data={"n": number, "events": list(seqs)}, screen=[Heading(f"Benchmark {number} is removed")])


def _part(facts: Given) -> tuple[Part, bool]:
    """The part of a measure that is meant, and whether it is a percentage. Raises Misuse for one that there is not."""
    from complaints_cli.reports.measures import ALL
    from complaints_cli.reports.measuring.measure import Unit

    known = {name.casefold(): name for name, _, _ in ALL}
    measure = known.get(facts.text("measure").casefold())
    if measure is None:
        raise Misuse("measure", _unknown(facts.text("measure"), sorted(known.values())))
    parts = [(stage, stock) for name, stage, stock in ALL if name == measure]
    stage, stock = facts.number("stage", None), facts.choice("stock", Stock, None)
    if stage not in {each for each, _ in parts}:
        said = "has two parts: add --stage 1 or --stage 2" if stage is None else "has no stages: leave out --stage"
        raise Misuse("stage", f"{measure} {said}.")
    if (stage, stock) not in parts:
        if stock is not None:
            raise Misuse("stock", f"{measure} is not told for one kind of home alone: leave out --stock.")
        stock = Stock.LCRA
    return (measure, stage, stock), ALL[measure, stage, stock].unit is Unit.PERCENT


def _unknown(typed: str, known: Sequence[str]) -> str:
    near = get_close_matches(typed, known, n=1, cutoff=0.7)
    return f"{typed!r} is the id of no measure.{f' Did you mean {near[0]}?' if near else ''}"


def _named(part: Part) -> str:
    measure, stage, stock = part
    return f"{measure}{f' stage {stage}' if stage else ''}{f', {stock.upper()}' if stock else ''}"


def _label(compared: Compared) -> str:
    return compared.replace("-", " ").capitalize()


def _data(each: Benchmark, ends: YearEnds) -> dict[str, Any]:
    return {
        "n": each.benchmark,
        "measure": each.measure,
        "stage": each.stage,
        "stock": each.stock,
        "period": period_data((each.first_on, each.last_on), ends),
        "label": each.compared,
        "value": each.value,
        "source": each.source,
        "set_on": each.set_on,
    }
