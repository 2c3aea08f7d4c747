"""Many new streams at once end up as they would one by one; and what goes wrong anywhere leaves nothing behind."""

import gc
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.exchange import BatchImported
from complaints_cli.domain.events.record import Attached
from complaints_cli.domain.events.stages import PointAdded, Received
from complaints_cli.domain.terms import Channel
from complaints_cli.errors import Damaged, Misuse, Unavailable
from complaints_cli.store import opening, transaction
from complaints_cli.store.bringing_in import CHUNK, bring_in
from complaints_cli.store.machine import unseen
from complaints_cli.store.reading import reading
from complaints_cli.store.shelves import register_tables
from complaints_cli.store.writing import Act, write
from invented_register import COMPLAINTS
from invented_requests import NOT_COMPLAINTS
from record_room import ANNA, MONDAY, TODAY, Office

ARRIVAL = Received(on=MONDAY, via=Channel.EMAIL, policy="code-2024", calendar=1, name="Zoë Harker", summary="Damp")
TAKEN_APART = "Zoe\u0308 Harker"
"""A name whose letters are not composed: it is kept composed."""
ALL_SORTS: Sequence[Sequence[Event]] = (
    *COMPLAINTS,
    *NOT_COMPLAINTS,
    (replace(ARRIVAL, name=TAKEN_APART, category="re\u0301parations"), PointAdded(on=MONDAY, point=1, text="Damp")),
    (
        ARRIVAL,
        Attached(on=MONDAY, media="text/plain", size=12, sha256="0" * 64, content=b"A photograph", name="damp.txt"),
    ),
)
EVENTS = (
    "SELECT seq, stream, version, act, kind, happened_on, recorded_on, login, person, facts FROM event ORDER BY seq"
)


def acts(count: int, arrival: Event = ARRIVAL) -> Iterator[Act]:
    return (Act(None, 0, (arrival,)) for _ in range(count))


def counted(streams: Mapping[str, int]) -> list[Act]:
    """What the landlord's record then says of it all."""
    brought = streams.get("C", 0)
    event = BatchImported(on=TODAY, batch=1, digest="0" * 64, rows=brought + 2, imported=brought, name="old.xlsx")
    return [Act("exchange", 0, (event,))]


def everything(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """The whole record and register, but for what is another each time: salts, seals, hashes and instants."""
    asked = {name: f'SELECT * FROM "{name}"' for name in register_tables()}
    asked |= {"event": EVENTS, "document": "SELECT * FROM document", "text": "SELECT event, content FROM sealed_text"}
    return {name: sorted((tuple(row) for row in office.rows(sql)), key=repr) for name, sql in asked.items()}


def test_many_at_once_are_recorded_and_registered_as_they_would_be_one_by_one(office: Office) -> None:
    other = Office(office.path.with_name("one-by-one.db"))
    shutil.copy(office.path, other.path)
    with unseen():  # else it would be known as the copy that goes further
        for events in ALL_SORTS:
            write(other.path, ANNA, [Act(None, 0, tuple(events))])
    brought = bring_in(office.path, ANNA, (Act(None, 0, tuple(events)) for events in ALL_SORTS))
    assert everything(office) == everything(other)
    assert office.problems() == []
    assert brought.streams == {"C": 15, "SR": 4, "F": 4, "K": 2}
    assert brought.events == sum(map(len, ALL_SORTS))
    assert brought.head == office.rows("SELECT hash FROM event ORDER BY seq DESC LIMIT 1")[0][0]


def test_a_name_is_found_in_the_register_as_it_will_be_read_from_the_record(office: Office) -> None:
    bring_in(office.path, ANNA, acts(1, replace(ARRIVAL, name=TAKEN_APART)))
    assert [tuple(row) for row in office.rows("SELECT name FROM complaint")] == [("Zoë Harker",)]


def test_numbers_go_on_from_what_is_there_in_each_year_received(office: Office) -> None:
    office.log(date(2019, 3, 4))
    given: list[str] = []
    days = (date(2019, 12, 31), MONDAY, date(2019, 1, 2), date(2020, 1, 1))
    arrivals = [Act(None, 0, (replace(ARRIVAL, on=day),)) for day in days]
    bring_in(office.path, ANNA, arrivals, given=given.extend)
    assert given == ["C-2019-0002", "C-2026-0001", "C-2019-0003", "C-2020-0001"]
    assert office.log(date(2019, 5, 1)) == "C-2019-0004"


def test_whoever_waits_hears_of_every_chunk_and_of_the_references_in_it(office: Office) -> None:
    heard: list[int] = []
    given: list[str] = []
    bring_in(office.path, ANNA, acts(2 * CHUNK + 1), progress=heard.append, given=given.extend)
    assert heard == [CHUNK, 2 * CHUNK, 2 * CHUNK + 1]
    assert (given[0], given[-1], len(given)) == ("C-2026-0001", f"C-2026-{2 * CHUNK + 1:04d}", 2 * CHUNK + 1)
    assert office.problems() == []


def test_the_last_act_knows_how_many_there_were(office: Office) -> None:
    brought = bring_in(office.path, ANNA, acts(3), last=counted)
    assert brought.events == 4
    assert [tuple(row) for row in office.rows("SELECT rows, imported, name FROM import_batch")] == [(5, 3, "old.xlsx")]
    assert office.problems() == []


def test_nothing_to_bring_in_adds_nothing(office: Office) -> None:
    before = office.dump()
    assert bring_in(office.path, ANNA, ()).events == 0
    assert office.dump() == before


def stops(after: int) -> Iterator[Act]:
    yield from acts(after)
    raise RuntimeError("the file could not be read on")


def refuses(_: object) -> NoReturn:
    raise RuntimeError("stopped")


@pytest.mark.parametrize(
    "bring",
    [
        lambda path: bring_in(path, ANNA, stops(CHUNK + 1)),
        lambda path: bring_in(path, ANNA, acts(CHUNK + 1), given=refuses),
        lambda path: bring_in(path, ANNA, acts(CHUNK + 1), progress=refuses),
        lambda path: bring_in(path, ANNA, acts(CHUNK + 1), last=refuses),
    ],
    ids=["acts", "given", "progress", "last"],
)
def test_what_stops_half_way_leaves_nothing(bring: Callable[[Path], object], office: Office) -> None:
    before, collecting = office.dump(), gc.get_threshold()
    with pytest.raises(RuntimeError):
        bring(office.path)
    assert office.dump() == before
    assert gc.get_threshold() == collecting
    assert office.log() == "C-2026-0001"


def test_a_landlords_record_that_went_on_meanwhile_leaves_nothing(office: Office) -> None:
    bring_in(office.path, ANNA, acts(1), last=counted)
    before = office.dump()
    with pytest.raises(Unavailable) as caught:
        bring_in(office.path, ANNA, acts(2), last=counted)
    assert caught.value.problems[0].code == "changed-meanwhile"
    assert office.dump() == before


def test_events_that_add_up_to_no_complaint_leave_nothing(office: Office) -> None:
    before = office.dump()
    with pytest.raises(KeyError):  # nothing that has references begins with a point
        bring_in(office.path, ANNA, [*acts(1), Act(None, 0, (PointAdded(on=MONDAY, point=1),))])
    assert office.dump() == before


def test_a_stream_that_is_there_is_not_brought_in(office: Office) -> None:
    ref, before = office.log(), office.dump()
    with pytest.raises(ValueError, match="not a new stream"):
        bring_in(office.path, ANNA, [Act(ref, 2, (PointAdded(on=MONDAY, point=2),))])
    assert len(office.dump()) == len(before)
    assert office.version(ref) == 2


def test_half_a_character_leaves_nothing_and_is_not_shown(office: Office) -> None:
    before = office.dump()
    with pytest.raises(Misuse, match="half a character"):
        bring_in(office.path, ANNA, acts(2, replace(ARRIVAL, name="\ud800")))
    assert office.dump() == before


@pytest.mark.parametrize("table", ["event", "sealed_text", "document"])
def test_what_does_not_come_back_as_written_leaves_nothing(
    table: str, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transaction, "refuse_foreign", lambda *_: None)  # a disk that lies, which only a trigger can be
    with closing(sqlite3.connect(office.path)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        column = {"event": "login", "sealed_text": "content", "document": "field"}[table]
        connection.execute(f"CREATE TRIGGER liar AFTER INSERT ON {table} BEGIN UPDATE {table} SET {column} = 'x'; END")
    with pytest.raises(Damaged) as caught:
        bring_in(office.path, ANNA, [Act(None, 0, tuple(ALL_SORTS[-1]))])
    assert caught.value.problems[0].code == "not-kept"
    assert office.rows("SELECT * FROM complaint") == []


def test_who_reads_meanwhile_sees_the_record_as_it_was_and_then_all_of_it(office: Office) -> None:
    seen: list[int] = []

    def look(_: int) -> None:
        with reading(office.path) as record:
            seen.append(len(record.references()))

    # Three million bytes: more than SQLite by itself keeps in memory before it shuts readers out.
    bring_in(office.path, ANNA, acts(2 * CHUNK, replace(ARRIVAL, summary="Damp. " * 2500)), progress=look)
    assert seen == [0, 0]
    with reading(office.path) as record:
        assert len(record.references()) == 2 * CHUNK


def test_while_somebody_else_saves_nothing_is_brought_in(office: Office, held: Callable[[str], None]) -> None:
    held("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable) as caught:
        bring_in(office.path, ANNA, acts(1), wait=0)
    assert caught.value.problems[0].code == "locked"


def test_nobody_else_saves_while_it_is_brought_in(office: Office) -> None:
    def save(_: int) -> None:
        write(office.path, ANNA, [Act(None, 0, (ARRIVAL,))], wait=0)

    with pytest.raises(Unavailable, match="Somebody else is saving"):
        bring_in(office.path, ANNA, acts(1), progress=save)
    assert office.rows("SELECT * FROM complaint") == []


def test_a_full_disk_leaves_nothing(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    before = office.dump()
    pages = office.rows("PRAGMA page_count")[0][0]
    monkeypatch.setattr(opening, "WHEN_WRITING", (*opening.WHEN_WRITING, f"max_page_count={pages + 5}"))
    with pytest.raises(Unavailable) as caught:
        bring_in(office.path, ANNA, acts(5 * CHUNK))
    assert caught.value.problems[0].code == "disk-full"
    assert office.dump() == before
