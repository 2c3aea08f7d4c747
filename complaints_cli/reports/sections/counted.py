"""Which figures a report prints, and how each of them is counted, in the order of the report."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table, sentence_case

_STAGE = re.compile(r"^Stage [12] | at stage [12]\b")


def by_stage(*names: str) -> tuple[str, ...]:
    """The ids of measures that there is one of for each stage."""
    return tuple(f"{name}-{stage}" for name in names for stage in (1, 2))


def in_order(*names: Iterable[str]) -> tuple[str, ...]:
    """Ids of measures in the order of a report, each where it first comes."""
    return tuple(dict.fromkeys(name for each in names for name in each))


def printed(span: Span, names: Iterable[str]) -> list[Measured]:
    """The measures with these ids: those whose figures a report of the period prints, and no other."""
    return [span.measured(*key) for name in names for key in ALL if key[0] == name]


def definitions(measures: Sequence[Measured]) -> dict[str, Any]:
    """What the measures of the report count, once for both stages."""
    titles: dict[str, list[str]] = {}
    for each in measures:
        named = titles.setdefault(each.measure.means, [])
        if each.measure.title not in named:
            named.append(each.measure.title)
    rows = [(_of_any_stage(named), sentence_case(means)) for means, named in titles.items()]
    return a_table(("Figure", "What is counted"), rows, 0)


def bases(measures: Sequence[Measured], days: str) -> dict[str, Any]:
    """Which date puts what is counted in those `days` ("year", "quarter"), and what is left out of it."""
    found = [each.measure.base for each in measures]
    seen = dict.fromkeys((sentence_case(base.words), base.in_year_by, base.leaves_out) for base in found)
    return a_table(("Counted", f"In the {days} by", "Left out"), [*seen], 0)


def _of_any_stage(titles: Sequence[str]) -> str:
    """What measures of the same meaning are called: without the stage, where there is one for each."""
    first = titles[0] if len(titles) == 1 else _STAGE.sub("", titles[0])
    return sentence_case(first)
