"""Where everything stands on a picture: nothing leaves it, nothing overlaps, and what is hidden leaves a gap."""

from itertools import pairwise

import pytest

from charted import CATEGORIES, CHARTS, LEARNING, ODD, OUTCOMES, RECEIVED
from complaints_cli.reports.charts.chart import Chart, Kind, Series, shown
from complaints_cli.reports.charts.layout import WIDTH, laid_out
from complaints_cli.reports.charts.marks import Bar, Line, Words, wrapped
from complaints_cli.reports.charts.subjects import by_category, outcomes_by_stage, received_by_month

LONG = "Wherever anything was promised and then, for whatever reason, was not done after all in the end"
PAGE = 680
"""Points between the upper and the lower margin of a page, less a heading."""


def width_of(text: str) -> float:
    return 6.5 * len(text)


def marks(chart: Chart) -> list[Bar | Words | Line]:
    return laid_out(chart, width_of)[0]


def large(kind: Kind, labels: int, series: int) -> Chart:
    return Chart(
        name="large",
        title="Large",
        kind=kind,
        heading="What",
        unit="things",
        labels=tuple(f"{n} {LONG}" for n in range(labels)),
        series=tuple(Series(f"{n} {LONG}", (123_456,) * labels) for n in range(series)),
    )


LARGEST = (
    large(Kind.BARS, 20, 1),
    large(Kind.BARS, 10, 3),
    large(Kind.BARS, 15, 2),
    large(Kind.BARS, 5, 6),
    large(Kind.STACKED, 5, 6),
    large(Kind.PANELS, 12, 3),
)


@pytest.mark.parametrize("chart", [*CHARTS, *ODD, *LARGEST], ids=lambda chart: f"{chart.name} {chart.kind}")
class TestEveryChart:
    def test_it_fits_on_a_page_and_all_of_it_is_on_the_picture(self, chart: Chart) -> None:
        found, height = laid_out(chart, width_of)
        assert height <= PAGE
        for mark in found:
            match mark:
                case Bar():
                    assert mark.x >= 0
                    assert mark.x + mark.width <= WIDTH + 0.1
                    assert mark.y >= 0
                    assert mark.y + mark.height <= height
                case Words():
                    half = width_of(mark.text) / 2 if mark.anchor == "center" else 0
                    assert 6 <= mark.y <= height - 6
                    assert mark.x - half >= -8
                    assert mark.x + (half or width_of(mark.text)) <= WIDTH + 8
                case Line():
                    assert all(0 <= x <= WIDTH and 0 <= y <= height for x, y in mark.points)

    def test_every_figure_and_every_name_is_written(self, chart: Chart) -> None:
        written = " ".join(each.text for each in marks(chart) if isinstance(each, Words))
        for value in chart.values:
            # "not" stands under "shown" where there is little room
            assert all(word in written for word in shown(value).split())
        for name in (*chart.labels, *(each.name for each in chart.series if len(chart.series) > 1)):
            assert name[:4] in written

    def test_no_two_bars_overlap(self, chart: Chart) -> None:
        found = [each for each in marks(chart) if isinstance(each, Bar)]
        for n, one in enumerate(found):
            for other in found[n + 1 :]:
                beside = one.x + one.width <= other.x + 0.01 or other.x + other.width <= one.x + 0.01
                assert beside or one.y + one.height <= other.y + 0.01 or other.y + other.height <= one.y + 0.01


@pytest.mark.parametrize("chart", [*CHARTS, *ODD, *LARGEST], ids=lambda chart: f"{chart.name} {chart.kind}")
def test_no_two_words_overlap(chart: Chart) -> None:
    found = [each for each in marks(chart) if isinstance(each, Words)]
    for n, one in enumerate(found):
        for other in found[n + 1 :]:
            if abs(one.y - other.y) < 10:
                assert _right(one) <= _left(other) or _right(other) <= _left(one), (one, other)


def _left(words: Words) -> float:
    return words.x - (width_of(words.text) / 2 if words.anchor == "center" else 0)


def _right(words: Words) -> float:
    return _left(words) + width_of(words.text)


def test_a_part_that_is_not_shown_is_a_gap_that_says_nothing_of_its_size() -> None:
    second = [each for each in marks(OUTCOMES) if isinstance(each, Bar) and each.y > 100 and each.height > 20]
    assert [(each.pattern, each.x) for each in second] == [(1, 14.0)]


def test_a_month_that_is_not_shown_breaks_the_line() -> None:
    lines = [each.points for each in marks(RECEIVED) if isinstance(each, Line) and each.mark is not None]
    assert [len(each) for each in lines] == [2, 6, 2]


def test_the_longest_bar_is_the_highest_figure_and_the_others_are_as_long_beside_it() -> None:
    widths = [each.width for each in marks(by_category({"a": 20, "b": 10, "c": 5})) if isinstance(each, Bar)]
    assert [round(each / widths[0], 3) for each in widths] == [1, 0.5, 0.25]


def test_each_panel_has_a_scale_of_its_own() -> None:
    both = received_by_month(("May", "June"), (1000, 500), (1, 2))
    heights = [round(each.height, 1) for each in marks(both) if isinstance(each, Bar)]
    (line,) = [each.points for each in marks(both) if isinstance(each, Line) and each.mark is not None]
    assert heights == [84.0, 42.0]
    assert round(line[0][1] - line[1][1], 1) == 42.0


def test_nothing_has_no_bar_and_little_has_a_trace() -> None:
    chart = by_category({"a": 100_000, "b": 1, "c": 0})
    assert [each.width > 1 for each in marks(chart) if isinstance(each, Bar)] == [True, True]


def test_a_whole_has_its_sum_over_it_unless_something_is_hidden() -> None:
    assert "From complaints: 16 in all" in [each.text for each in marks(LEARNING) if isinstance(each, Words)]
    hidden = outcomes_by_stage(upheld=(1, 2), partly_upheld=(None, 2), not_upheld=(3, 4))
    texts = [each.text for each in marks(hidden) if isinstance(each, Words)]
    assert "Stage 1" in texts
    assert "Stage 2: 8 in all" in texts


def test_a_name_that_is_too_long_ends_with_an_ellipsis() -> None:
    assert wrapped("one two three four", 50, 2, width_of) == ["one two", "three…"]
    assert wrapped("w" * 20, 65, 3, width_of) == ["w" * 10, "w" * 10]
    assert wrapped("one", 65, 3, width_of) == ["one"]


def test_the_labels_of_bars_do_not_run_into_each_other() -> None:
    left = [each for each in marks(CATEGORIES) if isinstance(each, Words) and each.x == 0]
    assert all(one.y + 12 < other.y for one, other in pairwise(left))
