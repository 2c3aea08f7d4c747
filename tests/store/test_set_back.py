"""A clock that was set back records nothing until somebody says that it is right; the order is never the clock's."""

from collections.abc import Iterator

import pytest

from complaints_cli import clock
from complaints_cli.errors import Unavailable
from complaints_cli.store.reading import reading
from record_room import Office

NIGHTS = [
    # 01:30 in London happens twice on Sunday 25 October 2026: at 00:30 and at 01:30 in UTC.
    ("2026-10-25T01:30:00.000000Z", "2026-10-25T00:30:00.000000Z"),
    # and not at all on Sunday 29 March 2026, when 01:00 in UTC is 02:00.
    ("2026-03-29T00:59:59.000000Z", "2026-03-29T01:00:00.000000Z"),
]


@pytest.fixture(autouse=True)
def clock_given_back() -> Iterator[None]:
    yield
    clock.trust(is_right=False)


@pytest.fixture
def later(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Something was recorded when the clock said 12:00 in UTC on Thursday 1 July 2100."""
    at(monkeypatch, "2100-07-01T12:00:00.000000Z")
    office.log()
    return office


def at(monkeypatch: pytest.MonkeyPatch, instant: str) -> None:
    monkeypatch.setattr(clock, "now", lambda: instant)


def instants(office: Office) -> list[str]:
    return [row["instant"] for row in office.rows("SELECT instant FROM event WHERE version = 1 ORDER BY seq")][-2:]


@pytest.mark.parametrize("now", ["2100-06-30T12:00:01.000000Z", "2100-06-30T12:00:00.000000Z"])
def test_a_day_is_nothing_to_stop_for(later: Office, monkeypatch: pytest.MonkeyPatch, now: str) -> None:
    at(monkeypatch, now)
    assert later.log() == "C-2026-0002"


@pytest.mark.parametrize("now", ["2100-06-30T11:59:59.999999Z", "2099-07-01T12:00:00.000000Z"])
def test_more_than_a_day_back_nothing_is_recorded(later: Office, monkeypatch: pytest.MonkeyPatch, now: str) -> None:
    at(monkeypatch, now)
    before = later.path.read_bytes()
    with pytest.raises(Unavailable, match="--clock-is-right") as caught:
        later.log()
    assert caught.value.problems[0].code == "clock"
    assert later.path.read_bytes() == before


def test_both_instants_are_said(later: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, "2026-11-30T09:05:00.000000Z")
    with pytest.raises(Unavailable) as caught:
        later.log()
    message = caught.value.problems[0].message
    assert "clock says 09:05 UTC on Monday 30 November 2026" in message
    assert "recorded at 12:00 UTC on Thursday 1 July 2100" in message


def test_whoever_says_that_the_clock_is_right_records_and_it_shows(
    later: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-30T09:05:00.000000Z")
    clock.trust(is_right=True)
    later.log()
    clock.trust(is_right=False)
    assert instants(later) == ["2100-07-01T12:00:00.000000Z", "2026-11-30T09:05:00.000000Z"]
    assert later.log() == "C-2026-0003"
    assert later.problems() == []


def test_it_is_read_all_the_same(later: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, "2026-11-30T09:05:00.000000Z")
    with reading(later.path) as record:
        assert record.references() == ("C-2026-0001",)


@pytest.mark.parametrize(("first", "second"), NIGHTS)
def test_on_the_nights_of_the_change_order_is_the_number(
    office: Office, monkeypatch: pytest.MonkeyPatch, first: str, second: str
) -> None:
    clock.trust(is_right=True)  # the office was made later than that
    for instant in (first, second):
        at(monkeypatch, instant)
        office.log()
    assert instants(office) == [first, second]
    with reading(office.path) as record:
        assert record.references() == ("C-2026-0001", "C-2026-0002")
    assert office.problems() == []
