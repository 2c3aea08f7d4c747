"""Pictures: the same bytes every time, words that stay words, and nothing that is told by colour alone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from charted import CATEGORIES, CHARTS, HOSTILE, LEARNING, ODD, OUTCOMES, QUARTERS, RECEIVED
from complaints_cli.errors import Misuse
from complaints_cli.pages.picture import Picture
from complaints_cli.reports.charts.alternative import alternative
from complaints_cli.reports.charts.chart import MOST, Chart, Kind, shown
from complaints_cli.reports.charts.drawing import MARKS, PATTERNS, can_draw, pictures
from complaints_cli.reports.charts.subjects import by_category

ROOT = Path(__file__).parents[3]
SVG = "{http://www.w3.org/2000/svg}"
PNG = b"\x89PNG\r\n\x1a\n"
DRAW = """
import sys
sys.path.insert(0, "tests")
from charted import CHARTS
from complaints_cli.reports.charts.drawing import pictures
for name, picture in pictures(CHARTS).items():
    sys.stdout.buffer.write(picture.svg + picture.png())
"""


def picture(chart: Chart) -> Picture:
    return pictures([chart])[chart.name]


def drawn(chart: Chart) -> ET.Element:
    return ET.fromstring(picture(chart).svg)  # noqa: S314 - drawn a moment ago


def words(chart: Chart) -> list[str]:
    return [each.text or "" for each in drawn(chart).iter(f"{SVG}text")]


def fills(chart: Chart) -> Iterator[str]:
    """How each bar is filled: a colour, or lines of a pattern."""
    for path in drawn(chart).iter(f"{SVG}path"):
        style = dict(part.split(": ") for part in path.get("style", "").split("; ") if part)
        if style.get("stroke-linejoin") == "miter" and "fill" in style and style["fill"] != "#000000":
            yield style["fill"]


def greys(colour: str) -> float:
    """How bright it is without its colour, from 0 to 1."""
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("chart", [*CHARTS, *ODD], ids=lambda chart: chart.name)
def test_it_says_what_it_is_and_what_it_shows(chart: Chart) -> None:
    root = drawn(chart)
    assert root.tag == f"{SVG}svg"
    title, description = list(root)[:2]
    assert (title.tag, title.text) == (f"{SVG}title", chart.title)
    assert (description.tag, description.text) == (f"{SVG}desc", alternative(chart))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert picture(chart).alt == f"{chart.title}. {alternative(chart)}"


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_every_name_and_every_figure_can_be_read_on_it(chart: Chart) -> None:
    written = " ".join(words(chart))
    for text in (*chart.labels, *map(shown, chart.values)):
        assert all(word in written for word in text.split())


def test_each_series_has_a_filling_of_its_own() -> None:
    assert len(set(fills(QUARTERS))) == 2
    assert len(set(fills(OUTCOMES))) == 3
    assert len(set(fills(LEARNING))) == 5


def test_fillings_are_told_apart_by_their_lines_or_their_brightness_and_never_by_colour() -> None:
    assert len(PATTERNS) == max(series for _, series in MOST.values())
    for (one, lines), (other, others) in combinations(PATTERNS, 2):
        assert lines != others or abs(greys(one) - greys(other)) > 0.4
    assert len(set(MARKS)) == len(MARKS) == MOST[Kind.PANELS][1] - 1


def test_letters_are_black_on_white_and_large_enough_for_paper() -> None:
    for chart in CHARTS:
        for text in drawn(chart).iter(f"{SVG}text"):
            style = text.get("style", "")
            assert "font-size: 10px" in style  # a unit of the drawing is a point
            assert "fill" not in style
        assert drawn(chart).get("width") == "480pt"
        assert str(drawn(chart).get("viewBox")).startswith("0 0 480 ")


def test_a_number_on_a_bar_stands_on_white() -> None:
    boxes = [
        path
        for group in drawn(OUTCOMES).iter(f"{SVG}g")
        if str(group.get("id")).startswith("text_")
        for path in group.findall(f"{SVG}g/{SVG}path")
    ]
    assert len(boxes) == 4
    assert {path.get("style") for path in boxes} == {"fill: #ffffff"}


def test_it_has_no_style_that_reaches_beyond_it_and_says_neither_when_nor_by_what_it_was_made() -> None:
    svg = picture(CATEGORIES).svg.decode()
    for unwanted in ("<style", "<metadata", "<!DOCTYPE", "<script", "Matplotlib", "matplotlib", "2026", 'href="http'):
        assert unwanted not in svg


def test_what_somebody_typed_is_text_and_no_formula() -> None:
    chart = by_category(dict.fromkeys(HOSTILE, 1))
    assert set(HOSTILE) <= set(words(chart))
    assert {each.tag for each in drawn(chart).iter()} == {
        f"{SVG}{tag}" for tag in ("svg", "title", "desc", "g", "path", "text")
    }


def test_a_script_of_which_the_library_has_no_letters_is_in_the_page_all_the_same() -> None:
    assert "湿気" in words(by_category({"湿気": 1}))


@pytest.mark.parametrize("chart", [*CHARTS, *ODD], ids=lambda chart: chart.name)
def test_word_has_a_picture_of_the_same_size(chart: Chart) -> None:
    png = picture(chart).png()
    assert png.startswith(PNG)
    assert int.from_bytes(png[16:20]) == 480 * 200 // 72
    assert b"tEXt" not in png


def test_the_same_charts_are_the_same_bytes_in_another_process_with_settings_of_its_own_and_no_folder_for_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "matplotlibrc").write_text("font.size: 30\nsvg.fonttype: path\ntext.color: red\nfigure.dpi: 300\n")
    settings = {"MATPLOTLIBRC": str(tmp_path / "matplotlibrc"), "MPLCONFIGDIR": str(tmp_path / "matplotlibrc")}
    environment = {**os.environ, **settings, "PYTHONHASHSEED": "7"}
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", DRAW], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    assert ran.stdout == b"".join(each.svg + each.png() for each in pictures(CHARTS).values())
    assert ran.stderr == b""


def test_drawing_leaves_the_librarys_own_settings_alone() -> None:
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    picture(RECEIVED).png()
    assert dict(mpl.rcParams) == before


def test_without_the_library_there_are_no_pictures_and_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert can_draw()
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert not can_draw()
    with pytest.raises(Misuse, match=r'package matplotlib, .*"complaints-cli\[charts\]"'):
        pictures(CHARTS)
