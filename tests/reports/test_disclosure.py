"""What a public report leaves out of made-up numbers, and what it says of them all the same."""

from complaints_cli.reports.disclosure import parts
from complaints_cli.reports.disclosure.registers import Number, Rank, Register, Sum, few
from complaints_cli.reports.disclosure.told import Told, told
from complaints_cli.reports.disclosure.veil import ALL_SHOWN, drawn
from complaints_cli.reports.disclosure.year import veils
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measures.times import IN_TIME, NOT_DUE
from complaints_cli.reports.measuring.measure import NO_WORD
from made_up_measures import measure, shown


class TestOneBase:
    def test_a_small_number_and_the_least_beside_it(self) -> None:
        one = measure("one")
        veil = veils({one: {"a": 2, "b": 7, "c": 20}}, {})[one]
        # 29 in all less 20 leaves 9 for two: anything from 1 and 8 to 8 and 1.
        assert shown(veil, {"a": 2, "b": 7, "c": 20}) == {"c": 20, "ab": 9, "abc": 29}

    def test_two_small_numbers_keep_each_other_unless_they_are_few_together(self) -> None:
        one = measure("one")
        assert shown(veils({one: {"a": 3, "b": 3, "c": 9}}, {})[one], {"a": 3, "b": 3, "c": 9}) == {
            "c": 9,
            "ab": 6,
            "abc": 15,
        }
        # 15 in all less 13 would leave 2: one each.
        assert shown(veils({one: {"a": 1, "b": 1, "c": 13}}, {})[one], {"a": 1, "b": 1, "c": 13}) == {"abc": 15}

    def test_nothing_small_and_everything_is_shown(self) -> None:
        one = measure("one", counted="a")
        assert veils({one: {"a": 5, "b": 9}}, {})[one].words == frozenset()

    def test_a_percentage_gives_the_rest_away(self) -> None:
        one = measure("one", counted="ab")
        numbers = {"a": 30, "b": 6, "c": 3}
        # 36 of 39 would be 3 that were not; so the 36 goes, and with it the 6 that would give it back.
        assert shown(veils({one: numbers}, {})[one], numbers) == {"a": 30, "bc": 9, "abc": 39}

    def test_what_is_left_of_the_rest_is_not_few_either(self) -> None:
        one = measure("one", counted="ab")
        numbers = {"a": 30, "b": 6, "c": 6, "d": 2, "e": 1}
        seen = shown(veils({one: numbers}, {})[one], numbers)
        # 45 in all less 36 leaves 9, and those less the 6 would leave 3.
        assert seen["abcde"] == 45
        assert not {"ab", "abc"} <= seen.keys()
        assert not {"ab", "c"} <= seen.keys()

    def test_what_is_set_apart_gives_away_how_many_count(self) -> None:
        one, other = measure("one", apart="c"), measure("other")
        seen = veils({one: {"a": 8, "b": 9, "c": 1}, other: {"d": 18}}, {})
        assert not seen[one].shows("ab")
        assert seen[one].shows("abc") == seen[other].shows("d")

    def test_a_base_that_is_small_is_hidden_in_every_measure(self) -> None:
        one, other = measure("one"), measure("other", counted="c")
        seen = veils({one: {"a": 4}, other: {"c": 3, "d": 1}}, {})
        assert not seen[one].shows("a")
        assert not any(seen[other].shows(words) for words in ("c", "d", "cd"))
        assert seen[other].shows("a"), "none is shown"


def test_what_is_open_while_the_year_runs_is_what_is_not_answered() -> None:
    answered, still_open = ALL["answered-in-time-1", None, None], ALL["open-at-end-1", None, None]
    seen = veils({answered: {IN_TIME: 3, NOT_DUE: 7}, still_open: {NO_WORD: 7}}, {})
    # Ten were made: less seven that are open it would be three that were answered.
    assert seen[answered].shows((IN_TIME, NOT_DUE))
    assert not seen[answered].shows((NOT_DUE,))
    assert not seen[still_open].shows((NO_WORD,))


class TestKindsOfHome:
    def test_everybody_else_follows_from_all_and_the_two_kinds(self) -> None:
        every = measure("every", counted="a", word="same")
        kinds = [measure("kind", counted="a", stock=stock, word="same") for stock in ("lcra", "lcho")]
        seen = veils({every: {"a": 40, "b": 9}, kinds[0]: {"a": 30, "b": 9}, kinds[1]: {"a": 8}}, {})
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


class TestFewerThanFive:
    def told(self, **numbers: int) -> Told:
        """Of parts that are all there is, and shown together."""
        parts = [Number(name, value, Rank.WORD) for name, value in numbers.items()]
        claims = [few(name, 1) for name, value in numbers.items() if value < 5]
        every = Number("all", sum(numbers.values()), Rank.BASE)
        return told(Register([*parts, every], [Sum("all", tuple(numbers))], claims))

    def test_is_said_where_each_could_be_another(self) -> None:
        # Seven: three and four, or four and three.
        told = self.told(a=3, b=4)
        assert told.withheld == {"a", "b"}
        assert told.says_few("a")
        assert told.says_few("b")

    def test_is_left_unsaid_of_one_where_both_would_be_four(self) -> None:
        told = self.told(a=4, b=4)
        assert told.withheld == {"a", "b"}
        assert told.says_few("a") != told.says_few("b")

    def test_is_left_unsaid_before_a_number_is_withheld(self) -> None:
        # 18 less 10 are eight once more; and without "fewer than 5" of one of them the ten can stay.
        told = self.told(a=4, b=4, c=10)
        assert told.withheld == {"a", "b"}
        assert len(told.claims) == 1

    def test_a_number_beside_it_is_withheld_where_nothing_else_keeps_it(self) -> None:
        told = self.told(a=4, b=6, c=10)
        assert told.withheld == {"a", "b"}
        assert told.says_few("a")
        assert not told.says_few("b")


def test_a_number_that_nothing_keeps_takes_all_beside_it_along() -> None:
    numbers = [Number("a", 1, Rank.WORD), Number("b", 0, Rank.WORD), Number("all", 1, Rank.BASE)]
    register = Register(numbers, [Sum("all", ("a", "b")), Sum("all", ("b", "a"))])
    assert told(register) == Told(frozenset(("a", "all")), frozenset())
