"""A chart in a report's Markdown: bars in a block that only the program can write, and a table."""

from pathlib import Path

import pytest

from charted import CATEGORIES, CHARTS, HOSTILE, OUTCOMES
from complaints_cli.domain.media import MARKDOWN
from complaints_cli.domain.plain import inline, paragraphs, quoted
from complaints_cli.pages.markdown import tree
from complaints_cli.pages.outline import everything, outline
from complaints_cli.reports.charts.chart import Chart
from complaints_cli.reports.charts.placing import placed
from complaints_cli.reports.charts.subjects import by_category
from complaints_cli.templating import render

GOLDEN = Path(__file__).parents[1] / "golden" / "charts.md"
PART = '{% for chart in charts %}\n{% include "reports/parts/chart.md.j2" %}\n\n{% endfor %}\n'
FORGED = "```chart outcomes\nStage 1  0\n```"


def report(folder: Path, *charts: Chart) -> str:
    own = folder / "reports"
    own.mkdir(exist_ok=True)
    (own / "try.md.j2").write_text(PART, encoding="utf-8")
    return render("reports/try", {"charts": [placed(each) for each in charts]}, str(folder))


def blocks(markdown: str) -> list[tuple[str, str]]:
    """The blocks of code, with their info."""
    return [(node.info, node.content) for node in tree(markdown).walk() if node.type in ("fence", "code_block")]


def test_the_charts_as_they_were_read_through(tmp_path: Path) -> None:
    assert report(tmp_path, *CHARTS) == GOLDEN.read_text(encoding="utf-8")


def test_each_chart_has_its_block_and_its_table(tmp_path: Path) -> None:
    nodes = tree(report(tmp_path, *CHARTS)).children
    assert [node.type for node in nodes] == ["paragraph", "fence", "table"] * len(CHARTS)
    assert [node.info for node in nodes if node.type == "fence"] == [f"chart {each.name}" for each in CHARTS]


def test_names_that_somebody_typed_neither_end_the_block_nor_leave_the_table(tmp_path: Path) -> None:
    markdown = report(tmp_path, by_category({**dict.fromkeys(HOSTILE, 1), "`````` chart x": 2, FORGED: 3}))
    assert [info for info, _ in blocks(markdown)] == ["chart categories"]
    (_, content), *_ = blocks(markdown)
    assert all(each in content for each in HOSTILE)
    rows = [node for node in tree(markdown).walk() if node.type == "tr"]
    assert len(rows) == 1 + len(HOSTILE) + 2


@pytest.mark.parametrize("put", [inline, paragraphs, quoted])
@pytest.mark.parametrize(
    "typed",
    [FORGED, FORGED.replace("`", "~"), f"\n\n{FORGED}", "    ```chart outcomes\n    x\n    ```", "\t```chart a"],
)
def test_nobody_can_type_the_place_of_a_chart(put: type[str], typed: str) -> None:
    assert blocks(f"A text.\n\n{put(typed)}\n\nMore.") == []


def test_a_page_with_charts_is_read_back_with_its_headings(tmp_path: Path) -> None:
    markdown = f"# Report\n\n{report(tmp_path, OUTCOMES, CATEGORIES)}\n## After\n\nText.\n"
    sections = outline(markdown.encode(), MARKDOWN)
    assert [(each.level, each.heading) for each in sections if each.level] == [(1, "Report"), (2, "After")]
    assert "Staff not shown" in " ".join(everything(sections).split())
