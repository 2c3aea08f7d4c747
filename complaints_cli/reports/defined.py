"""What a report's figures count, and which date puts a thing in its days, as tables for its end."""

import re
from collections.abc import Sequence
from typing import Any

from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.words import a_table, sentence_case

_STAGE = re.compile(r"^Stage [12] | at stage [12]\b")


def definitions(measures: Sequence[Measured]) -> dict[str, Any]:
    """What each measure counts, once for both stages."""
    titles: dict[str, list[str]] = {}
    for each in measures:
        titles.setdefault(each.measure.means, []).append(each.measure.title)
    rows = [(_of_any_stage(named), sentence_case(means)) for means, named in titles.items()]
    return a_table(("Figure", "What is counted"), rows, 0)


def bases(measures: Sequence[Measured], days: str) -> dict[str, Any]:
    """Which date puts what is counted in those `days` ("year", "quarter"), and what is left out of it."""
    seen = dict.fromkeys(each.measure.base for each in measures)
    rows = [(sentence_case(base.words), base.in_year_by, base.leaves_out) for base in seen]
    return a_table(("Counted", f"In the {days} by", "Left out"), rows, 0)


def _of_any_stage(titles: Sequence[str]) -> str:
    """What measures of the same meaning are called without the stage, or the kind of home, that each is of."""
    plain = {_STAGE.sub("", title) for title in titles}
    return sentence_case(titles[0] if len(set(titles)) == 1 or len(plain) > 1 else plain.pop())
