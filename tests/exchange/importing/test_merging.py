"""One complaint over two rows is one; one reference on two people is two; what contradicts itself waits."""

from datetime import date

import pytest

from adopted import line, stage
from complaints_cli.domain.terms import Decision
from complaints_cli.exchange.importing.adoption.known_again import key, said, same_person
from complaints_cli.exchange.importing.adoption.merging import Case, Clash, by_person, combined
from complaints_cli.exchange.importing.adoption.staged_lines import as_staged, from_staged
from complaints_cli.exchange.importing.line import Doubt, Line, StageLine


def case(*rows: Line) -> Case:
    found = combined(rows)
    assert isinstance(found, Case)
    return found


def clash(*rows: Line) -> Clash:
    found = combined(rows)
    assert isinstance(found, Clash)
    return found


class TestSecondRows:
    def test_a_row_of_stage_2_completes_its_complaint(self) -> None:
        first = line(2, "C1", "2026-05-01", name="Maja Holm", summary="Damp", first=stage(responded="2026-05-15"))
        second = line(9, "C1", name="M Holm", stage=2, summary="Damp", second=stage(opened="2026-06-01"))
        made = case(first, second)
        assert (made.line.received, made.line.name) == (date(2026, 5, 1), "Maja Holm")
        assert made.line.first.responded == date(2026, 5, 15)
        assert made.line.second.opened == date(2026, 6, 1)
        assert made.rows == (first, second)
        assert made.again == ()

    def test_its_handler_and_its_words_are_those_of_stage_2(self) -> None:
        first = line(2, "C1", "2026-05-01", summary="Damp", handler="Jane Evans")
        second = line(3, "C1", stage=2, summary="Still damp", handler="Ben Okoro", second=stage(opened="2026-06-01"))
        made = case(first, second).line
        assert (made.handler, made.summary) == ("Jane Evans", "Damp")
        assert (made.second.handler, made.second.reason) == ("Ben Okoro", "Still damp")

    def test_it_may_stand_above_the_first(self) -> None:
        second = line(2, "C1", name="Maja Holm", stage=2, second=stage(opened="2026-06-01"))
        first = line(3, "C1", "2026-05-01", name="Maja Holm", summary="Damp", handler="Jane Evans")
        assert case(second, first).line.handler == "Jane Evans"

    def test_without_the_first_it_waits(self) -> None:
        found = clash(line(2, "C1", stage=2, second=stage(opened="2026-06-01")))
        assert (found.column, found.value) == ("stage", "2")
        assert found.reason == (
            "It is of stage 2, and no row says when stage 1 was received: bring that row over with it."
        )

    @pytest.mark.parametrize(
        "words",
        [
            "Stage 2: still damp",
            "S2 - still damp",
            "Escalated, still damp",
            "STAGE TWO",
            "2nd stage: damp",
            "Stage2 damp",
        ],
    )
    def test_its_words_say_so_where_no_column_does(self, words: str) -> None:
        first = line(2, "C1", "2026-05-01", summary="Damp", first=stage(responded="2026-05-15"))
        second = line(
            3,
            "C1",
            "2026-05-20",
            summary=words,
            handler="Ben Okoro",
            first=stage(acknowledged="2026-05-22", responded="2026-06-17"),
        )
        made = case(first, second)
        assert (made.line.received, made.line.summary) == (date(2026, 5, 1), "Damp")
        assert made.line.first.responded == date(2026, 5, 15)
        second_stage = made.line.second
        assert (second_stage.opened, second_stage.acknowledged) == (date(2026, 5, 20), date(2026, 5, 22))
        assert (second_stage.responded, second_stage.reason) == (date(2026, 6, 17), words)
        assert second_stage.handler == "Ben Okoro"
        assert made.rows == (first, second)

    @pytest.mark.parametrize(
        ("on", "words"),
        [
            ("2026-05-20", "Still damp"),
            ("2026-05-14", "Stage 2: damp"),
            ("2026-05-20", "Upstage 2"),
            ("2026-05-20", "S25"),
        ],
    )
    def test_without_the_words_or_before_the_answer_it_is_left_as_it_is(self, on: str, words: str) -> None:
        first = line(2, "C1", "2026-05-01", summary="Damp", first=stage(responded="2026-05-15"))
        assert clash(first, line(3, "C1", on, summary=words)).column == "received"

    def test_its_words_say_nothing_where_stage_1_has_no_answer(self) -> None:
        assert clash(line(2, "C1", "2026-05-01"), line(3, "C1", "2026-05-20", summary="Stage 2")).column == "received"

    @pytest.mark.parametrize(
        ("second", "column", "reason"),
        [
            (
                stage(opened="2026-04-30"),
                "escalated",
                (
                    "Between its rows, the day stage 2 was asked for lies before Fri 1 May 2026, when the complaint "
                    "was received."
                ),
            ),
            (
                stage(opened="2026-06-01", responded="2026-05-30"),
                "stage 2 responded",
                "Between its rows, the day of the response lies before Mon 1 Jun 2026, when stage 2 was asked for.",
            ),
        ],
    )
    def test_what_no_row_says_by_itself_waits_too(self, second: StageLine, column: str, reason: str) -> None:
        found = clash(line(2, "C1", "2026-05-01"), line(3, "C1", stage=2, second=second))
        assert (found.column, found.reason) == (column, reason)

    def test_without_any_day_it_waits(self) -> None:
        assert clash(line(2, "C1")).reason == "There is no day on which it was received."

    def test_each_row_keeps_what_was_offered_at_its_stage(self) -> None:
        first = line(2, "C1", "2026-05-01", amount=5000, remedy="Goodwill")
        second = line(3, "C1", stage=2, amount=10000, second=stage(opened="2026-06-01"))
        assert [(each.stage, each.amount, each.what) for each in case(first, second).offered] == [
            (1, 5000, "Goodwill"),
            (2, 10000, ""),
        ]

    def test_the_later_closing_is_the_one(self) -> None:
        first = line(2, "C1", "2026-05-01", closed=date(2026, 5, 20))
        second = line(3, "C1", stage=2, closed=date(2026, 7, 3), second=stage(opened="2026-06-01"))
        assert case(first, second).line.closed == date(2026, 7, 3)


class TestContradictions:
    def test_two_days_of_receipt(self) -> None:
        found = clash(line(2, "C1", "2026-05-01", name="Maja Holm"), line(8, "C1", "2026-05-04", name="Maja Holm"))
        assert (found.column, found.value) == ("received", "Fri 1 May 2026 and Mon 4 May 2026")
        assert found.reason == (
            "Rows of one complaint do not agree on the day it was received: row 2 of Register and row 8 of Register."
        )

    @pytest.mark.parametrize(
        ("name", "column"),
        [
            ("acknowledged", "stage 1 acknowledged"),
            ("responded", "stage 1 responded"),
            ("extended_to", "stage 1 extended to"),
            ("extension_told", "stage 1 told of the extension"),
        ],
    )
    def test_two_days_of_a_step(self, name: str, column: str) -> None:
        one = line(2, "C1", "2026-05-01", first=stage(**{name: "2026-05-05"}))
        other = line(3, "C1", "2026-05-01", first=stage(**{name: "2026-05-06"}))
        assert clash(one, other).column == column

    def test_two_decisions(self) -> None:
        one = line(2, "C1", "2026-05-01", first=stage(decision=Decision.UPHELD))
        other = line(3, "C1", "2026-05-01", first=stage(decision=Decision.NOT_UPHELD))
        assert (clash(one, other).column, clash(one, other).value) == ("stage 1 decision", "upheld and not-upheld")


class TestTwice:
    def test_the_same_row_twice_is_there_once(self) -> None:
        one, other = (line(row, "C1", "2026-05-01", name="Maja Holm", summary="Damp") for row in (2, 7))
        made = case(one, other)
        assert (made.rows, made.again) == ((one,), (other,))

    def test_without_a_reference_person_day_and_words_know_it_again(self) -> None:
        one = line(2, "", "2026-05-01", name="Holm, Maja", summary="No  heating")
        other = line(9, "", "2026-05-01", name="Mrs Maja Holm", summary="no heating")
        assert key(one) == key(other)
        assert key(one) != key(line(9, "", "2026-05-02", name="Maja Holm", summary="no heating"))

    def test_without_a_name_everything_it_says_does(self) -> None:
        one = line(2, "", "2026-05-01", summary="Damp")
        other = line(3, "", "2026-05-01", summary="Damp", handler="Jane Evans")
        assert key(one) != key(other)
        assert key(one) == key(line(9, "", "2026-05-01", summary="Damp"))


class TestPeople:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Maja Holm", "Holm, Mrs M"),
            ("MAJA HOLM", "maja  holm"),
            ("Piotr Łukasz", "P Lukasz"),
            ("Siân Prydderch", "Sian Prydderch"),
            ("Smith", "Mr J Smith"),
        ],
    )
    def test_spelling_makes_no_two_people(self, one: str, other: str) -> None:
        assert same_person(one, other)

    @pytest.mark.parametrize(("one", "other"), [("Maja Holm", "Jonas Holm"), ("J Smith", "K Smith"), ("Ann", "Bob")])
    def test_two_people_are_two(self, one: str, other: str) -> None:
        assert not same_person(one, other)

    def test_one_reference_on_two_people_is_two_complaints(self) -> None:
        one, other = line(2, "C1", "2026-05-01", name="Maja Holm"), line(3, "C1", "2026-05-01", name="John Smith")
        assert list(by_person([one, other])) == [((one,), None), ((other,), None)]

    def test_a_row_without_a_name_goes_with_the_one_person(self) -> None:
        one, other = line(2, "C1", "2026-05-01", name="Maja Holm"), line(3, "C1", stage=2)
        assert list(by_person([one, other])) == [((one, other), None)]

    def test_a_row_that_may_be_of_either_waits(self) -> None:
        rows = [
            line(2, "C1", "2026-05-01", name="John Smith"),
            line(3, "C1", "2026-05-01", name="Jane Smith"),
            line(4, "C1", name="Smith", stage=2),
            line(5, "C1", stage=2),
        ]
        groups = list(by_person(rows))
        assert [group for group, wrong in groups if wrong is None] == [(rows[0],), (rows[1],)]
        assert [(group, wrong.column, wrong.value) for group, wrong in groups if wrong] == [
            ((rows[2],), "name", "Smith"),
            ((rows[3],), "name", ""),
        ]


def test_a_row_that_was_staged_is_the_same_row_again() -> None:
    row = line(
        2,
        "C1",
        "2026-05-01",
        name="Siân [red] {{ 7*7 }}",
        amount=150,
        stage=2,
        anonymous=True,
        first=stage(responded="2026-05-15", decision=Decision.PARTLY_UPHELD),
        kept=(("RAG", "=1+1"), ("Ward", "Zażółć")),
        doubts=(Doubt("Decision", "Goodwill", "No decision", holds=False),),
        cells=("C1", date(2026, 5, 1), 3, 2.5, None, True),
    )
    assert from_staged(as_staged([row, line(3)])) == (row, line(3))


def test_where_a_row_stands_is_not_what_it_says() -> None:
    assert said(line(2, "C1", "2026-05-01")) == said(line(9, "C1", "2026-05-01"))
    assert said(line(2, "C1", "2026-05-01")) != said(line(2, "C1", "2026-05-02"))
