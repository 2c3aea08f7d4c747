"""Tables and charts on a screen: who heads what, what they are called, and which of them scroll."""

import re

import pytest

from complaints_cli.domain.print_size import POINTS, Size
from complaints_cli.pages.html import body

NARROW = "| What | Number |\n| --- | ---: |\n| Rent | 2 |\n"
WIDE = (
    "| | Complaints | Answered | Upheld in full or in part |\n| --- | ---: | ---: | --- |\n"
    "| Repairs | 11 | 10 | 100% (10 of 10) |\n| | 1 | 1 | Nobody came, nobody rang, and the roof leaked on. |\n"
)


def names(page: str) -> list[str]:
    return re.findall(r'aria-label="([^"]*)"', page)


def test_the_first_cell_of_a_row_heads_it() -> None:
    assert '<th scope="row">Rent</th>\n<td style="text-align:right">2</td>' in body(NARROW)


@pytest.mark.parametrize("table", ["| Only |\n| --- |\n| a |\n", "| Sum | For |\n| ---: | --- |\n| £2 | Rent |\n"])
def test_a_figure_heads_no_row_nor_does_all_that_a_row_has(table: str) -> None:
    assert 'scope="row"' not in body(table)


def test_a_cell_that_says_nothing_heads_nothing() -> None:
    page = body(WIDE)
    assert "<tr>\n<td></td>\n<th" in page
    assert (page.count("<td></td>"), page.count('scope="row"')) == (2, 1)


def test_a_table_has_the_name_of_what_stands_above_it() -> None:
    page = body(
        f"{NARROW}\n# Report\n\nA line.\n\n{NARROW}\n{NARROW}\n## Who & _what_\n\n{WIDE}\n**By month**\n\n{NARROW}"
    )
    assert names(page) == ["What, Number", "Report", "Report (2)", "Who &amp; what", "By month"]


def test_only_what_a_phone_has_no_room_for_scrolls_and_a_keyboard_gets_there() -> None:
    page = body(f"## By home\n\n{WIDE}\n\n{NARROW}")
    assert page.count("</table>\n</div>") == page.count('<div class="wide"') == 1
    assert '<div class="wide" role="region" aria-label="By home" tabindex="0">\n<table>\n<thead>' in page
    assert page.count('<td class="long">') == 0
    assert body(f"## By home\n\n{NARROW}", points=POINTS[Size.GIANT]).count('<div class="wide"') == 0


def test_a_cell_of_many_words_is_not_a_word_wide() -> None:
    page = body(WIDE.replace("leaked on", "leaked on and on"))
    assert page.count('<td class="long">Nobody came') == 1


def test_in_giant_print_more_is_wide() -> None:
    table = "| What we do | Amount |\n| --- | ---: |\n| Compensation | £150.00 |\n"
    assert '<div class="wide"' not in body(table)
    assert '<div class="wide"' in body(table, points=POINTS[Size.GIANT])


def test_a_chart_scrolls_under_the_name_of_its_title() -> None:
    page = body("# Report\n\n**Outcomes**\n\n```chart outcomes\nUpheld  ## 2\n```\n\n" + NARROW)
    assert (
        '<div class="wide" role="region" aria-label="Outcomes" tabindex="0">\n<pre>Upheld  ## 2\n</pre>\n</div>' in page
    )
    assert names(page) == ["Outcomes", "Outcomes (2)"]
