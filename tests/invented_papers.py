"""What the papers of a quarter are drawn up by in tests: targets, a cover, the head of a record, a quarter."""

from datetime import date

from complaints_cli.domain.governance_terms import Purpose
from complaints_cli.domain.policy import Targets
from complaints_cli.reports.measuring.period import Period, quarter_of
from complaints_cli.reports.packs.cover import Cover
from invented_register import day

YEAR_END = "03-31"
ALL_IN_TIME = Targets(
    acknowledged_percent=100,
    answered_percent=100,
    review_acknowledged_percent=90,
    review_answered_percent=80,
    no_adverse_determination=True,
)
HEAD = (97, "0123456789abcdef" * 4)
OF_THE_BOARD = Cover(
    meeting=date(2025, 7, 22),
    item="7",
    paper_ref="B/25/31",
    purpose=Purpose.DISCUSS,
    author="Complaints Officer",
    sponsor="Chief Executive",
    plan="Aim 2: homes that are looked after",
)


def quarter(day_of_it: str = "2025-05-15") -> Period:
    return quarter_of(day(day_of_it), YEAR_END)
