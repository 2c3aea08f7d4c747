"""How a complaint ended, in the words of a status, an outcome or a reason: what is not certain is not guessed."""

from datetime import date

import pytest

from complaints_cli.exchange.importing.line import EMPTY
from grids import row
from wide_rows import told, wide


def test_withdrawn_on_the_day_of_closing() -> None:
    line = wide(status="Withdrawn", closed="17/06/2026")
    assert (line.withdrawn, line.closed, line.doubts) == (date(2026, 6, 17), None, ())


def test_withdrawn_on_the_day_of_an_answer_is_said() -> None:
    line = wide(status="Withdrawn", one="17/06/2026")
    assert (line.withdrawn, line.first) == (date(2026, 6, 17), EMPTY)
    assert [(doubt.reason, doubt.holds) for doubt in line.doubts] == [
        (
            (
                "It was withdrawn, and no day of that stands in the row: Wednesday 17 June 2026, the day of the "
                "answer, is taken for it."
            ),
            False,
        )
    ]


def test_nothing_is_answered_after_it_was_withdrawn() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Response sent", "Date withdrawn")
    assert told(row(headers, "1", "A", "03/06/2026", "Damp", "17/06/2026", "10/06/2026")) == [
        (
            "Date withdrawn",
            "10/06/2026",
            (
                "It was withdrawn on Wednesday 10 June 2026, before it was answered on Wednesday 17 June 2026 (column "
                "'Response sent')."
            ),
        )
    ]


@pytest.mark.parametrize(
    ("status", "ground"),
    [
        ("Refused - over 12 months", "over-12-months"),
        ("Refused (out of time)", "over-12-months"),
        ("Not accepted: more than twelve months old", "over-12-months"),
        ("Rejected, over 12 months old", "over-12-months"),
        ("Declined - court proceedings", "proceedings-filed"),
        ("Refused, already answered in 2 weeks in another complaint", "already-considered"),
        ("Refused - insurance claim", "other"),
    ],
)
def test_the_ground_of_a_refusal_in_its_own_words(status: str, ground: str) -> None:
    line = wide(status=status, closed="17/06/2026")
    assert (line.refused, line.ground, line.doubts) == (date(2026, 6, 17), ground, ())


def test_the_ground_stands_in_the_reason() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Date refused", "Reason for refusal")
    line = row(headers, "1", "A", "03/06/2026", "Damp", "08/06/2026", "Over 12 months old")
    assert (line.ground, line.refusal_reason) == ("over-12-months", "Over 12 months old")


def test_at_stage_2_with_stage_1_answered_comes_over_and_is_said() -> None:
    line = wide(one="16/06/2026", out1="U", status="Escalated to stage 2")
    assert [(doubt.column, doubt.reason, doubt.holds) for doubt in line.doubts] == [
        ("Status", "It is at stage 2, and no day on which that was asked for stands in the row.", False)
    ]


def test_a_status_that_is_not_understood_holds_nothing_that_was_answered() -> None:
    assert [doubt.holds for doubt in wide(one="16/06/2026", out1="U", status="With HM").doubts] == [False]


def test_reopened_is_said() -> None:
    line = wide(one="16/06/2026", out1="U", status="Re-opened")
    assert [(doubt.reason, doubt.holds) for doubt in line.doubts] == [
        ("It was reopened, and no day of that is known.", False)
    ]


@pytest.mark.parametrize("status", ["Awaiting contractor", "Under investigation by JP", "Open", "Live"])
def test_what_is_under_way_is_open(status: str) -> None:
    assert wide(status=status).doubts == ()


def test_refused_with_a_day_and_a_reason_of_its_own() -> None:
    headers = ("Ref", "Name", "Date received", "Complaint", "Date refused", "Reason for refusal")
    line = row(headers, "1", "A", "03/06/2026", "Damp", "08/06/2026", "The boiler broke in 2019")
    assert (line.refused, line.ground, line.refusal_reason) == (date(2026, 6, 8), "other", "The boiler broke in 2019")
