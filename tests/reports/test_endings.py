"""Where complaints were resolved, and whose are not the first, each in a small register told for it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.ends import EscalationRefused, Withdrawn
from complaints_cli.domain.events.ombudsman import DeterminationCame, WentToTheOmbudsman
from complaints_cli.domain.events.stages import Escalated, Received
from complaints_cli.domain.ombudsman import Determined, ReferredBy
from complaints_cli.domain.terms import Channel, Decision, Ground
from complaints_cli.reports.measuring.period import named
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs.figures import still_open, where_most_end
from complaints_cli.reports.packs.repeats import repeats
from complaints_cli.store.migrating import create
from complaints_cli.store.reading import reading
from complaints_cli.store.writing import Act, Who, write
from invented_landlord import landlord
from invented_register import DRAWN_UP, JANE, acknowledged, answered, day, point

YEAR = named("2025/26", "03-31")
Told = Callable[..., Span]


@contextmanager
def register(path: Path, stories: Sequence[Sequence[Event]]) -> Iterator[Span]:
    create(path)
    write(path, Who(DRAWN_UP, "test"), [*landlord(), *(Act(None, 0, tuple(events)) for events in stories)])
    with reading(path) as record:
        yield Span(record.rows, YEAR, DRAWN_UP)


def came(on: str, *, name: str = "", phone: str = "", email: str = "", address: str = "") -> Received:
    return Received(
        on=day(on),
        via=Channel.PHONE,
        policy="code-2024",
        calendar=1,
        taken_by=JANE,
        summary="Leak.",
        name=name,
        phone=phone,
        email=email,
        address=address,
    )


def to_stage_1(on: str = "2025-06-02", answer: str = "2025-06-10") -> list[Event]:
    return [came(on), point(on), *acknowledged(on), *answered(answer, Decision.UPHELD)]


def to_stage_2() -> list[Event]:
    return [
        *to_stage_1(),
        Escalated(on=day("2025-06-16"), via=Channel.PHONE, points=(1,)),
        *acknowledged("2025-06-17", 2),
        *answered("2025-07-10", Decision.UPHELD, 2),
    ]


REFERRED = WentToTheOmbudsman(on=day("2025-08-01"), by=ReferredBy.RESIDENT)
DETERMINED = DeterminationCame(on=day("2026-01-12"), determination=1, outcome=Determined.SERVICE_FAILURE)
ASKED = Escalated(on=day("2025-06-16"), via=Channel.PHONE, points=(1,))
REFUSED = EscalationRefused(on=day("2025-06-18"), ground=Ground.OTHER, decider=JANE, reasons="A new matter.")
GONE = Withdrawn(on=day("2025-06-20"), via=Channel.PHONE)


@pytest.mark.parametrize(
    ("story", "one", "two", "where"),
    [
        (to_stage_1(), "100% (1 of 1)", "n/a (0 of 0)", {"stage 1": 1}),
        ([*to_stage_1(), ASKED], "0% (0 of 1)", "n/a (0 of 0); not counted: 1 not answered", {}),
        ([*to_stage_1(), ASKED, REFUSED], "0% (0 of 1)", "n/a (0 of 0)", {"stage 1": 1}),
        ([*to_stage_1(), ASKED, GONE], "0% (0 of 1)", "n/a (0 of 0); not counted: 1 not answered", {}),
        (to_stage_2(), "0% (0 of 1)", "100% (1 of 1)", {"stage 2": 1}),
        ([*to_stage_2(), REFERRED], "0% (0 of 1)", "0% (0 of 1)", {}),
        ([*to_stage_2(), REFERRED, DETERMINED], "0% (0 of 1)", "0% (0 of 1)", {"the Ombudsman": 1}),
        ([came("2025-06-02")], "n/a (0 of 0); not counted: 1 not answered", "n/a (0 of 0)", {}),
        ([came("2025-06-02"), GONE], "n/a (0 of 0); not counted: 1 not answered", "n/a (0 of 0)", {}),
    ],
)
def test_a_complaint_is_resolved_where_nothing_came_after(
    tmp_path: Path, story: list[Event], one: str, two: str, where: dict[str, int]
) -> None:
    with register(tmp_path / "complaints.db", [story]) as year:
        assert year.measured("resolved-1").sentence == one
        assert year.measured("resolved-2").sentence == two
        assert year.measured("resolved-where").words == where


def test_the_stage_at_which_most_end_is_named_and_so_are_two_that_are_level(tmp_path: Path) -> None:
    with register(tmp_path / "one.db", [to_stage_1(), to_stage_1(), to_stage_2()]) as year:
        assert where_most_end(year) == "Most were resolved at stage 1: 66.7% (2 of 3)."
    with register(tmp_path / "two.db", [to_stage_1(), to_stage_2()]) as year:
        assert where_most_end(year) == "Most were resolved at stage 1 and at stage 2: 50% (1 of 2) each."
    with register(tmp_path / "none.db", [[came("2025-06-02")]]) as year:
        assert where_most_end(year) == ""


ANN = {"name": "Ann Holm", "address": "3 Elm Close, York YO1 7HH"}


@pytest.mark.parametrize(
    ("first", "second", "common"),
    [
        (("2025-05-01", ANN), ("2025-06-02", ANN), "The same person"),
        # The same day of the year before is within 12 months; the day before it is not.
        (("2024-06-02", ANN), ("2025-06-02", ANN), "The same person"),
        (("2024-06-01", ANN), ("2025-06-02", ANN), None),
        (("2025-05-01", ANN), ("2025-06-02", {"name": "Mrs A Holm"}), None),
        (("2025-05-01", ANN), ("2025-06-02", {"name": "Holm, Mrs Ann"}), "The same person"),
        (("2025-05-01", ANN), ("2025-06-02", {"name": "Bo Lee", "address": "3 elm close YO17HH"}), "The same home"),
        (("2025-05-01", {"phone": "01904 960123"}), ("2025-06-02", {"phone": "+44 1904 960123"}), "The same person"),
        (("2025-05-01", {"email": "a@b.example"}), ("2025-06-02", {"email": "A@b.example"}), "The same person"),
        (("2025-05-01", {}), ("2025-06-02", {}), None),
        (("2025-06-02", ANN), ("2025-06-02", ANN), "The same person"),
    ],
)
def test_a_complaint_that_is_not_the_first_is_found_by_person_or_home(
    tmp_path: Path, first: tuple[str, dict[str, str]], second: tuple[str, dict[str, str]], common: str | None
) -> None:
    stories = [[came(on, **who)] for on, who in (first, second)]
    with register(tmp_path / "complaints.db", stories) as year:
        of_two_years = first[0] < "2025"
        before, after = ("C-2024-0001", "C-2025-0001") if of_two_years else ("C-2025-0001", "C-2025-0002")
        assert repeats(year)["rows"] == ([[after, common, before]] if common else [])
        assert year.measured("repeats").count == bool(common)


def test_each_before_it_is_named_once(tmp_path: Path) -> None:
    stories = [[came(on, **ANN)] for on in ("2025-04-01", "2025-05-01", "2025-06-02")]
    with register(tmp_path / "complaints.db", stories) as year:
        assert repeats(year)["rows"] == [
            ["C-2025-0002", "The same person", "C-2025-0001"],
            ["C-2025-0003", "The same person", "C-2025-0001, C-2025-0002"],
        ]
        assert year.measured("repeats").share == "66.7% (2 of 3)"


def test_of_very_many_before_it_the_latest_20_are_named(tmp_path: Path) -> None:
    stories = [[came(f"2025-06-{day:02d}", **ANN)] for day in range(1, 24)]
    with register(tmp_path / "complaints.db", stories) as year:
        before = [row[2] for row in repeats(year)["rows"]]
        assert before[19] == ", ".join(f"C-2025-{number:04d}" for number in range(1, 21))
        assert before[21] == ", ".join(f"C-2025-{number:04d}" for number in range(3, 23)) + " and others"


def test_what_is_open_still_is_told_apart_from_what_was_open_then(tmp_path: Path) -> None:
    # Answered after the quarter's end; not due yet on 10 July; overdue on 15 June 2026.
    stories: list[list[Event]] = [to_stage_1("2025-06-20", "2025-07-02"), [came("2025-06-30")]]
    with register(tmp_path / "complaints.db", stories) as year:
        quarter = year.period.quarters[0]
        assert still_open(year.of(quarter))["rows"][0] == ["Stage 1", "2", "0", "1"]
        early = Span(year.rows, quarter, date(2025, 7, 10))
        assert still_open(early)["rows"][0] == ["Stage 1", "2", "1", "0"]
