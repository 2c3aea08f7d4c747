"""Pages are looked at by axe in a real browser, by the rules of WCAG 2.2 AA and its best practices: nothing is wrong.

The page is opened as an office would open it, from a file, with axe's script put in; what it finds is written into the
page, and that is read back.
"""

import html
import json
import os
import re
import shutil
import subprocess
from importlib.resources import files
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
from document_stories import ABOUT, sender
from letter_stories import story

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
RUN = """
axe.run(document, { runOnly: %s }).then(
  (found) => { document.body.dataset.axe = JSON.stringify({ passes: found.passes.length, found: found.violations
    .concat(found.incomplete).map((each) => [each.id, each.nodes.map((node) => node.html)]) }); },
  (error) => { document.body.dataset.axe = JSON.stringify({ passes: 0, found: [[String(error), []]] }); });
"""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        BROWSER is None and "CI" not in os.environ, reason="there is no Chromium on the path to look at pages with"
    ),
]


def looked_at(page: str, folder: Path, *options: str) -> list[tuple[str, list[str]]]:
    """What axe finds wrong, or cannot decide, each with the elements; it has looked at enough to have seen the page."""
    assert BROWSER is not None, "CI looks at the pages in Chromium, and there is none: see .ci/run"
    axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    script = f"<script>{axe}</script><script>{RUN % json.dumps(RULES)}</script></body>"
    file = folder / "page.html"
    file.write_text(page.replace("</body>", script), encoding="utf-8")
    line = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", *options]
    line += [f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=20000", "--dump-dom", file.as_uri()]
    ran = subprocess.run(line, capture_output=True, encoding="utf-8", timeout=120, check=True)
    written = re.search(r'data-axe="([^"]*)"', ran.stdout)
    assert written is not None, ran.stderr
    answer = json.loads(html.unescape(written[1]))
    # axe cannot tell what the words of a picture stand on; tests/reports/charts can: they are black on white.
    told = [(rule, [node for node in nodes if not node.startswith("<text ")]) for rule, nodes in answer["found"]]
    found = [(str(rule), nodes) for rule, nodes in told if nodes or rule != "color-contrast"]
    assert found or answer["passes"] > 10, answer
    return found


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
    assert looked_at(letter(kind, size), tmp_path, *options) == []


def test_nothing_is_wrong_with_a_form(tmp_path: Path) -> None:
    assert looked_at(form(), tmp_path) == []


@pytest.mark.parametrize("options", [(), ("--window-size=360,800",)], ids=["screen", "phone"])
@pytest.mark.parametrize("drawn", [CHARTS, ()], ids=["pictures", "bars"])
def test_nothing_is_wrong_with_charts(drawn: tuple[Chart, ...], options: tuple[str, ...], tmp_path: Path) -> None:
    page = "# Report\n\n" + "\n\n".join(f"**{chart.title}**\n\n{placed(chart)['bars']}" for chart in CHARTS)
    shown = to_html(page, Sheet(title="Report", pictures=pictures(drawn)))
    assert looked_at(shown, tmp_path, *options) == []


def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    """Without it, a look that sees nothing would pass for a page that is in order."""
    page = letter(LetterKind.RESPONSE_1).replace(' lang="en-GB"', "").replace("color: #000", "color: #ccc")
    assert {rule for rule, _ in looked_at(page, tmp_path)} >= {"html-has-lang", "color-contrast"}
