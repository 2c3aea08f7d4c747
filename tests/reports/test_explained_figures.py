"""The figure that a report prints is what the lists behind it come to, which `--explain` gives for it."""

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from command_line import CommandLine
from complaints_cli.commands import reporting
from complaints_cli.commands.explained import explained
from complaints_cli.reports.report import Report
from complaints_cli.result import Result

Told = dict[str, Any]
"""A part of a measure as `--explain --json` tells it: its definition and its three lists."""
Figure = Callable[[Told], str]
RENTED, SHARED = 400, 20


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, database: Path) -> CommandLine:
    monkeypatch.setenv("COMPLAINTS_DB", str(database))
    monkeypatch.setenv("COMPLAINTS_TODAY", "2026-06-15")
    return CommandLine(monkeypatch)


def for_all(report: Report, _typed: str) -> Result:
    """Every measure of a report explained, where one was asked for: the report is drawn up once."""
    names = dict.fromkeys(each.measure.id for each in report.measures)
    return Result(data={name: explained(report, name).data["explained"] for name in names})


class Printed:
    """A report as it is printed, and the lists behind all of its figures."""

    def __init__(self, run: CommandLine, monkeypatch: pytest.MonkeyPatch, *line: str) -> None:
        self.markdown = run("report", *line).out
        with monkeypatch.context() as patched:
            patched.setattr(reporting, "explained", for_all)
            self._told = run("report", *line, "--explain", "all", "--json").answer["data"]

    def told(self, name: str, part: int | None = None, stock: str | None = None) -> Told:
        parts = self._told[name]
        (found,) = [each for each in parts if len(parts) == 1 or (each["part"], each["stock"]) == (part, stock)]
        assert isinstance(found, dict)
        return found

    @property
    def names(self) -> list[str]:
        return list(self._told)

    def tables(self) -> list[list[list[str]]]:
        """Every table, its cells row by row, the columns' heads first."""
        found: list[list[list[str]]] = [[]]
        for line in self.markdown.splitlines():
            if not line.startswith("| "):
                found.append([])
            elif not set(line) <= set("| -:"):
                found[-1].append([cell.strip() for cell in line.strip("|").split("|")])
        return [table for table in found if table]

    def rows(self, *head: str) -> list[list[str]]:
        """The rows of the first table whose columns have these heads, however many stand behind them."""
        return next(table[1:] for table in self.tables() if table[0][: len(head)] == list(head))


def base(told: Told) -> list[dict[str, Any]]:
    return [*told["counted"], *told["not_counted"]]


def counted(told: Told) -> str:
    return str(len(told["counted"]))


def made(told: Told) -> str:
    return str(len(base(told)))


def looked_at(told: Told) -> str:
    return str(len(base(told)) + len(told["left_apart"]))


def rounded(number: Decimal) -> str:
    return str(number.quantize(Decimal("0.1"), ROUND_HALF_UP))


def percentage(n: int, of: int) -> str:
    share = rounded(Decimal(100 * n) / of).removesuffix(".0") + "%" if of else "n/a"
    return f"{share} ({n} of {of})"


def share(told: Told) -> str:
    return percentage(len(told["counted"]), len(base(told)))


def with_word(*words: str) -> Figure:
    return lambda told: str(sum(row["word"] in words for row in base(told)))


def share_with(word: str) -> Figure:
    return lambda told: percentage(sum(row["word"] == word for row in base(told)), len(base(told)))


def rate(homes: int) -> Figure:
    return lambda told: rounded(Decimal(1000 * len(told["counted"])) / homes)


def amounts(told: Told) -> list[int]:
    return sorted(row["amount"] for row in told["counted"] if row["amount"] is not None)


def mean(told: Told) -> str:
    days = amounts(told)
    return rounded(Decimal(sum(days)) / len(days)) if days else "n/a"


def median(told: Told) -> str:
    days = amounts(told)
    middle = days[(len(days) - 1) // 2] + days[len(days) // 2]
    return rounded(Decimal(middle) / 2)


def money(told: Told) -> str:
    offered = amounts(told)
    return f"£{Decimal(sum(offered)) / 100:,.2f} ({len(offered)} offered)" if offered else "none"


WITHOUT, WITH = "without an extension", "with an extension"
ANSWERS: Mapping[str, Figure] = {
    "of these, without an extension": with_word(WITHOUT),
    "of these, with an extension": with_word(WITH),
    "of these, with an extension that the Code allows": with_word(WITH),
    "Answered late": with_word("late"),
    "Answered by an extension beyond the limit, or told too late": with_word(
        "by an extension beyond the limit or told too late"
    ),
    "Withdrawn before an answer": with_word("withdrawn unanswered", "withdrawn unanswered, and late by then"),
    "Not answered yet": with_word("overdue", "not yet due"),
}


def test_the_tables_of_tsm(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Printed(run, monkeypatch, "tsm")
    figures: dict[str, Figure] = {"Complaints made": made, "Answered within the Code's times": share, **ANSWERS}
    for n, (stock, homes) in enumerate({"lcra": RENTED, "lcho": SHARED}.items()):
        ch01, ch02 = ([each for each in report.tables() if each[0][0] == name][n] for name in ("CH01", "CH02"))
        for stage in (1, 2):
            told = report.told("CH01", stage, stock)
            assert ch01[stage] == [f"Stage {stage}", counted(told), str(homes), rate(homes)(told)]
            told = report.told("CH02", stage, stock)
            assert len(ch02[1:]) == 8
            for row in ch02[1:]:
                assert row[stage] == figures[row[0]](told), (stock, row)


def test_the_numbers_of_the_annual_report(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Printed(run, monkeypatch, "annual")
    in_time = "answered-in-time-{}"
    figures: dict[str, tuple[str, Figure]] = {
        "Received and accepted": (in_time, made),
        "Acknowledged within 5 working days": ("acknowledged-in-time-{}", share),
        "Answered within the Code's times": (in_time, share),
        **{label: (in_time, figure) for label, figure in ANSWERS.items()},
        "Working days to the answer, mean": ("working-days-{}", mean),
        "Working days to the answer, median": ("working-days-{}", median),
        "Upheld": ("decided-{}", share_with("upheld")),
        "Partly upheld": ("decided-{}", share_with("partly-upheld")),
        "Not upheld": ("decided-{}", share_with("not-upheld")),
        "Open at the end of the year": ("open-at-end-{}", counted),
    }
    rows = report.rows("", "Stage 1", "Stage 2")
    assert len(rows) == 17
    for label, *cells in rows:
        if label == "Per 1,000 homes":
            rates = [report.told(name) for name in ("complaints-per-1000", "escalations-per-1000")]
            assert cells == [rate(RENTED + SHARED)(each) for each in rates]
        elif label == "Asked for stage 2":
            assert cells == [share(report.told("escalated")), "does not apply"]
        else:
            name, figure = figures[label]
            assert cells == [figure(report.told(name.format(stage))) for stage in (1, 2)], label
    parts = [(stock, homes, stage) for stock, homes in (("lcra", RENTED), ("lcho", SHARED)) for stage in (1, 2)]
    by_stock = report.rows("", "Complaints", "CH01: per 1,000 homes", "CH02: answered in time")
    for (stock, homes, stage), row in zip(parts, by_stock, strict=True):
        told, answered = (report.told(name, stage, stock) for name in ("CH01", "CH02"))
        assert row[1:] == [counted(told), rate(homes)(told), share(answered)]


def _of_stage(stage: int) -> dict[str, tuple[str, Figure]]:
    in_time, decided = f"answered-in-time-{stage}", f"decided-{stage}"
    lines: dict[str, tuple[str, Figure]] = {
        "acknowledged within 5 working days": (f"acknowledged-in-time-{stage}", share),
        "answered within the Code's times": (in_time, share),
        "of these, without an extension": (in_time, share_with(WITHOUT)),
        "of these, with an extension": (in_time, share_with(WITH)),
        "not answered, and not due yet": (in_time, share_with("not yet due")),
        "working days to the answer, mean": (f"working-days-{stage}", mean),
        "answered": (decided, made),
        "upheld": (decided, share_with("upheld")),
        "partly upheld": (decided, share_with("partly-upheld")),
        "upheld in full or in part": (decided, share),
        "not upheld": (decided, share_with("not-upheld")),
    }
    return {f"Stage {stage}: {label}": line for label, line in lines.items()}


LINES: Mapping[str, tuple[str, Figure]] = {
    "Complaints": ("answered-in-time-1", made),
    "Requests for stage 2": ("answered-in-time-2", made),
    "Stage 1 in time": ("answered-in-time-1", share),
    "Stage 2 in time": ("answered-in-time-2", share),
    "Upheld, in full or part": ("decided-1", share),
    "Brought to the Ombudsman": ("referrals", counted),
    "Compensation": ("compensation", money),
    "Complaints received and accepted": ("answered-in-time-1", made),
    "Complaints for each 1,000 homes": ("complaints-per-1000", rate(RENTED + SHARED)),
    "From a person or a home that complained in the 12 months before": ("repeats", share),
    "Complaints not accepted": ("not-accepted-1", counted),
    "Requests for stage 2 received and accepted": ("answered-in-time-2", made),
    "Requests for stage 2 for each 1,000 homes": ("escalations-per-1000", rate(RENTED + SHARED)),
    "Requests for stage 2 not accepted": ("not-accepted-2", counted),
    "Service requests": ("requests-done", made),
    "Feedback from surveys, social media and in passing": ("feedback-signposted", looked_at),
    "Compliments": ("compliments", counted),
    **_of_stage(1),
    **_of_stage(2),
    "Asked for stage 2, of those answered at stage 1": ("escalated", share),
    "Resolved at stage 1": ("resolved-1", share),
    "Resolved at stage 2": ("resolved-2", share),
    "Resolved so far": ("resolved-where", made),
    "of these, at stage 1": ("resolved-where", share_with("stage 1")),
    "of these, at stage 2": ("resolved-where", share_with("stage 2")),
    "of these, by the Ombudsman's determination": ("resolved-where", share_with("the Ombudsman")),
    "Upheld points with a remedy": ("remedies", share),
    "Remedies offered": ("remedies-by-kind", made),
    "Compensation offered": ("compensation", money),
    "Promises of the period kept by the first date": ("actions-kept", share),
    "Responses with what was learned": ("learning-recorded", share),
    "Changes noted, and made since": ("learning-implemented", share),
}


@pytest.mark.parametrize(
    ("line", "least"),
    [
        (("monthly", "--month", "2025-05"), 22),
        (("quarterly", "--quarter", "2025/26 Q1"), 50),
        (("board", "--quarter", "2025/26 Q1"), 50),
    ],
    ids=lambda each: each[0] if isinstance(each, tuple) else "",
)
def test_every_line_of_the_papers_for_managers_and_boards(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, line: tuple[str, ...], least: int
) -> None:
    report = Printed(run, monkeypatch, *line)
    beside = [row for table in report.tables() if table[0][-1].startswith("Since the") for row in table[1:]]
    assert len(beside) >= least
    for label, cell, *_ in beside:
        name, figure = LINES[label]
        assert cell == figure(report.told(name)), label


def test_the_sentences_of_the_self_assessment(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Printed(run, monkeypatch, "self-assessment")
    percent = [each for each in map(report.told, report.names) if each["unit"] == "percent"]
    assert len(percent) > 30
    for told in percent:
        assert f"{told['title']}: {share(told)}" in report.markdown


def test_what_residents_read(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Printed(run, monkeypatch, "residents")
    assert f"You made {made(report.told('answered-in-time-1'))} complaints." in report.markdown
    of_tenants = share(report.told("CH02", 1, "lcra")).partition(" (")[0]
    assert f"- Answered in time: {of_tenants} of tenants' complaints." in report.markdown
