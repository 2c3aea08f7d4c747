"""Pages are looked at by axe in a real browser, by WCAG 2.2 AA and its best practices: nothing is wrong."""

from pathlib import Path

import pytest

from charted import CHARTS
from complaints_cli.documents import TITLES, Paper
from complaints_cli.documents import compose as draw_up
from complaints_cli.domain.print_size import Size
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import all_letters, compose
from complaints_cli.pages.html import to_html
from complaints_cli.pages.sheet import Sheet
from complaints_cli.reports.charts.chart import Chart
from complaints_cli.reports.charts.drawing import pictures
from complaints_cli.reports.charts.placing import placed
from complaints_cli.templating import table
from document_stories import ABOUT, sender
from in_browser import is_scrolled_out, looked_at, needs_browser
from letter_stories import story

pytestmark = [pytest.mark.slow, needs_browser]


def letter(kind: LetterKind, size: Size = Size.NORMAL) -> str:
    return to_html(compose(kind, *story(kind)).markdown, Sheet(title=all_letters()[kind].title, size=size))


def form() -> str:
    page = draw_up(Paper.FORM, sender(), ABOUT[Paper.FORM])
    return to_html(page, Sheet(title=TITLES[Paper.FORM]))


@pytest.mark.parametrize(
    ("kind", "size", "options"),
    [
        (LetterKind.RESPONSE_1, Size.NORMAL, ()),
        (LetterKind.RESPONSE_1, Size.GIANT, ("--window-size=360,800",)),
        (LetterKind.ACKNOWLEDGEMENT_1, Size.LARGE, ("--force-dark-mode",)),
    ],
    ids=["table", "giant on a phone", "large in the dark"],
)
def test_nothing_is_wrong_with_a_letter(kind: LetterKind, size: Size, options: tuple[str, ...], tmp_path: Path) -> None:
    found = looked_at(letter(kind, size), tmp_path, *options)
    assert [each for each in found if size is not Size.GIANT or not is_scrolled_out(*each)] == []


def test_nothing_is_wrong_with_a_form(tmp_path: Path) -> None:
    assert looked_at(form(), tmp_path) == []


def told(chart: Chart) -> str:
    """The chart with its title, and the table under it."""
    facts = placed(chart)
    return f"**{chart.title}**\n\n{facts['bars']}\n\n{table(facts['table'])}"


@pytest.mark.parametrize("options", [(), ("--window-size=360,800",)], ids=["screen", "phone"])
@pytest.mark.parametrize("drawn", [CHARTS, ()], ids=["pictures", "bars"])
def test_nothing_is_wrong_with_charts(drawn: tuple[Chart, ...], options: tuple[str, ...], tmp_path: Path) -> None:
    page = "# Report\n\n" + "\n\n".join(map(told, CHARTS))
    shown = to_html(page, Sheet(title="Report", pictures=pictures(drawn)))
    assert [each for each in looked_at(shown, tmp_path, *options) if not options or not is_scrolled_out(*each)] == []


def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    """Without it, a look that sees nothing would pass for a page that is in order."""
    page = letter(LetterKind.RESPONSE_1).replace(' lang="en-GB"', "").replace("color: #000", "color: #ccc")
    assert {rule for rule, _ in looked_at(page, tmp_path)} >= {"html-has-lang", "color-contrast"}
