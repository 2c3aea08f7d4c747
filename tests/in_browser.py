"""A page in a real browser: what axe finds wrong with it, how wide it is, and what the browser would not load.

The page is opened as an office would open it, from a file, with axe's script put in; what is found is written into the
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
from tempfile import TemporaryDirectory
from typing import Any

import pytest

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
RUN = """
const page = document.documentElement, said = (answer) => { top.document.body.dataset.axe = JSON.stringify(answer); };
axe.run(document, { runOnly: %s }).then(
  (found) => said({ passes: found.passes.length, width: innerWidth, sideways: page.scrollWidth - page.clientWidth,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    found: found.violations.concat(found.incomplete).map((each) => [each.id, each.nodes.map((node) => node.html)]) }),
  (error) => said({ passes: 0, found: [[String(error), []]] }));
"""
FRAME = """<!DOCTYPE html><html lang="en" style="color-scheme: light dark"><title>x</title><body>
<iframe title="page" src="page.html" style="width: %dpx; height: 1000px; border: 0"></iframe></body></html>"""
"""A window has a least width, which is more than a phone's; a frame in it has none."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
DARK = "--blink-settings=preferredColorScheme=0"

needs_browser = pytest.mark.skipif(
    BROWSER is None and "CI" not in os.environ, reason="there is no Chromium on the path to look at pages with"
)


def opened(file: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """A file in the browser; what it has become is on stdout, and what the browser says of it on stderr."""
    assert BROWSER is not None, "CI looks at the pages in Chromium, and there is none: see .ci/run"
    line = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", *options]
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        line += [f"--user-data-dir={profile}", "--virtual-time-budget=20000", "--dump-dom", file.as_uri()]
        return subprocess.run(line, capture_output=True, encoding="utf-8", timeout=120, check=True)


def measured(page: str, folder: Path, *options: str, width: int | None = None) -> dict[str, Any]:
    """What axe finds, how wide the window is, how far the page goes beyond it, and whether it is dark.

    With a `width`, in pixels, the page is looked at in a frame of just that. The browser runs nothing on a page as it
    is, so the copy that is looked at lets it.
    """
    axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    script = f"<script>{axe}</script><script>{RUN % json.dumps(RULES)}</script></body>"
    file = folder / "page.html"
    file.write_text(POLICY.sub("", page).replace("</body>", script), encoding="utf-8")
    if width is not None:
        file = folder / "frame.html"
        file.write_text(FRAME % width, encoding="utf-8")
    ran = opened(file, "--allow-file-access-from-files", *options)
    written = re.search(r'data-axe="([^"]*)"', ran.stdout)
    assert written is not None, ran.stderr
    answer = json.loads(html.unescape(written[1]))
    assert isinstance(answer, dict)
    return answer


def looked_at(page: str, folder: Path, *options: str) -> list[tuple[str, list[str]]]:
    """What axe finds wrong, or cannot decide, each with the elements; it has looked at enough to have seen the page."""
    return wrong(measured(page, folder, *options))


def wrong(answer: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """What there is to put right in what was measured."""
    # axe cannot tell what the words of a picture stand on; tests/reports/charts can: they are black on white.
    told = [(rule, [node for node in nodes if not node.startswith("<text ")]) for rule, nodes in answer["found"]]
    found = [(str(rule), nodes) for rule, nodes in told if nodes or rule != "color-contrast"]
    assert found or answer["passes"] > 10, answer
    return found


def is_scrolled_out(rule: str, nodes: list[str]) -> bool:
    """Whether it is about the colour of cells that a phone has to be scrolled to; on a screen they are looked at."""
    return rule == "color-contrast" and all(node.startswith(("<td", "<th")) for node in nodes)
