"""What every report hands over: its Markdown, the same in sections, and the measures that its figures come from."""

from collections.abc import Mapping, Sequence
from typing import Any

from complaints_cli.dataclass import dataclass, field
from complaints_cli.domain.print_size import Size
from complaints_cli.reports.charts.chart import Chart
from complaints_cli.reports.measures.times import EXTENDED_IN_TIME, IN_TIME
from complaints_cli.reports.measuring.measure import Unit
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import Period


@dataclass(frozen=True)
class Sheet:
    """Rows of a report's own for a spreadsheet, where it is no list of figures."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, kw_only=True)
class Report:
    """A report of a period, ready to be printed or written to a file."""

    name: str
    period: Period
    markdown: str
    measures: Sequence[Measured]
    size: Size = Size.NORMAL
    """The size of print that it is set in where nobody asks for another."""
    landscape: bool = False
    """Whether its tables need paper that lies on its long side."""
    others: Sequence[tuple[Period, Measured]] = ()
    """Figures of other periods that stand in it by themselves."""
    charts: Sequence[Chart] = ()
    """What its places for pictures show."""
    sheet: Sheet | None = None
    """What a spreadsheet has of it in place of its measures."""
    more: Mapping[str, Any] = field(default_factory=dict)
    """Further facts for a program that reads the report."""

    @property
    def title(self) -> str:
        """Its own heading."""
        return self.markdown.partition("\n")[0].removeprefix("# ")

    @property
    def period_data(self) -> dict[str, Any]:
        """The days it is about, for a program."""
        return {"from": self.period.first, "to": self.period.last, "label": self.period.label}

    @property
    def sections(self) -> list[dict[str, str]]:
        """The Markdown under each heading of the second level, after what stands before the first of them."""
        top, *rest = f"\n{self.markdown}".split("\n## ")
        parts = [{"title": part.partition("\n")[0], "markdown": f"## {part.strip()}\n"} for part in rest]
        return [{"title": self.title, "markdown": f"{top.strip()}\n"}, *parts]

    @property
    def data(self) -> dict[str, Any]:
        """The report for a program: the year, each measure with its definition and counts, the sections."""
        return {
            "report": self.name,
            "period": self.period_data,
            "measures": [measure_data(each) for each in self.measures],
            "sections": self.sections,
            **self.more,
        }


def measure_data(measured: Measured) -> dict[str, Any]:
    """One measure for a program. `part` is the stage; the two extension counts are None where they have no meaning.

    In a public report a count that is not shown is None, and a figure that is not says so. What can be said all
    the same, such as "at least 88.8%" or "fewer than 5", stands in `says` and `words_say`.
    """
    measure = measured.measure
    in_time = IN_TIME in measure.counted
    return {
        "id": measure.id,
        "part": measure.stage,
        "stock": measure.stock,
        "numerator": _numerator(measured),
        "denominator": _denominator(measured),
        "value": measured.value,
        "says": measured.sentence,
        "without_extension": measured.known(IN_TIME) if in_time else None,
        "with_extension": measured.known(EXTENDED_IN_TIME) if in_time else None,
        "unit": measure.unit,
        "title": measure.title,
        "means": measure.means,
        "base": measure.base.words,
        "in_year_by": measure.base.in_year_by,
        "leaves_out": measure.base.leaves_out or None,
        "words": measured.known_words,
        "words_say": measured.shown_words,
        "set_apart": measured.known(*measure.apart),
        "rules": measure.rules,
    }


def _numerator(measured: Measured) -> int | str | None:
    if measured.measure.unit is Unit.MONEY:
        return measured.value
    if measured.measure.unit is Unit.DAYS:
        return measured.numerator if measured.shows_counts else None
    return measured.known_count


def _denominator(measured: Measured) -> int | None:
    match measured.measure.unit:
        case Unit.PER_1000:
            return measured.homes
        case Unit.DAYS | Unit.MONEY:
            return measured.denominator if measured.shows_counts else None
        case Unit.COUNT | Unit.PERCENT:
            return measured.known_total
