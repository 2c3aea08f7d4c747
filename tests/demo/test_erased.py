"""The whole invented association is erased: of what anybody typed, no column and no byte keeps a word."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from complaints_cli.store.erase import ToErase, erase_each
from complaints_cli.store.notes import all_notes
from complaints_cli.store.reading import reading
from complaints_cli.store.verify import verify
from complaints_cli.store.writing import Who

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]


@pytest.fixture(scope="module")
def erased(made: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """The association with everything erased that has a reference, and all that was typed there and nowhere else."""
    path = tmp_path_factory.mktemp("erased") / "complaints.db"
    shutil.copy(made[0] / "complaints.db", path)
    with reading(path) as record:
        # Each of them goes with the one that is kept.
        aside = {row["ref"] for row in record.rows("SELECT ref FROM entered_twice")}
        refs = [ref for ref in record.streams() if not record.is_taken_back(ref) and ref not in aside]
        several = [ToErase(ref=ref, after=record.version(ref), reason="Time") for ref in refs]
        typed = {
            text
            for (content,) in record.rows("SELECT content FROM sealed_text")
            for text in json.loads(content).values()
            if len(text) > 12 and " " in text
        }
    written = list(erase_each(path, Who(date(2026, 6, 1), "office", None), several))
    assert len(written) == len(several) > 50
    assert {*refs, *aside} == {stream for each in written for stream in each.streams}
    with reading(path) as record:
        stays = "\n".join(facts for (facts,) in record.rows("SELECT facts FROM event"))
        stays += "\n".join(
            text
            for (content,) in record.rows("SELECT content FROM sealed_text")
            for text in json.loads(content).values()
        )
    return path, {text for text in typed if text not in stays}


def test_no_column_shows_it(erased: tuple[Path, set[str]]) -> None:
    path, gone = erased
    assert len(gone) > 500
    with reading(path) as record:
        shown = {
            (table, column)
            for table, about in all_notes().items()
            for column in about.columns
            for (value,) in record.rows(f'SELECT "{column}" FROM "{table}"')
            if value in gone
        }
    assert shown == set()


def test_no_byte_holds_it(erased: tuple[Path, set[str]]) -> None:
    path, gone = erased
    held = path.read_bytes()
    assert [text for text in gone if text.encode() in held or json.dumps(text)[1:-1].encode() in held] == []


def test_it_verifies(erased: tuple[Path, set[str]]) -> None:
    assert verify(erased[0]).problems == ()
