"""What is erased is gone from the bytes of the file; what was counted before is counted after."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.terms import NotedWith
from complaints_cli.errors import NotFound, Unavailable
from complaints_cli.store import erase as erasing
from complaints_cli.store.erase import erase
from complaints_cli.store.reading import reading
from complaints_cli.store.rebuilding import rebuild
from record_room import ANNA, SURNAME, TODAY, Office

FIGURES = (
    "SELECT ref, state, received_on, category, has_vulnerability FROM complaint",
    "SELECT ref, stage, next_due, extensions, code_due, cap, is_open FROM stage",
    "SELECT ref, action, due_on, amount FROM action",
    "SELECT ref, letter, kind, sent_on FROM letter",
    "SELECT * FROM due_item",
)


def figures(office: Office) -> list[list[tuple[object, ...]]]:
    return [[tuple(row) for row in office.rows(query)] for query in FIGURES]


def test_the_surname_is_not_in_the_bytes_any_more(office: Office) -> None:
    ref = office.lively()
    assert SURNAME.encode() in office.path.read_bytes()
    erase(office.path, ANNA, ref, "asked for by the resident")
    for word in (SURNAME, "Damp in the bedroom", "surveyor is ill", "Fit a fan"):
        assert word.encode() not in office.path.read_bytes()


def test_figures_and_chain_are_as_they_were(office: Office) -> None:
    ref, before = office.lively(), []
    before = figures(office)
    saved = erase(office.path, ANNA, ref, "six years have passed")
    assert figures(office) == before
    assert office.problems() == []
    assert (saved.streams, saved.seqs) == ((ref,), (11,))
    assert saved.complaints[ref].erased
    assert [due.what for due in saved.due[ref]] == ["update", "respond", "action"]


def test_texts_read_as_erased_and_what_was_unknown_stays_unknown(office: Office) -> None:
    ref = office.lively()
    erase(office.path, ANNA, ref, "asked for")
    (row,) = office.rows("SELECT name, summary, address, rep, erased FROM complaint")
    assert tuple(row) == (ERASED, ERASED, None, None, 1)
    (notice,) = office.rows("SELECT reason, good_reason FROM notice")
    assert tuple(notice) == (ERASED, None)
    with reading(office.path) as record:
        assert record.complaint(ref).received.name == ERASED
        assert [each.erased for each in record.history(ref)] == [True, True, False, True, True, True, False]
        with pytest.raises(NotFound, match="erased"):
            record.document(ref, 5)


def test_others_keep_their_texts(office: Office) -> None:
    ref, other = office.log(), office.log()
    erase(office.path, ANNA, ref, "asked for")
    with reading(office.path) as record:
        assert record.complaint(other).received.name == f"Maja {SURNAME}"


def test_what_comes_after_an_erasure_is_kept_until_the_next(office: Office) -> None:
    ref = office.log()
    erase(office.path, ANNA, ref, "asked for")
    office.act(ref, Noted(on=TODAY, party=NotedWith.RESIDENT, text="Rang about the fan"))
    with reading(office.path) as record:
        assert record.complaint(ref).notes[0].text == "Rang about the fan"
    assert office.problems() == []
    erase(office.path, ANNA, ref, "asked for again")
    assert b"Rang about the fan" not in office.path.read_bytes()
    assert office.problems() == []


def test_the_register_is_rebuilt_from_what_is_left(office: Office) -> None:
    ref = office.lively()
    erase(office.path, ANNA, ref, "asked for")
    before = office.dump()
    assert rebuild(office.path).problems == ()
    assert office.dump() == before


def test_a_reference_is_not_given_out_again_after_an_erasure(office: Office) -> None:
    erase(office.path, ANNA, office.log(), "asked for")
    assert office.log() == "C-2026-0002"


def test_an_unknown_complaint_is_not_erased(office: Office) -> None:
    before = office.dump()
    for ref in ("C-2026-0404", "landlord"):
        with pytest.raises(NotFound):
            erase(office.path, ANNA, ref, "asked for")
    assert office.dump() == before


def test_a_text_that_came_back_after_its_erasure_is_named(office: Office) -> None:
    ref = office.log()
    (kept,) = office.rows("SELECT salt, content FROM sealed_text WHERE event = 5")
    erase(office.path, ANNA, ref, "asked for")
    with closing(sqlite3.connect(office.path)) as connection:
        connection.execute("INSERT INTO sealed_text VALUES (5, ?, ?)", tuple(kept))
        connection.commit()
    assert (5, ref, f"Event 5 of {ref}: its text was erased, and is there again.") in office.problems()


def test_an_erasure_recorded_elsewhere_lets_nothing_go(office: Office) -> None:
    ref, other = office.log(), office.log()
    erase(office.path, ANNA, ref, "asked for")
    with closing(sqlite3.connect(office.path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM sealed_text WHERE event IN (SELECT seq FROM event WHERE stream = ?)", (other,))


def test_where_the_file_cannot_be_rewritten_the_traces_are_said(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = office.log()

    def busy(path: Path) -> None:
        raise Unavailable("locked", "Somebody else is saving.")

    monkeypatch.setattr(erasing, "compact", busy)
    with pytest.raises(Unavailable, match="was erased, but") as caught:
        erase(office.path, ANNA, ref, "asked for")
    assert caught.value.problems[0].code == "traces"
    with reading(office.path) as record:
        assert record.complaint(ref).erased


def test_while_somebody_holds_the_file_nothing_is_erased(
    office: Office, held: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = office.log()
    monkeypatch.setattr("complaints_cli.store.opening.WAIT", 0.02)
    held("BEGIN EXCLUSIVE")
    with pytest.raises(Unavailable):
        erase(office.path, ANNA, ref, "asked for")
    held("ROLLBACK")
    assert SURNAME.encode() in office.path.read_bytes()
