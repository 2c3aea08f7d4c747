"""A chart's place in a report: the facts that `reports/parts/chart.md.j2` prints."""

import re
from typing import Any

from complaints_cli.domain.plain import Written
from complaints_cli.reports.charts.bars import bars
from complaints_cli.reports.charts.chart import Chart

_TICKS = re.compile("`+")


def placed(chart: Chart) -> dict[str, Any]:
    """`title`, `bars` as the block that a page puts the picture in the place of, and `table`."""
    lines = bars(chart)
    fence = "`" * max([3, *(len(ticks) + 1 for ticks in _TICKS.findall(lines))])
    block = Written(f"{fence}chart {chart.name}\n{lines}\n{fence}")
    return {"title": chart.title, "bars": block, "table": chart.table}
