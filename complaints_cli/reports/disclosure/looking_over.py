"""The last look at a public report as it will be read: its Markdown holds no small number, and gives none away.

The report is read as a stranger would read it, without the register: numbers in the cells of tables, "(2 of 7)",
numbers at the end of a line, bounds that leave one number only, and totals from which follows how many there are in a
cell that does not say so. What is not about complaints, such as homes or rows of the Code's form, may be small.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from complaints_cli.errors import Problem, Refused
from complaints_cli.reports.disclosure import ENOUGH, FEW, LEAST_BASE, NOT_SHOWN, is_small

NOT_OF_PEOPLE = frozenset(("Section", "Homes", "Target", "Benchmark"))
"""Columns and tables of numbers that are not of complaints; a table goes by its first column."""
TOTALS = ("Total", "All")
_OF = re.compile(r"\(([0-9,]+) of ([0-9,]+)\)")
_NUMBER = r"(?:fewer than )?([0-9,]+)(?: or more)? of ([0-9,]+)(?: at (?:most|least))?"
_BOUND = re.compile(rf"\((?=fewer|[0-9,]+ or|[0-9,]+ of [0-9,]+ at){_NUMBER}\)")
_FEWER = re.compile(r"\bfewer than [1-4]\b")
_ALONE = re.compile(r"(?<!year): (?P<number>[1-4])(?=[.;,]?(?:\s|$))")
_NUMBERED = (
    _ALONE,
    re.compile(r"\((?P<number>[1-4]) (?:offered|answered)\)"),
    re.compile(r"not counted: (?:[^.;]*, )?(?P<number>[1-4]) "),
    re.compile(r"\b(?P<number>[1-4]) (?:offers?|complaints? still|of these)\b"),
)
_HOMES = re.compile(r"homes owned[^.|]*", re.IGNORECASE)
Table = list[list[str]]


def look_over(markdown: str) -> None:
    """Let a public report pass. Raises Refused "small-number" when a small number stands in it, or follows from it."""
    found = small_numbers(markdown)
    if found:
        raise Refused(
            [Problem("small-number", f"The public version would give away a small number: {each}") for each in found]
        )


def small_numbers(markdown: str) -> list[str]:
    """Where a small number stands in the report or follows from what stands in it; empty when nowhere."""
    told = [found for line in markdown.splitlines() for found in _in_line(line)]
    return told + [found for table in _tables(markdown) for found in (*_in_cells(table), *_by_subtraction(table))]


def _in_line(line: str) -> Iterator[str]:
    for found in _OF.finditer(line):
        some, of_all = (int(number.replace(",", "")) for number in found.groups())
        if any(map(is_small, (some, of_all, of_all - some))):
            yield f"{found[0]} in: {line.strip()}"
    for found in _BOUND.finditer(line):
        if _is_close(*(int(number.replace(",", "")) for number in found.groups())):
            yield f"{found[0]} in: {line.strip()}"
    if _FEWER.search(line):
        yield line.strip()
    if line.startswith("|"):
        return
    text = _HOMES.sub("", line)
    if any(pattern.search(text) for pattern in _NUMBERED):
        yield line.strip()


def _is_close(some: int, base: int) -> bool:
    """Whether a bound says more than that few count, or few do not, or says it of too small a base."""
    return base < LEAST_BASE or some < ENOUGH or base - some < ENOUGH - 1


def _tables(markdown: str) -> Iterator[Table]:
    lines = iter(markdown.splitlines())
    for line in lines:
        if line.startswith("|"):
            rows = [line, *takewhile(lambda each: each.startswith("|"), lines)]
            head, _rule, *body = [[cell.strip() for cell in row.strip().strip("|").split(" | ")] for row in rows]
            if head[0] not in NOT_OF_PEOPLE:
                yield [head, *body]


def _in_cells(table: Table) -> Iterator[str]:
    head, *rows = table
    for row in rows:
        for title, cell in zip(head[1:], row[1:], strict=False):
            if title not in NOT_OF_PEOPLE and cell.isdecimal() and is_small(int(cell)):
                yield f"{cell} in: {' | '.join(row)}"


def _by_subtraction(table: Table) -> Iterator[str]:
    """What a total leaves for the cells of its column that do not say how many there are: one at least in each."""
    head, *rows = table
    if not rows or rows[-1][0] not in TOTALS:
        return
    for place, title in enumerate(head[1:], 1):
        *cells, total = (row[place] for row in rows)
        if not total.isdecimal() or not (unsaid := cells.count(NOT_SHOWN) + cells.count(FEW)):
            continue
        left = int(total) - sum(int(cell) for cell in cells if cell.isdecimal())
        least = left == unsaid and FEW in cells
        most = left == unsaid * (ENOUGH - 1) and NOT_SHOWN not in cells
        if least or most or (is_small(left) and unsaid == 1):
            yield f"{title or head[0]}: {total} less what is shown leaves {left}"
