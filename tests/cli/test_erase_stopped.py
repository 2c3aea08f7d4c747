"""An erasure that is stopped with Ctrl-C, or refused late: what counts is ended, and nothing else touches a file."""

import os
import signal
from pathlib import Path

import pytest

from complaints_cli import stopping
from complaints_cli.errors import Unavailable
from complaints_cli.store import erase as erasing
from complaints_cli.store import rebuilding
from cut_short import DAY, ERASE, OTHER, left, letters, live
from officer import Officer

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")


@pytest.fixture
def lived(officer: Officer) -> Officer:
    live(officer)
    return officer


class TestStopped:
    """By Ctrl-C, which the program hears: it ends what it began before it goes."""

    def test_right_after_it_counts(self, lived: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        saved = stopping.saved

        def then_stopped() -> None:
            saved()
            os.kill(os.getpid(), signal.SIGINT)

        monkeypatch.setattr(stopping, "saved", then_stopped)
        ran = lived(DAY, *ERASE)
        monkeypatch.undo()
        assert (ran.code, ran.codes) == (130, ["interrupted"])
        assert "it is on record by now" in ran.answer["errors"][0]["message"]
        assert "By then were removed beside the database: 2 copies of letters" in " ".join(ran.answer["messages"])
        assert left(lived) == set()

    def test_while_the_file_is_rewritten(self, lived: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        real = rebuilding.compact

        def stopped(path: Path) -> None:
            os.kill(os.getpid(), signal.SIGINT)
            real(path)

        monkeypatch.setattr(erasing, "compact", stopped)
        assert lived(DAY, *ERASE).code == 130
        assert left(lived) == set()

    def test_retention_between_two(self, lived: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        lived.done("2026-12-15", "settings", "set", "retention_complaint", "6 years")
        lived.done("2026-12-15", "settings", "set", "retention_basis", "Claims")
        saved = stopping.saved

        def then_stopped() -> None:
            saved()
            os.kill(os.getpid(), signal.SIGINT)

        monkeypatch.setattr(stopping, "saved", then_stopped)
        assert lived("2032-12-15", "retention", "--apply", "--yes").code == 130
        monkeypatch.undo()
        assert left(lived) == set()
        assert lived.done("2032-12-15", "retention", "--apply", "--yes")["erased"] == [OTHER]

    def test_before_it_counts_nothing_beside_is_touched(self, lived: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        def stopped(*_: object) -> None:
            os.kill(os.getpid(), signal.SIGINT)

        monkeypatch.setattr(erasing, "append", stopped)
        assert lived(DAY, *ERASE).code == 130
        assert letters(lived) == [True, True]


def test_of_one_that_is_refused_at_the_last_moment_the_letters_stay(
    lived: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("shared-folder", "Nothing is saved here.")

    monkeypatch.setattr("complaints_cli.store.transaction.refuse_shared", full)
    assert lived(DAY, *ERASE).code == 6
    assert letters(lived) == [True, True]
