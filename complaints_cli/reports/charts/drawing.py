"""A chart as a picture: SVG for a page, PNG for Word. The same chart makes the same bytes, wherever it is drawn.

Matplotlib draws it: the plotting library that is longest and best kept, which needs no browser and no display, and
writes both forms. Each bar has its number beside it and each series a pattern or a mark of its own, so that nothing is
told by colour. The words in the SVG stay words: they can be searched, read aloud and set in the page's typeface.
"""

import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from complaints_cli.errors import Misuse
from complaints_cli.pages.extras import extra
from complaints_cli.pages.picture import Picture
from complaints_cli.reports.charts.alternative import alternative
from complaints_cli.reports.charts.chart import Chart
from complaints_cli.reports.charts.layout import WIDTH, laid_out
from complaints_cli.reports.charts.marks import SIZE, Bar, Line, WidthOf, Words
from complaints_cli.reports.charts.named_svg import named

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

PATTERNS = (
    ("#1b3a5c", ""),
    ("#ffffff", "////"),
    ("#b8cfe3", ""),
    ("#ffffff", "----"),
    ("#e4e4e4", "xxxx"),
    ("#ffffff", "||||"),
)
"""How the bars of each series are filled: a colour whose grey is its own, or lines of their own."""
MARKS = ("o", "s")
"""What stands on the points of the first line, and of the second."""
_EDGE = 1
_INCH, _DOTS = 72, 200
"""Points of an inch, and dots of one in Word."""
_SETTINGS: Any = {
    "font.family": ["DejaVu Sans"],  # the one that comes with the library, and is the widest: no other will overflow
    "hatch.linewidth": 0.9,
    "svg.fonttype": "none",
    "svg.hashsalt": "complaints",
    "text.parse_math": False,
    "text.usetex": False,
}


def can_draw() -> bool:
    """Whether pictures can be drawn here; where not, a report keeps its bars of text."""
    try:
        _at_hand()
    except Misuse:
        return False
    return True


def pictures(charts: Iterable[Chart]) -> dict[str, Picture]:
    """The picture of each chart by its name. Raises Misuse "extra" when what draws them is not installed."""
    _at_hand()
    return {chart.name: _picture(chart) for chart in charts}


def _at_hand() -> None:
    """Imports the library, without its remarks on where it keeps its list of fonts."""
    logging.getLogger("matplotlib").setLevel(logging.CRITICAL)
    extra("matplotlib", "charts")


def _picture(chart: Chart) -> Picture:
    told = alternative(chart)
    drawn = _saved(chart, "svg", metadata=dict.fromkeys(("Creator", "Date", "Format", "Type")))
    return Picture(
        svg=named(drawn, chart.title, told),
        png=partial(_saved, chart, "png", dpi=_DOTS, metadata={"Software": None}),
        alt=f"{chart.title}. {told}",
        width=WIDTH + 2 * _EDGE,
    )


def _saved(chart: Chart, form: str, **options: Any) -> bytes:
    with _as_ever():
        made = BytesIO()
        _figure(chart).savefig(made, format=form, **options)
    return made.getvalue()


def _figure(chart: Chart) -> "Figure":
    from matplotlib.figure import Figure

    marks, height = laid_out(chart, _width_of())
    figure = Figure(figsize=((WIDTH + 2 * _EDGE) / _INCH, height / _INCH), dpi=_INCH)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(-_EDGE, WIDTH + _EDGE), ylim=(height, 0))
    axes.axis("off")
    for mark in marks:
        match mark:
            case Bar():
                _bar(axes, mark)
            case Line():
                _line(axes, mark)
            case Words():
                _words(axes, mark)
    return figure


def _bar(axes: "Axes", bar: Bar) -> None:
    fill, hatch = PATTERNS[bar.pattern]
    look: dict[str, Any] = {"facecolor": fill, "edgecolor": "black", "hatch": hatch, "linewidth": 0.8, "clip_on": False}
    axes.barh([bar.y], [bar.width], height=bar.height, left=bar.x, align="edge", **look)


def _line(axes: "Axes", line: Line) -> None:
    mark = None if line.mark is None else MARKS[line.mark - 1]
    look: dict[str, Any] = {
        "color": "black",
        "linewidth": 0.8 if mark is None else 1.6,
        "markersize": 6,
        "clip_on": False,
    }
    axes.plot([x for x, _ in line.points], [y for _, y in line.points], marker=mark, solid_capstyle="butt", **look)


def _words(axes: "Axes", words: Words) -> None:
    box: dict[str, Any] | None = {"facecolor": "white", "edgecolor": "none", "pad": 1.5} if words.boxed else None
    weight = "bold" if words.bold else "normal"
    where: dict[str, Any] = {"ha": words.anchor, "va": "baseline", "clip_on": False}
    axes.text(words.x, words.foot, words.text, size=SIZE, weight=weight, color="black", bbox=box, **where)


def _width_of() -> WidthOf:
    """Measures in bold, so that no word is wider."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    font = FontProperties(weight="bold", size=SIZE)
    return lambda text: float(text_to_path.get_text_width_height_descent(text, font, ismath=False)[0])


@contextmanager
def _as_ever() -> Iterator[None]:
    """Draws by our settings alone, whatever somebody's own are, and without the library's remarks on fonts."""
    import matplotlib as mpl

    with mpl.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph .* missing from", category=UserWarning)
        mpl.rcdefaults()
        mpl.rcParams.update(_SETTINGS)
        yield
