"""A workbook that was made to be read for hours is refused when its time is up, in whatever part of it that is."""

from pathlib import Path

import pytest

from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.sheets import opened, patience
from messy_files import workbook


def register(folder: Path) -> Path:
    return workbook(folder, {"S": [["Ref", "Name"], ["C/1", "Smith"]]})


def test_while_it_is_looked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "MOST", 0.0)
    path = register(tmp_path)
    with pytest.raises(Misuse, match="takes longer than 0 seconds") as refused:
        opened(path)
    assert [problem.code for problem in refused.value.problems] == ["file-too-large"]


def test_while_its_rows_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = opened(register(tmp_path))
    monkeypatch.setattr(patience, "MOST", 0.0)
    with pytest.raises(Misuse, match="takes longer than 0 seconds"):
        list(book.sheets[0].rows())


def test_what_is_made_of_the_rows_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter((0.0, 10.0, 500.0, 509.0, 509.0))
    monkeypatch.setattr(patience, "process_time", lambda: next(times))
    reading = patience.Patience("register.xlsx")
    with reading:
        pass
    with reading:
        reading.check()
