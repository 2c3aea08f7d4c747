"""Whatever was altered behind the program's back is named, and what was not is left in peace."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from complaints_cli.errors import Damaged
from complaints_cli.store.machine import memory, unseen
from complaints_cli.store.rebuilding import rebuild
from complaints_cli.store.verify import verify
from record_room import Office


def test_an_untouched_record_verifies(office: Office) -> None:
    office.lively()
    found = verify(office.path)
    assert (found.events, found.problems) == (10, ())
    assert found.head == office.rows("SELECT hash FROM event WHERE seq = 10")[0][0]


@pytest.mark.parametrize(
    "change",
    [
        "happened_on = '2026-11-15'",
        "recorded_on = '2026-11-16'",
        "instant = '2026-11-16T09:00:00.000000Z'",
        "login = 'ben'",
        "person = NULL",
        "kind = 'noted'",
        "facts = replace(facts, 'phone', 'email')",
        "act = 2",
        "seal = NULL",
        "previous = ''",
        "hash = previous",
    ],
)
def test_a_changed_event_is_named(change: str, office: Office) -> None:
    ref = office.lively()
    office.tamper(f"UPDATE event SET {change} WHERE seq = 5")
    assert (5, ref) in [(event, stream) for event, stream, _ in office.problems()]


def test_an_event_taken_out_is_missed(office: Office) -> None:
    ref = office.lively()
    office.tamper("DELETE FROM event WHERE seq = 6")
    assert (7, ref, f"Event 7 of {ref}: event 6 is gone.") in office.problems()


def test_several_events_taken_out_are_missed(office: Office) -> None:
    ref = office.lively()
    office.tamper("DELETE FROM event WHERE seq BETWEEN 5 AND 7")
    assert (8, ref, f"Event 8 of {ref}: events 5 to 7 are gone.") in office.problems()


def test_events_in_another_order_are_noticed(office: Office) -> None:
    office.lively()
    office.tamper("UPDATE event SET seq = -6 WHERE seq = 6", "UPDATE event SET seq = 6 WHERE seq = 7")
    assert any("changed after it was recorded" in message for _, _, message in office.problems())


@pytest.mark.parametrize(
    ("statement", "event", "said"),
    [
        ("UPDATE sealed_text SET content = replace(content, 'Qvistgaard', 'Smith')", 5, "its text was changed"),
        ("UPDATE sealed_text SET salt = x'00' WHERE event = 5", 5, "its text was changed"),
        ("DELETE FROM sealed_text WHERE event = 5", 5, "its text is gone, and no erasure is recorded"),
        ("UPDATE document SET content = x'00'", 9, "its document (content) was changed"),
        ("DELETE FROM document", 9, "its document (content) is gone, and no erasure is recorded"),
        ("INSERT INTO document VALUES (1, 'content', x'00')", 1, "a document that was erased, or never was its own"),
        ("INSERT INTO document VALUES (5, 'content', x'00')", 5, "its document (content) was changed"),
        ("INSERT INTO sealed_text VALUES (1, x'00', '{}')", 1, "its text was changed"),
    ],
)
def test_a_changed_text_or_document_is_named(statement: str, event: int, said: str, office: Office) -> None:
    office.lively()
    office.tamper(statement)
    (found,) = [message for seq, _, message in office.problems() if seq == event]
    assert said in found


@pytest.mark.parametrize(
    ("statement", "table", "detail"),
    [
        ("UPDATE stage SET respond_due = '2027-01-31'", "stage", "(respond_due)"),
        ("UPDATE complaint SET name = 'Smith', state = 'closed'", "complaint", "(name, state)"),
        ("UPDATE action SET amount = 100", "action", "(amount)"),
        ("UPDATE point SET text = 'Mould'", "point", "(text)"),
        ("DELETE FROM letter", "letter", "(0 rows instead of 1)"),
        ("DELETE FROM due WHERE ref LIKE 'C-%'", "due", "(0 rows instead of 3)"),
        ("INSERT INTO link VALUES ('C-2026-0001', 'C-2026-0007')", "link", "(1 rows instead of 0)"),
        ("UPDATE setting SET value = 'Oakbridge'", "setting", "(value)"),
        ("UPDATE person SET role = 'x'", "person", "adds up to."),
        ("UPDATE bank_holiday SET day = '2026-12-24' WHERE day = '2026-12-25'", "bank_holiday", "(day)"),
        ("UPDATE calendar SET covered_until = '2040-12-31'", "calendar", "(covered_until)"),
        (
            "INSERT INTO provision_answer VALUES ('x', '1.2', 'yes', NULL, NULL, NULL, NULL, 'x', NULL, 0, NULL, NULL)",
            "provision_answer",
            "1 rows",
        ),
    ],
)
def test_a_changed_row_of_the_register_is_named_with_its_table(
    statement: str, table: str, detail: str, office: Office
) -> None:
    ref = office.lively()
    own = {"setting": "landlord", "person": "staff", "provision_answer": "assessment"}
    stream = own.get(table, "calendar" if table in ("bank_holiday", "calendar") else ref)
    office.tamper(statement)
    ((event, found, message),) = office.problems()
    assert (event, found) == (None, stream)
    assert f"The register's {table} of {stream} " in message
    assert detail in message


def test_a_row_without_a_record_is_named(office: Office) -> None:
    ref = office.log()
    office.tamper(
        "PRAGMA foreign_keys = OFF",
        "CREATE TEMP TABLE more AS SELECT * FROM complaint",
        "UPDATE more SET ref = 'C-2026-0777', number = 777",
        "INSERT INTO complaint SELECT * FROM more",
        "INSERT INTO point (ref, point, refused, added_on) VALUES ('C-1999-0001', 1, 0, '2026-01-01')",
        "INSERT INTO compliment (ref, received_on, via, erased, version) VALUES ('K-1999-0001', 'x', 'x', 0, 1)",
        "INSERT INTO claim (ref, received_on, state, via, heads, version) VALUES ('M-1999-0001', 'x', '', '', '', 1)",
    )
    found = office.problems()
    assert (None, "K-1999-0001", "The register has K-1999-0001, of which nothing was ever recorded.") in found
    assert (None, "M-1999-0001", "The register has M-1999-0001, of which nothing was ever recorded.") in found
    assert (None, "C-2026-0777", "The register has C-2026-0777, of which nothing was ever recorded.") in found
    assert any("A row of point" in message for _, _, message in found)
    assert all(stream != ref for _, stream, _ in found)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (
            "CREATE TRIGGER rename AFTER INSERT ON point BEGIN UPDATE point SET text = 'x'; END",
            "trigger that is not ours: rename",
        ),
        ("CREATE TABLE notes (text TEXT)", "table that is not ours: notes"),
        ("CREATE VIEW mine AS SELECT 1", "view that is not ours: mine"),
        ("DROP INDEX stage_open", "lacks the index stage_open"),
        ("DROP VIEW complaint_list", "lacks the view complaint_list"),
        ("ALTER TABLE note ADD COLUMN more TEXT", "The table note is not as this program made it"),
    ],
)
def test_anything_foreign_in_the_schema_is_named(statement: str, said: str, office: Office) -> None:
    with closing(sqlite3.connect(office.path)) as connection:
        connection.execute(statement)
    assert any(said in message for _, _, message in office.problems())


def test_a_dropped_trigger_is_named(office: Office) -> None:
    with closing(sqlite3.connect(office.path)) as connection:
        connection.execute("DROP TRIGGER event_never_changes")
    assert office.problems() == [(None, None, "The file lacks the trigger event_never_changes.")]


def test_statistics_that_sqlite_made_are_no_alteration(office: Office) -> None:
    with closing(sqlite3.connect(office.path)) as connection:
        connection.execute("ANALYZE")
    assert office.problems() == []


def test_an_event_that_no_longer_reads_is_told_beside_everything_else(office: Office) -> None:
    ref = office.lively()
    other = office.log()
    office.tamper("UPDATE event SET facts = '[' WHERE seq = 6", "UPDATE point SET refused = 1")
    found = [(stream, message) for _, stream, message in office.problems()]
    assert any(stream == ref and "cannot be read" in message for stream, message in found)
    assert any(stream == other and "The register's point" in message for stream, message in found)


def test_text_that_cannot_be_decoded_is_damage(office: Office) -> None:
    office.log()
    office.tamper("UPDATE complaint SET summary = CAST(x'4D616A61FF' AS TEXT)")
    messages = [message for _, _, message in office.problems()]
    assert any("could not be read to the end" in message for message in messages)
    assert not any("Maja" in message for message in messages)


def test_pages_that_were_overwritten_are_damage_and_no_traceback(office: Office) -> None:
    office.lively()
    content = bytearray(office.path.read_bytes())
    for page in range(2, len(content) // 4096, 3):
        content[page * 4096 : page * 4096 + 2000] = b"\xff" * 2000
    office.path.write_bytes(content)
    assert any("The file is damaged" in message for _, _, message in office.problems())


def test_a_tail_cut_off_is_seen_by_the_witness(office: Office) -> None:
    office.log()
    before = office.path.read_bytes()
    office.log()
    office.path.write_bytes(before)
    ((event, ref, message),) = office.problems()
    assert (event, ref) == (8, None)
    assert "an older copy came back" in message


def test_a_record_that_went_another_way_is_seen_by_the_witness(office: Office) -> None:
    office.log()
    before = office.path.read_bytes()
    office.log()
    office.path.write_bytes(before)
    with unseen():
        office.log()
    assert [event for event, _, _ in office.problems()] == [8]


@pytest.mark.parametrize("content", [b"", b"[]", b"SQLite format 3\0" + b"\0" * 4080])
def test_a_witness_that_says_nothing_is_no_trouble(content: bytes, office: Office) -> None:
    office.log()
    memory().write_bytes(content)
    assert office.problems() == []
    office.log()
    assert office.problems() == []


def test_a_rebuilt_register_is_the_same_row_for_row(office: Office) -> None:
    office.lively()
    office.log()
    before = office.dump()
    assert rebuild(office.path).problems == ()
    assert office.dump() == before


def test_a_register_that_was_altered_is_made_again(office: Office) -> None:
    office.lively()
    before = office.dump()
    office.tamper(
        "UPDATE stage SET respond_due = '2030-01-01'",
        "DELETE FROM point",
        "UPDATE setting SET value = 'Oakbridge'",
        "DELETE FROM bank_holiday",
        "INSERT INTO link VALUES ('C-2026-0001', 'C-2026-0009')",
    )
    assert office.problems() != []
    assert rebuild(office.path).problems == ()
    assert office.dump() == before


def test_a_register_is_not_made_of_a_record_that_does_not_verify(office: Office) -> None:
    office.log()
    office.tamper("UPDATE event SET happened_on = '2026-11-15' WHERE seq = 5")
    before = office.dump()
    with pytest.raises(Damaged, match="Event 5 of C-2026-0001"):
        rebuild(office.path)
    assert office.dump() == before


def test_verifying_changes_nothing(office: Office, tmp_path: Path) -> None:
    office.lively()
    before = (office.path.read_bytes(), sorted(tmp_path.iterdir()))
    verify(office.path)
    assert (office.path.read_bytes(), sorted(tmp_path.iterdir())) == before


def test_a_file_without_the_record_is_all_damage(office: Office) -> None:
    with closing(sqlite3.connect(office.path)) as connection:
        for table in ("document", "sealed_text", "letter", "event"):
            connection.execute(f"DROP TABLE {table}")
    found = verify(office.path)
    assert (found.events, found.head) == (0, "")
    assert "The file lacks the table event." in [each.message for each in found.problems]


def test_what_sqlite_itself_finds_is_told(office: Office) -> None:
    office.tamper(
        "CREATE TABLE t (a TEXT CHECK (a <> 'x'))",
        "PRAGMA ignore_check_constraints = ON",
        "INSERT INTO t VALUES ('x')",
    )
    assert (None, None, "The file is damaged: CHECK constraint failed in t.") in office.problems()
