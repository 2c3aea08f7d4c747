"""No small number of a public report follows from what it tells: tried by reckoning with every register like it.

Whoever reckons knows the rule: what is fewer than 5 is 1 to 4, and what is not shown is at least 1.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from complaints_cli.reports.disclosure import is_small, parts
from complaints_cli.reports.disclosure.veil import Veil
from complaints_cli.reports.disclosure.year import veils
from complaints_cli.reports.measuring.figures import ratio
from complaints_cli.reports.measuring.measure import Measure, Unit
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.tallied import Tally
from made_up_measures import WORDS, Numbers, measure, shown

upto12 = st.integers(min_value=0, max_value=12)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.tuples(
            st.dictionaries(st.sampled_from(WORDS), upto12),
            st.integers(0, 3),
            st.integers(0, 2),
            st.sampled_from(Unit),
            st.integers(0, 200),
        ),
        max_size=3,
    )
)
def test_whoever_reckons_with_all_measures_of_a_base_finds_no_small_number(
    drawn_up: list[tuple[Numbers, int, int, Unit, int]],
) -> None:
    total = max((sum(numbers.values()) for numbers, *_ in drawn_up), default=0)
    year: dict[Measure, Numbers] = {}
    means: dict[Measure, str] = {}
    for place, (numbers, counted, apart, unit, days) in enumerate(drawn_up):
        full = {**numbers, "d": numbers.get("d", 0) + total - sum(numbers.values())}
        one = measure(f"m{place}", counted=WORDS[:counted], apart=WORDS[4 - apart :], unit=unit)
        year[one] = {word: number for word, number in full.items() if number}
        if unit is Unit.DAYS and (behind := counting(one, year[one])):
            means[one] = ratio(days, behind, 1)
    attacked(year, means, veils(year, means))


def attacked(year: Mapping[Measure, Numbers], means: Mapping[Measure, str], seen: Mapping[Measure, Veil]) -> None:
    """Every small number could be another one, whatever the reader reckons."""
    reckoned = {
        one: list(printing_the_same(one, seen[one], numbers, means.get(one, ""))) for one, numbers in year.items()
    }
    totals = set.intersection(*({sum(each) for each in found} for found in reckoned.values())) if reckoned else set()
    for one, found in reckoned.items():
        possible = [each for each in found if sum(each) in totals]
        names = sorted(year[one])
        assert len({says(one, seen[one], dict(zip(names, each, strict=True))) for each in possible}) == 1
        for words in told_of(one, names):
            value = sum(year[one][word] for word in words)
            if is_small(value):
                could_be = {sum(each[names.index(word)] for word in words) for each in possible}
                assert len(could_be) > 1, (one.id, words, value, year, seen)


def told_of(one: Measure, names: Sequence[str]) -> Iterator[list[str]]:
    yield from ([name] for name in names)
    total = [name for name in names if name not in one.apart]
    count = [name for name in total if not one.counted or name in one.counted]
    yield from (list(names), total, count)
    yield [name for name in total if name not in count]
    yield [name for name in names if name not in total]


def says(one: Measure, veil: Veil, numbers: Numbers) -> tuple[str, ...]:
    """What is printed of a measure, days and money aside."""
    measured = Measured(measure=one, tallies=tuple(Tally(word, None, n) for word, n in numbers.items()), veil=veil)
    return measured.share, measured.shown, *map(measured.share_of, numbers), *map(measured.shown_of, numbers)


def counting(one: Measure, numbers: Numbers) -> int:
    return sum(n for word, n in numbers.items() if word not in one.apart and word in (one.counted or numbers))


def holds(one: Measure, veil: Veil, numbers: Numbers, mean: str) -> bool:
    """Whether those that are said to be few are, and as many days or amounts can be behind what is shown of them."""
    counted = counting(one, numbers)
    behind = counted >= 5 and (not mean or any(ratio(days, counted, 1) == mean for days in range(401)))
    return all(0 < sum(numbers.get(word, 0) for word in words) < 5 for words in veil.few) and (
        behind or not veil.amounts
    )


def printing_the_same(one: Measure, veil: Veil, numbers: Numbers, mean: str) -> Iterator[tuple[int, ...]]:
    """All numbers that the words could have, up to a little more than they have together."""
    names = sorted(numbers)
    printed = shown(veil, numbers)
    most = sum(numbers.values()) + 3
    choices = [[numbers[name]] if name in printed else range(1, most + 1) for name in names]
    for tried in product(*choices):
        as_named = dict(zip(names, tried, strict=True))
        if (
            sum(tried) <= most
            and holds(one, veil, as_named, mean)
            and all(sum(as_named[word] for word in words) == n for words, n in printed.items())
        ):
            yield tried


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(upto12, upto12, upto12), min_size=2, max_size=3))
def test_whoever_reckons_with_both_kinds_of_home_finds_no_small_number(by_word: list[tuple[int, int, int]]) -> None:
    names = WORDS[: len(by_word)]
    every = measure("every", counted="a", word="same")
    kinds = [measure("kind", counted="a", stock=stock, word="same") for stock in ("lcra", "lcho")]
    rows = dict(zip((every, *kinds), registers_of(by_word), strict=True))
    seen = veils({one: {w: n for w, n in zip(names, row, strict=True) if n} for one, row in rows.items()}, {})
    subsets = [s for size in range(1, len(names) + 1) for s in combinations(range(len(names)), size)]
    printed = [(place, s) for place, one in enumerate(rows) for s in subsets if seen[one].shows(names[at] for at in s)]
    alike = [
        [each for each in beside(row) if single(each, at, printed) == single(row, at, printed)]
        for at, row in enumerate(by_word)
    ]
    same = [
        each
        for each in product(*alike)
        if prints(each, printed) == prints(by_word, printed)
        and all(few_in(each, place, words, names) for place, one in enumerate(rows) for words in seen[one].few)
    ]
    for place, s in product(range(4), (*((at,) for at in range(len(names))), tuple(range(len(names))))):
        value = seen_in(by_word, place, s)
        if is_small(value):
            assert len({seen_in(each, place, s) for each in same}) > 1, (place, s, by_word, seen)


def few_in(by_word: Sequence[tuple[int, int, int]], place: int, words: frozenset[str], names: str) -> bool:
    return is_small(seen_in(by_word, place, [names.index(word) for word in words]))


Homes = Sequence[tuple[int, int, int]]
"""Of each word, how many tenants, shared owners and others."""


def registers_of(by_word: Homes) -> list[list[int]]:
    return [[sum(each) for each in by_word], [each[0] for each in by_word], [each[1] for each in by_word]]


def seen_in(by_word: Homes, place: int, words: Sequence[int]) -> int:
    """Of all (0), tenants (1), shared owners (2) or others (3): how many carry one of the words."""
    return sum(sum(by_word[at]) if place == 0 else by_word[at][place - 1] for at in words)


def prints(by_word: Homes, printed: Sequence[tuple[int, tuple[int, ...]]]) -> list[int]:
    return [seen_in(by_word, place, words) for place, words in printed]


def single(row: tuple[int, int, int], at: int, printed: Sequence[tuple[int, tuple[int, ...]]]) -> list[int]:
    """What is printed of that word alone."""
    return [seen_in([row], place, (0,)) for place, words in printed if words == (at,)]


def beside(row: tuple[int, int, int]) -> list[tuple[int, int, int]]:
    """Every row in which each number is the same, one more or one less.

    Tenants and shared owners that there are cannot be none: none would be shown. Of the others no number is printed.
    """
    least = (min(row[0], 1), min(row[1], 1), 0)
    tenants, owners, others = (range(max(n - 1, low), n + 2) for n, low in zip(row, least, strict=True))
    return [(a, b, c) for a in tenants for b in owners for c in others]


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.tuples(upto12, upto12, upto12), min_size=3, max_size=3),
    st.sampled_from(("", "a", "ab")),
    st.sampled_from(("", "c")),
)
def test_whoever_reckons_with_the_parts_of_a_year_finds_no_small_number(
    cells: list[tuple[int, int, int]], counted: str, apart: str
) -> None:
    one = measure("one", counted=counted, apart=apart)
    quarters = {f"Q{place}": dict(zip("abc", row, strict=True)) for place, row in enumerate(cells)}
    whole = {word: total for word in "abc" if (total := sum(each[word] for each in quarters.values()))}
    year = veils({one: whole}, {})[one]
    seen = [parts.veil(one, year, quarters, name) for name in quarters]
    subsets = [s for size in (1, 2, 3) for s in combinations(range(3), size)]
    printed = [(row, s) for row, veil in enumerate((*seen, year)) for s in subsets if veil.shows("abc"[at] for at in s)]
    alike = [
        [each for each in near(row) if told_by(each, at, printed) == told_by(row, at, printed)]
        for at, row in enumerate(cells)
    ]
    said = [(row, [w for w in range(3) if "abc"[w] in s]) for row, veil in enumerate((*seen, year)) for s in veil.few]
    of_year = [words for row, words in printed if row == len(cells)]
    same = [each for each in product(*alike) if all(of_rows(each, 3, s) == of_rows(cells, 3, s) for s in of_year)]
    same = [each for each in same if all(is_small(of_rows(each, row, words)) for row, words in said)]
    for row, s in product(range(4), ((0,), (1,), (2,), (0, 1, 2))):
        if is_small(of_rows(cells, row, s)):
            assert len({of_rows(each, row, s) for each in same}) > 1, (row, s, cells, seen, year)


def of_rows(cells: Sequence[Sequence[int]], row: int, words: Sequence[int]) -> int:
    """Of a part, or of all of them (3): how many carry one of the words."""
    return sum(each[at] for each in (cells if row == len(cells) else [cells[row]]) for at in words)


def told_by(row: Sequence[int], at: int, printed: Sequence[tuple[int, tuple[int, ...]]]) -> list[int]:
    """What is printed of that part."""
    return [sum(row[word] for word in words) for place, words in printed if place == at]


def near(row: Sequence[int]) -> list[tuple[int, ...]]:
    """Every part of which each number is the same, one more or one less."""
    return list(product(*(range(max(n - 1, 0), n + 2) for n in row)))
