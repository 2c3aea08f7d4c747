"""The figures of the story in invented_register, each counted by hand."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from behind_figures import counted, in_base
from complaints_cli.domain.events.ends import Withdrawn
from complaints_cli.domain.terms import Channel, Home, LetterKind, RemedyKind
from complaints_cli.reports.caveats import about_gaps
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measures.bases import ASKED, MADE
from complaints_cli.reports.measuring.homes import homes_at
from complaints_cli.reports.measuring.measure import Unit
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.measuring.tallied import refs
from complaints_cli.store.reading import reading
from complaints_cli.store.writing import Act, Who, write
from counted_by_hand import BY_HAND
from invented_register import DRAWN_UP, acknowledged, day, letter, received, remedy

See = Callable[..., Span]


@pytest.mark.parametrize("name", [name for name, _, stock in ALL if stock is None])
def test_every_measure_as_counted_by_hand(year: Span, name: str) -> None:
    assert year.measured(name).sentence == BY_HAND[name]


@pytest.mark.parametrize(
    ("stage", "stock", "made", "homes", "ch01", "in_time", "without", "extended", "ch02"),
    [
        (1, "lcra", 7, 400, "17.5", 4, 3, 1, "57.1"),
        (2, "lcra", 1, 400, "2.5", 1, 1, 0, "100.0"),
        (1, "lcho", 1, 20, "50.0", 0, 0, 0, "0.0"),
        (2, "lcho", 0, 20, "0.0", 0, 0, 0, "n/a"),
    ],
)
def test_ch01_and_ch02(
    year: Span,
    stage: int,
    stock: str,
    made: int,
    homes: int,
    ch01: str,
    in_time: int,
    without: int,
    extended: int,
    ch02: str,
) -> None:
    one, two = year.measured("CH01", stage, stock), year.measured("CH02", stage, stock)
    assert (one.numerator, one.denominator, one.value) == (made, homes, ch01)
    assert (two.numerator, two.denominator, two.value) == (in_time, made, ch02)
    assert (two.of("without an extension"), two.of("with an extension")) == (without, extended)
    assert without + extended == in_time


@pytest.mark.parametrize("stock", ["lcra", "lcho"])
@pytest.mark.parametrize("stage", [1, 2])
@pytest.mark.parametrize("label", ["2024/25", "2025/26", "2026/27"])
def test_ch02_is_a_share_of_what_ch01_counts(seen: See, label: str, stage: int, stock: str) -> None:
    one, two = (seen(named(label, "03-31")).measured(name, stage, stock) for name in ("CH01", "CH02"))
    assert refs(counted(one)) == refs(in_base(two))
    assert one.numerator == two.denominator


def test_the_complaints_behind_a_figure(year: Span) -> None:
    measured = year.measured("CH02", 1, "lcra")
    assert refs(counted(measured)) == ("C-2025-0002", "C-2025-0003", "C-2025-0010", "C-2026-0001")
    assert refs(in_base(measured)) == (
        "C-2025-0002",
        "C-2025-0003",
        "C-2025-0005",
        "C-2025-0006",
        "C-2025-0010",
        "C-2026-0001",
        "C-2026-0002",
    )


def test_what_became_of_every_complaint_of_the_year(year: Span) -> None:
    words = {row.ref: row.word for row in year.measured("answered-in-time-1").rows}
    assert words == {
        "C-2025-0002": "without an extension",
        "C-2025-0003": "with an extension",
        "C-2025-0004": "late",
        "C-2025-0005": "withdrawn unanswered",
        "C-2025-0006": "by an extension beyond the limit or told too late",
        "C-2025-0007": "without an extension",
        "C-2025-0008": "without an extension",
        "C-2025-0010": "without an extension",
        "C-2026-0001": "without an extension",
        "C-2026-0002": "overdue",
    }


def test_a_complaint_of_25_march_answered_in_april_belongs_to_the_earlier_year(seen: See) -> None:
    later = seen(named("2026/27", "03-31")).measured("answered-in-time-1")
    assert "C-2026-0001" in refs(counted(seen().measured("answered-in-time-1")))
    assert refs(later.rows) == ("C-2026-0003",)


def test_the_first_and_the_last_day_belong_to_the_year(seen: See) -> None:
    within = refs(seen().measured("answered-in-time-1").rows)
    assert "C-2025-0002" in within  # received on 1 April 2025
    assert "C-2026-0002" in within  # received on 31 March 2026
    assert refs(seen(named("2024/25", "03-31")).measured("answered-in-time-1").rows) == ("C-2025-0001",)


def test_a_complaint_not_yet_due_makes_the_year_provisional(seen: See) -> None:
    on_13_april = seen(today=date(2026, 4, 13))
    assert on_13_april.measured("answered-in-time-1").of("not yet due") == 1
    assert on_13_april.unanswered == 1
    assert seen().measured("answered-in-time-1").of("overdue") == 1
    assert seen(named("2024/25", "03-31")).unanswered == 0


def test_a_promise_before_its_day_is_neither_kept_nor_broken(seen: See) -> None:
    kept = seen(today=date(2025, 10, 20)).measured("actions-kept")
    assert [row.ref for row in kept.rows if row.word == "not yet due"] == ["C-2025-0006"]
    assert kept.sentence == "33.3% (1 of 3); not counted: 1 not yet due"


@pytest.mark.parametrize("label", ["2024/25", "2025/26", "2026/27"])
@pytest.mark.parametrize("stage", [1, 2])
def test_what_was_received_is_accepted_or_refused_and_nothing_else(seen: See, label: str, stage: int) -> None:
    year = seen(named(label, "03-31"))
    asked = year.measured(f"not-accepted-{stage}")
    accepted = year.measured(f"answered-in-time-{stage}")
    assert len(asked.rows) == len(counted(asked)) + len(in_base(accepted))
    assert accepted.set_apart == 0


@pytest.mark.parametrize("key", [key for key, measure in ALL.items() if measure.base in (MADE, ASKED)])
def test_nothing_drops_out_of_a_base_unseen(year: Span, key: tuple[str, int | None, str | None]) -> None:
    measured = year.measured(*key)
    assert len(measured.rows) == len(in_base(measured)) + measured.set_apart
    assert sum(measured.words.values()) in (0, len(in_base(measured)))


def test_every_complaint_on_record_is_in_exactly_one_year(seen: See) -> None:
    received: list[str] = []
    for label in ("2024/25", "2025/26", "2026/27"):
        received += [row.ref for row in seen(named(label, "03-31")).measured("not-accepted-1").rows]
    assert len(received) == len(set(received)) == 13


@pytest.mark.parametrize("name", [name for name, _, stock in ALL if stock is None])
def test_without_complaints_there_is_nothing_to_divide_by(empty: Path, name: str) -> None:
    with reading(empty) as record:
        measured = Span(record.rows, named("2025/26", "03-31"), date(2026, 6, 15)).measured(name)
        assert measured.rows == ()
        by_unit = {Unit.PERCENT: "n/a", Unit.DAYS: "n/a", Unit.PER_1000: "0.0", Unit.COUNT: "0", Unit.MONEY: "0.00"}
        assert measured.value == by_unit[measured.measure.unit]


def test_homes_are_those_of_the_year_end_or_the_nearest_count(seen: See) -> None:
    now, then = seen().homes, seen(named("2024/25", "03-31")).homes
    assert (now["lcra"].count, now["lcho"].count, then["lcra"].count) == (400, 20, 390)
    assert now["lcra"].caveat == now["lcho"].caveat == then["lcra"].caveat == ""
    assert then["lcho"].caveat == (
        "No count is recorded for 31 March 2025: the nearest, of 31 March 2026, stands in its place."
    )


def test_unknown_homes_give_no_rate() -> None:
    homes = homes_at(lambda _sql, _parameters: [], named("2025/26", "03-31"))
    assert homes["lcra"].count is None
    assert homes["lcra"].caveat.startswith("No number of homes is recorded: complaints settings set homes_lcra")


def test_an_offer_of_money_without_its_amount_is_counted_as_left_out(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "complaints.db"
    path.write_bytes(database.read_bytes())
    offer = remedy("2026-03-30", 3, RemedyKind.MONEY, due="2026-04-30")
    with reading(path) as record:
        after = record.complaint("C-2025-0003").version
    write(path, Who(DRAWN_UP, "test"), [Act("C-2025-0003", after, (offer,))])
    with reading(path) as record:
        year = Span(record.rows, named("2025/26", "03-31"), DRAWN_UP)
        assert year.measured("compensation").sentence == "£350.00 (2 offered)"
        assert about_gaps(year)[-1] == "Offers of money without an amount on record: 1. They are not in the total."


@pytest.mark.parametrize(
    ("withdrawn", "word"), [("2025-07-22", "withdrawn unanswered"), ("2025-07-23", "withdrawn when overdue")]
)
def test_a_complaint_withdrawn_after_its_time_was_late_all_the_same(
    empty: Path, tmp_path: Path, withdrawn: str, word: str
) -> None:
    """Received Mon 7 July, acknowledged 8 July, due Tue 22 July."""
    path = tmp_path / "complaints.db"
    path.write_bytes(empty.read_bytes())
    events = (
        received("2025-07-07", Home.TENANT, "repairs"),
        *acknowledged("2025-07-08"),
        Withdrawn(on=day(withdrawn), via=Channel.PHONE),
    )
    write(path, Who(DRAWN_UP, "test"), [Act(None, 0, events)])
    with reading(path) as record:
        measured = Span(record.rows, named("2025/26", "03-31"), DRAWN_UP).measured("answered-in-time-1")
        assert measured.words == {word: 1}
        assert bool(measured.failed) is (word == "withdrawn when overdue")


@pytest.mark.parametrize(
    ("kind", "share"),
    [
        (LetterKind.OMBUDSMAN_EVIDENCE, "90% (9 of 10)"),
        (LetterKind.OMBUDSMAN_COMPLIANCE, "90% (9 of 10)"),
        (LetterKind.ACKNOWLEDGEMENT_1, "100% (10 of 10)"),
    ],
)
def test_only_a_letter_to_the_resident_tells_them_of_the_ombudsman(
    database: Path, tmp_path: Path, kind: LetterKind, share: str
) -> None:
    """Nobody wrote to the resident of C-2025-0008."""
    path = tmp_path / "complaints.db"
    path.write_bytes(database.read_bytes())
    with reading(path) as record:
        after = record.complaint("C-2025-0008").version
    write(path, Who(DRAWN_UP, "test"), [Act("C-2025-0008", after, (letter("2026-03-02", kind),))])
    with reading(path) as record:
        year = Span(record.rows, named("2025/26", "03-31"), DRAWN_UP)
        assert year.measured("ombudsman-in-letters").sentence == share
