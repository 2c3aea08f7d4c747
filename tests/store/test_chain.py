"""What the chain of events proves, and what it does not: each row of the table in the README."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from operator import itemgetter

import pytest

from complaints_cli.errors import Misuse
from complaints_cli.store import log
from complaints_cli.store.anchors import read_anchor
from complaints_cli.store.machine import unseen
from complaints_cli.store.trouble import Part
from complaints_cli.store.verify import Verification, verify
from record_room import TODAY, Office

REF, OTHER = "C-2026-0001", "C-2026-0002"


@pytest.fixture
def kept(office: Office) -> Office:
    """Ten events up to the promise of the first complaint, two of a second complaint after them."""
    office.lively()
    office.log()
    return office


def found(office: Office, *anchors: str) -> Verification:
    return verify(office.path, [read_anchor(each) for each in anchors])


def head(office: Office, seq: int) -> str:
    return f"{seq}:{office.rows('SELECT hash FROM event WHERE seq = ?', seq)[0][0]}"


def made_anew(office: Office, from_seq: int) -> None:
    """Every hash from an event on, worked out again: what anybody can do who can run this program."""
    names = [name for name in log.COLUMNS if name != "hash"]
    with closing(sqlite3.connect(office.path)) as connection:
        connection.row_factory = sqlite3.Row
        rows = [dict(row) for row in connection.execute("SELECT * FROM event WHERE seq >= ? ORDER BY seq", (from_seq,))]
    previous = rows[0]["previous"]
    changes = []
    for row in rows:
        row["previous"] = previous
        previous = log.hash_of(itemgetter(*names)(row))
        changes.append(f"UPDATE event SET previous = '{row['previous']}', hash = '{previous}' WHERE seq = {row['seq']}")
    office.tamper(*changes)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET happened_on = '2026-11-15' WHERE seq = 5",
        "DELETE FROM event WHERE seq = 12",
        "UPDATE sealed_text SET content = '{}' WHERE event = 5",
        "DELETE FROM sealed_text WHERE event = 5",
        "UPDATE document SET content = x'00'",
        "DELETE FROM document",
    ],
)
def test_with_the_triggers_in_place_nothing_can_be_changed(statement: str, kept: Office) -> None:
    with closing(sqlite3.connect(kept.path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)
    assert found(kept).problems == ()


def test_one_changed_event_is_the_first_that_does_not_fit_and_no_later_one_is_blamed(kept: Office) -> None:
    kept.tamper("UPDATE event SET happened_on = '2026-11-15' WHERE seq = 6")
    seen = found(kept)
    (only,) = [each for each in seen.problems if each.part is not Part.REGISTER]
    assert (only.event, only.ref, only.part) == (6, "C-2026-0001", Part.CHAIN)
    broken = seen.broken
    assert broken is not None
    assert (broken.event, broken.ref, broken.recorded_on) == (6, REF, "2026-11-22")
    assert (broken.intact_to, broken.unproved, broken.streams) == (5, 7, 2)
    assert broken.named == (REF, OTHER)


def test_an_event_with_a_hash_of_its_own_shows_at_the_next_and_neither_is_proved(kept: Office) -> None:
    kept.tamper("UPDATE event SET person = 'ben' WHERE seq = 6")
    with closing(sqlite3.connect(kept.path)) as connection:
        row = connection.execute(
            f"SELECT {', '.join(name for name in log.COLUMNS if name != 'hash')} FROM event WHERE seq = 6"
        ).fetchone()
    kept.tamper(f"UPDATE event SET hash = '{log.hash_of(row)}' WHERE seq = 6")
    seen = found(kept)
    assert [each.event for each in seen.problems if each.part is Part.CHAIN] == [7]
    assert seen.broken is not None
    assert (seen.broken.event, seen.broken.intact_to, seen.broken.unproved) == (7, 5, 7)


def test_a_changed_hash_is_one_broken_link_and_not_two(kept: Office) -> None:
    kept.tamper("UPDATE event SET hash = previous WHERE seq = 6")
    assert [each.event for each in found(kept).problems if each.part is Part.CHAIN] == [6]


def test_where_the_first_event_of_all_is_wrong_nothing_is_proved(kept: Office) -> None:
    kept.tamper("UPDATE event SET login = 'ben' WHERE seq = 1")
    seen = found(kept)
    assert seen.broken is not None
    assert (seen.broken.event, seen.broken.intact_to, seen.broken.unproved) == (1, 0, 12)


def test_an_event_taken_out_or_put_elsewhere_breaks_the_chain_where_it_was(kept: Office) -> None:
    kept.tamper("DELETE FROM event WHERE seq = 6")
    seen = found(kept)
    assert [each.event for each in seen.problems if each.part is Part.CHAIN] == [7]
    assert seen.broken is not None
    assert (seen.broken.event, seen.broken.intact_to) == (7, 4)


def test_an_event_with_a_number_before_the_first_is_no_hiding_place(kept: Office) -> None:
    kept.tamper("PRAGMA foreign_keys = OFF", "UPDATE event SET seq = -3 WHERE seq = 12")
    (first, *_) = [each for each in found(kept).problems if each.part is Part.CHAIN]
    assert (first.event, first.message) == (-3, f"Event -3 of {OTHER}: it has a number that no event has.")


def test_each_event_that_was_changed_is_named_and_of_very_many_it_is_said_how_many(kept: Office) -> None:
    for _ in range(110):
        kept.log()
    kept.tamper("UPDATE event SET login = 'ben' WHERE seq > 4")
    seen = found(kept)
    chain = [each for each in seen.problems if each.part is Part.CHAIN]
    assert [each.event for each in chain] == [*range(5, 106)]
    assert chain[-1].message == f"{seen.events - 104} more of this kind, not named here."
    held = found(kept, head(kept, 4), head(kept, 5), head(kept, seen.events)).anchors
    assert [each.holds for each in held] == [True, False, False]


@pytest.mark.parametrize("column", ["facts", "login", "person"])
def test_bytes_that_rotted_to_no_text_are_named_with_their_event(column: str, kept: Office) -> None:
    kept.tamper(f"UPDATE event SET {column} = CAST(x'4D616A61FF' AS TEXT) WHERE seq = 6")
    seen = found(kept)
    assert [(each.event, each.part) for each in seen.problems if each.event] == [(6, Part.CHAIN)]
    assert seen.broken is not None
    assert seen.broken.event == 6


def test_a_rotten_name_of_a_stream_is_told_without_its_bytes(kept: Office) -> None:
    kept.tamper("UPDATE event SET stream = CAST(x'432DFF' AS TEXT) WHERE seq = 12")
    assert (12, "C-?") in [(each.event, each.ref) for each in found(kept).problems]


@pytest.mark.parametrize("seq", [5, 9])
def test_a_text_that_rotted_breaks_no_chain_and_is_named_apart(seq: int, kept: Office) -> None:
    kept.tamper(f"UPDATE sealed_text SET content = CAST(x'4D616A61FF' AS TEXT) WHERE event = {seq}")
    seen = found(kept)
    assert [(each.event, each.part) for each in seen.problems if each.event] == [(seq, Part.TEXTS)]
    assert seen.broken is None


def test_a_document_that_rotted_is_named_apart(kept: Office) -> None:
    kept.tamper("UPDATE document SET content = x'00'")
    seen = found(kept)
    assert [(each.event, each.part) for each in seen.problems] == [(9, Part.TEXTS)]


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("UPDATE stage SET respond_due = '2027-01-31'", Part.REGISTER),
        ("DELETE FROM point", Part.REGISTER),
        ("CREATE TABLE mine (text TEXT)", Part.SCHEMA),
        ("DROP INDEX stage_open", Part.SCHEMA),
        ("INSERT INTO point (ref, point, refused, added_on) VALUES ('C-1999-0001', 1, 0, '2026-01-01')", Part.FILE),
    ],
)
def test_what_is_wrong_elsewhere_leaves_the_record_proved(statement: str, part: Part, kept: Office) -> None:
    kept.tamper("PRAGMA foreign_keys = OFF", statement)
    seen = found(kept, head(kept, 12))
    assert {each.part for each in seen.problems} == {part}
    assert (seen.broken, seen.anchors[0].holds) == (None, True)


def test_an_end_that_was_cut_off_is_told_by_the_witness_or_a_head_and_by_nothing_else(kept: Office) -> None:
    cut_off = head(kept, 12)
    before = kept.path.read_bytes()
    kept.log()
    later = head(kept, 14)
    kept.path.write_bytes(before)
    assert [each.part for each in found(kept).problems] == [Part.WITNESS]
    with unseen():
        assert found(kept).problems == ()
        assert found(kept, cut_off).problems == ()
        (problem,) = found(kept, later).problems
    assert problem.part is Part.ANCHOR
    assert "the record ends with event 12" in problem.message


def test_a_chain_made_anew_is_told_by_a_head_or_the_witness_and_by_nothing_else(kept: Office) -> None:
    before, end = head(kept, 5), head(kept, 12)
    kept.tamper("UPDATE event SET person = 'ben' WHERE seq = 6")
    made_anew(kept, 6)
    assert [each.part for each in found(kept).problems] == [Part.WITNESS]
    with unseen():
        assert found(kept).problems == ()
        held = found(kept, before, end).anchors
    assert [(each.event, each.holds) for each in held] == [(5, True), (None, False)]
    assert "Event 12 does not have the head 12:" in held[1].says
    assert "made anew to hide it" in held[1].says


def test_what_was_never_so_is_recorded_like_what_was(office: Office) -> None:
    """A complaint said to have come five days after it did: the day of recording stands beside it, and no more."""
    office.log(received=date(2026, 11, 21))
    assert office.rows("SELECT happened_on, recorded_on FROM event WHERE kind = 'received'")[0][:] == (
        "2026-11-21",
        TODAY.isoformat(),
    )
    assert verify(office.path).problems == ()


class TestAHead:
    def test_holds_with_its_number_or_alone_whole_or_begun(self, kept: Office) -> None:
        whole = head(kept, 6)
        digits = whole.partition(":")[2]
        given = (whole, digits, digits[:12], f"6:{digits[:12].upper()}", f"6: {digits[:6]} {digits[6:20]}")
        held = found(kept, *given).anchors
        assert [(each.event, each.recorded_on, each.holds) for each in held] == [(6, TODAY, True)] * 5
        assert "recorded on Sunday 22 November 2026. Everything up to it is as it was" in held[0].says

    def test_of_the_last_event_is_what_verify_tells(self, kept: Office) -> None:
        assert found(kept).anchor == head(kept, 12)
        assert found(kept, found(kept).anchor).anchors[0].event == 12

    def test_does_not_hold_where_something_before_it_was_changed(self, kept: Office) -> None:
        anchors = head(kept, 5), head(kept, 6), head(kept, 12)
        kept.tamper("UPDATE event SET login = 'ben' WHERE seq = 6")
        held = found(kept, *anchors).anchors
        assert [each.holds for each in held] == [True, False, False]
        assert "but event 6 does not fit" in held[2].says

    def test_does_not_hold_where_a_text_before_it_was_changed(self, kept: Office) -> None:
        anchor = head(kept, 12)
        kept.tamper("UPDATE sealed_text SET salt = x'00' WHERE event = 5")
        assert [each.holds for each in found(kept, anchor).anchors] == [False]

    def test_holds_nothing_in_a_file_that_cannot_be_read_to_the_end(self, kept: Office) -> None:
        anchor = head(kept, 12)
        content = bytearray(kept.path.read_bytes())
        for page in range(2, len(content) // 4096, 3):
            content[page * 4096 : page * 4096 + 2000] = b"\xff" * 2000
        kept.path.write_bytes(content)
        assert [each.holds for each in found(kept, anchor).anchors] == [False]

    def test_of_another_record_is_not_found(self, kept: Office) -> None:
        held = found(kept, f"6:{'0' * 64}", "f" * 12).anchors
        assert [(each.event, each.holds) for each in held] == [(None, False)] * 2
        assert held[1].says.startswith("No event has the head ffffffffffff. Something was altered")

    @pytest.mark.parametrize("typed", ["", "12", "12:", "abcdefabcde", "x" * 12, "0" * 65, ":0123456789ab", "1:2:3"])
    def test_that_cannot_be_one_is_misuse(self, typed: str) -> None:
        with pytest.raises(Misuse, match="first 12 digits"):
            read_anchor(typed)


def test_what_is_cut_off_before_the_first_event_has_no_head(office: Office) -> None:
    office.tamper("PRAGMA foreign_keys = OFF", *_everything_gone(("sealed_text", "document", "event")))
    seen = found(office)
    assert (seen.events, seen.head, seen.anchor) == (0, "", "")


def _everything_gone(tables: Sequence[str]) -> list[str]:
    return [f"DELETE FROM {table}" for table in tables]
