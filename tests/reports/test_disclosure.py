"""No small number of a public report follows from what it shows: tried by reckoning with every register like it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from complaints_cli.reports.disclosure import is_small, parts
from complaints_cli.reports.disclosure.registers import Number, Rank, Register, Sum
from complaints_cli.reports.disclosure.veil import ALL_SHOWN, Veil, drawn
from complaints_cli.reports.disclosure.year import veils
from complaints_cli.reports.measuring.measure import Base, Measure

BASE = Base(words="things", in_year_by="a day", sql="SELECT ref, :stage, :home FROM thing")
WORDS = "abcd"
Numbers = dict[str, int]


def measure(name: str, counted: str = "", apart: str = "", stock: str | None = None, word: str = "") -> Measure:
    return Measure(
        id=name,
        title=name,
        means=name,
        base=BASE,
        word=word or f"word of {name}",
        counted=tuple(counted),
        apart=tuple(apart),
        stage=1,
        stock=stock,
    )


def shown(veil: Veil, numbers: Mapping[str, int]) -> Numbers:
    """Every sum of words that a reader may see."""
    subsets = chain.from_iterable(combinations(sorted(numbers), size) for size in range(1, len(numbers) + 1))
    return {"".join(words): sum(numbers[word] for word in words) for words in subsets if veil.shows(words)}


class TestOneBase:
    def test_a_small_number_and_the_least_beside_it(self) -> None:
        one = measure("one")
        veil = veils({one: {"a": 2, "b": 7, "c": 20}})[one]
        # 29 in all less 20 leaves 9 for two: anything from 1 and 8 to 8 and 1.
        assert shown(veil, {"a": 2, "b": 7, "c": 20}) == {"c": 20, "ab": 9, "abc": 29}

    def test_two_small_numbers_keep_each_other_unless_they_are_few_together(self) -> None:
        one = measure("one")
        assert shown(veils({one: {"a": 3, "b": 3, "c": 9}})[one], {"a": 3, "b": 3, "c": 9}) == {
            "c": 9,
            "ab": 6,
            "abc": 15,
        }
        # 15 in all less 13 would leave 2: one each.
        assert shown(veils({one: {"a": 1, "b": 1, "c": 13}})[one], {"a": 1, "b": 1, "c": 13}) == {"abc": 15}

    def test_nothing_small_and_everything_is_shown(self) -> None:
        one = measure("one", counted="a")
        assert veils({one: {"a": 5, "b": 9}})[one].words == frozenset()

    def test_a_percentage_gives_the_rest_away(self) -> None:
        one = measure("one", counted="ab")
        numbers = {"a": 30, "b": 6, "c": 3}
        # 36 of 39 would be 3 that were not; so the 36 goes, and with it the 6 that would give it back.
        assert shown(veils({one: numbers})[one], numbers) == {"a": 30, "bc": 9, "abc": 39}

    def test_what_is_left_of_the_rest_is_not_few_either(self) -> None:
        one = measure("one", counted="ab")
        numbers = {"a": 30, "b": 6, "c": 6, "d": 2, "e": 1}
        seen = shown(veils({one: numbers})[one], numbers)
        # 45 in all less 36 leaves 9, and those less the 6 would leave 3.
        assert seen["abcde"] == 45
        assert not {"ab", "abc"} <= seen.keys()
        assert not {"ab", "c"} <= seen.keys()

    def test_what_is_set_apart_gives_away_how_many_count(self) -> None:
        one, other = measure("one", apart="c"), measure("other")
        seen = veils({one: {"a": 8, "b": 9, "c": 1}, other: {"d": 18}})
        assert not seen[one].shows("ab")
        assert seen[one].shows("abc") == seen[other].shows("d")

    def test_a_base_that_is_small_is_hidden_in_every_measure(self) -> None:
        one, other = measure("one"), measure("other", counted="c")
        seen = veils({one: {"a": 4}, other: {"c": 3, "d": 1}})
        assert not seen[one].shows("a")
        assert not any(seen[other].shows(words) for words in ("c", "d", "cd"))
        assert seen[other].shows("a"), "none is shown"


class TestKindsOfHome:
    def test_everybody_else_follows_from_all_and_the_two_kinds(self) -> None:
        every = measure("every", counted="a", word="same")
        kinds = [measure("kind", counted="a", stock=stock, word="same") for stock in ("lcra", "lcho")]
        seen = veils({every: {"a": 40, "b": 9}, kinds[0]: {"a": 30, "b": 9}, kinds[1]: {"a": 8}})
        # 49 in all, 39 and 8: two others would follow.
        assert not (seen[every].shows("ab") and seen[kinds[0]].shows("ab") and seen[kinds[1]].shows("ab"))
        assert seen[every].shows("ab")


class TestParts:
    def test_a_part_with_a_small_number_and_the_least_beside_it(self) -> None:
        quarters = {"Q1": {"a": 9, "b": 5}, "Q2": {"a": 6, "b": 3}, "Q3": {"a": 20, "b": 9}, "Q4": {"a": 7, "b": 9}}
        assert parts.withheld(quarters) == {"Q1", "Q2"}

    def test_no_part_is_withheld_where_none_is_small(self) -> None:
        assert parts.withheld({"Q1": {"a": 5}, "Q2": {"a": 0}, "Q3": {}}) == frozenset()

    def test_parts_that_are_few_together_take_another_with_them(self) -> None:
        assert parts.withheld({"Q1": {"a": 1}, "Q2": {"a": 2}, "Q3": {"a": 9}, "Q4": {"a": 8}}) == {"Q1", "Q2", "Q4"}

    def test_a_part_shows_its_base_where_only_its_words_are_few(self) -> None:
        one = measure("one", counted="a")
        quarters = {"Q1": {"a": 8, "b": 4}, "Q2": {"a": 8, "b": 8}, "Q3": {"a": 30, "b": 9}}
        of = {part: parts.veil(one, ALL_SHOWN, quarters, part) for part in quarters}
        assert [of[part].shows("ab") for part in quarters] == [True, True, True]
        assert [of[part].shows("a") for part in quarters] == [False, False, True]

    def test_what_is_not_shown_of_the_year_is_not_shown_of_a_part(self) -> None:
        one = measure("one")
        quarters = {"Q1": {"a": 8, "b": 9}, "Q2": {"a": 8, "b": 8}}
        assert not parts.veil(one, drawn("ab", "ab"), quarters, "Q1").shows("a")
        assert parts.veil(one, drawn("ab", "ab"), quarters, "Q1").shows("ab")
        assert not parts.veil(one, drawn("ab"), quarters, "Q1").shows("ab")

    def test_some_days_show_what_the_year_does_or_nothing(self) -> None:
        assert parts.veil_of_days(ALL_SHOWN, {"a": 30}, {"a": 30}).shows("a")
        assert not parts.veil_of_days(ALL_SHOWN, {"a": 30}, {"a": 20}).shows("a")

    def test_what_does_not_add_up_over_the_parts_is_looked_at_alone(self) -> None:
        assert not parts.add_up({"Q1": {"a": 6}, "Q2": {"a": 7}}, {"a": 7})
        assert parts.add_up({"Q1": {"a": 6}, "Q2": {"b": 7}}, {"a": 6, "b": 7})
        assert parts.veil_alone({"a": 6}).shows("a")
        assert not parts.veil_alone({"a": 6, "b": 2}).shows("a")


def test_a_number_that_nothing_keeps_takes_all_beside_it_along() -> None:
    numbers = [Number("a", 1, Rank.WORD), Number("b", 0, Rank.WORD), Number("all", 1, Rank.BASE)]
    register = Register(numbers, [Sum("all", ("a", "b")), Sum("all", ("b", "a"))])
    assert register.withheld() == {"a", "all"}


few = st.integers(min_value=0, max_value=12)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.tuples(st.dictionaries(st.sampled_from(WORDS), few), st.integers(0, 3), st.integers(0, 2)), max_size=3)
)
def test_whoever_reckons_with_all_measures_of_a_base_finds_no_small_number(
    drawn_up: list[tuple[Numbers, int, int]],
) -> None:
    total = max((sum(numbers.values()) for numbers, _, _ in drawn_up), default=0)
    year: dict[Measure, Numbers] = {}
    for place, (numbers, counted, apart) in enumerate(drawn_up):
        full = {**numbers, "d": numbers.get("d", 0) + total - sum(numbers.values())}
        one = measure(f"m{place}", counted=WORDS[:counted], apart=WORDS[4 - apart :])
        year[one] = {word: number for word, number in full.items() if number}
    attacked(year, veils(year))


def attacked(year: Mapping[Measure, Numbers], seen: Mapping[Measure, Veil]) -> None:
    """Every small number could be another one, whatever the reader reckons."""
    reckoned = {one: list(printing_the_same(seen[one], numbers)) for one, numbers in year.items()}
    totals = set.intersection(*({sum(each) for each in found} for found in reckoned.values())) if reckoned else set()
    for one, found in reckoned.items():
        possible = [each for each in found if sum(each) in totals]
        names = sorted(year[one])
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


def printing_the_same(veil: Veil, numbers: Numbers) -> Iterator[tuple[int, ...]]:
    """All numbers that the words could have, up to a little more than they have together."""
    names = sorted(numbers)
    printed = shown(veil, numbers)
    most = sum(numbers.values()) + 3
    choices = [[numbers[name]] if name in printed else range(1, most + 1) for name in names]
    for tried in product(*choices):
        as_named = dict(zip(names, tried, strict=True))
        if sum(tried) <= most and all(sum(as_named[word] for word in words) == n for words, n in printed.items()):
            yield tried


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(few, few, few), min_size=2, max_size=3))
def test_whoever_reckons_with_both_kinds_of_home_finds_no_small_number(by_word: list[tuple[int, int, int]]) -> None:
    names = WORDS[: len(by_word)]
    every = measure("every", counted="a", word="same")
    kinds = [measure("kind", counted="a", stock=stock, word="same") for stock in ("lcra", "lcho")]
    rows = dict(zip((every, *kinds), registers_of(by_word), strict=True))
    seen = veils({one: {w: n for w, n in zip(names, row, strict=True) if n} for one, row in rows.items()})
    subsets = [s for size in range(1, len(names) + 1) for s in combinations(range(len(names)), size)]
    printed = [(place, s) for place, one in enumerate(rows) for s in subsets if seen[one].shows(names[at] for at in s)]
    alike = [
        [each for each in beside(row) if single(each, at, printed) == single(row, at, printed)]
        for at, row in enumerate(by_word)
    ]
    same = [each for each in product(*alike) if prints(each, printed) == prints(by_word, printed)]
    for place, s in product(range(4), (*((at,) for at in range(len(names))), tuple(range(len(names))))):
        value = seen_in(by_word, place, s)
        if is_small(value):
            assert len({seen_in(each, place, s) for each in same}) > 1, (place, s, by_word, seen)


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
    st.lists(st.tuples(few, few, few), min_size=3, max_size=3),
    st.sampled_from(("", "a", "ab")),
    st.sampled_from(("", "c")),
)
def test_whoever_reckons_with_the_parts_of_a_year_finds_no_small_number(
    cells: list[tuple[int, int, int]], counted: str, apart: str
) -> None:
    one = measure("one", counted=counted, apart=apart)
    quarters = {f"Q{place}": dict(zip("abc", row, strict=True)) for place, row in enumerate(cells)}
    whole = {word: total for word in "abc" if (total := sum(each[word] for each in quarters.values()))}
    year = veils({one: whole})[one]
    seen = [parts.veil(one, year, quarters, name) for name in quarters]
    subsets = [s for size in (1, 2, 3) for s in combinations(range(3), size)]
    printed = [(row, s) for row, veil in enumerate((*seen, year)) for s in subsets if veil.shows("abc"[at] for at in s)]
    alike = [
        [each for each in near(row) if told_by(each, at, printed) == told_by(row, at, printed)]
        for at, row in enumerate(cells)
    ]
    of_year = [words for row, words in printed if row == len(cells)]
    same = [each for each in product(*alike) if all(of_rows(each, 3, s) == of_rows(cells, 3, s) for s in of_year)]
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
