"""No measure is there for nothing: a reader of one of the reports is told its figure."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from complaints_cli.cli import app
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.table import inside

pytestmark = pytest.mark.xdist_group("demo")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The measures that a reader was told a figure of, from here on."""
    heard: set[str] = set()

    def listening(name: str) -> property:
        own = vars(Measured)[name]

        def listen(measured: Measured) -> object:
            heard.add(measured.measure.id)
            return own.__get__(measured)

        return property(listen)

    for name in vars(Measured):
        # What is set apart is told in the notes, of every measure that was taken.
        if name.startswith(("shown", "share", "value", "sentence", "spread")) and name != "shown_apart":
            monkeypatch.setattr(Measured, name, listening(name))
    # A program gets every measure that was taken; a reader only those that stand on the pages.
    monkeypatch.setattr("complaints_cli.reports.report.measure_data", lambda _measured: {})
    return heard


def test_every_measure_is_a_figure_of_a_report(folder: Path, told: set[str]) -> None:
    for line in (*(("report", name) for name in inside("report")), ("learning", "plan")):
        words = ("--db", str(folder / "complaints.db"), "--today", "2026-05-15", *line)
        assert CliRunner().invoke(app, words).exit_code == 0, line
    assert {name for name, _, _ in ALL} - told == set()
