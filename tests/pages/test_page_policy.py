"""A page that is handed out runs, loads and sends nothing, whatever somebody manages to put into it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from charted import CHARTS
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import all_letters, compose
from complaints_cli.pages.html import POLICY, to_html
from complaints_cli.pages.sheet import Sheet
from complaints_cli.reports.charts.drawing import pictures
from complaints_cli.reports.charts.placing import placed
from complaints_cli.templating import table
from in_browser import needs_browser, opened
from letter_stories import story

RULE = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
SAYS = "Content Security Policy"
CHECKED = "--enable-logging=stderr"
SMUGGLED = (
    "<script>document.body.dataset.ran = 'yes'</script>",
    '<img src="stolen.png" onerror="document.body.dataset.ran = \'yes\'">',
    '<iframe src="stolen.html"></iframe>',
    '<link rel="stylesheet" href="stolen.css">',
)


def letter() -> str:
    kind = LetterKind.RESPONSE_1
    return to_html(compose(kind, *story(kind)).markdown, Sheet(title=all_letters()[kind].title))


def report() -> str:
    told = [placed(chart) for chart in CHARTS]
    page = "# Report\n\n" + "\n\n".join(f"{facts['bars']}\n\n{table(facts['table'])}" for facts in told)
    return to_html(page, Sheet(title="Report", pictures=pictures(CHARTS), landscape=True))


@pytest.mark.parametrize("page", [letter, report], ids=["letter", "report"])
def test_the_rule_stands_before_everything_that_it_is_for(page: Callable[[], str]) -> None:
    head = page().partition("<body>")[0]
    assert head.count(RULE) == 1
    assert head.index(RULE) < head.index("<title>") < head.index("<style>")
    assert "script-src" not in POLICY
    assert POLICY.startswith("default-src 'none'")


@pytest.mark.slow
@needs_browser
@pytest.mark.parametrize("page", [letter, report], ids=["letter", "report"])
def test_a_page_asks_for_nothing_that_its_own_rule_forbids(page: Callable[[], str], tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(), encoding="utf-8")
    assert SAYS not in opened(file, CHECKED).stderr


@pytest.mark.slow
@needs_browser
@pytest.mark.parametrize("put_in", SMUGGLED)
def test_what_was_smuggled_in_does_nothing(put_in: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(letter().replace("</body>", f"{put_in}</body>"), encoding="utf-8")
    ran = opened(file, CHECKED)
    assert SAYS in ran.stderr
    assert "data-ran" not in ran.stdout
