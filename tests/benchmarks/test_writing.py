"""Every line is typed at an office that has years behind it, and those that record are told from those that do not."""

from pathlib import Path

import pytest

from benchmarks import office
from benchmarks.bench import Bench
from benchmarks.writing import recorded
from every_command import lines_by_subject


def test_lines_name_the_complaints_that_they_logged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = lines_by_subject()["promises"]
    monkeypatch.setattr(office, "lines_by_subject", lambda: {"promises": (*lines[:2], lines[-1], *lines[2:3])})
    bench = Bench(tmp_path, rounds=1, most=20)
    found = [name for name, _ in recorded(bench, office.grown(bench, 20), tmp_path / "office")]
    assert found == ["log", "remedy", "action owner"]
