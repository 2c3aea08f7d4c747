"""A CSV of any length takes the memory of a short one."""

import tracemalloc
from pathlib import Path

import pytest

from complaints_cli.exchange.importing.sheets import opened

ROW = "C/{:07},Mary O’Brien,1 High Street\n"


def peak(path: Path, rows: int) -> int:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("Ref,Name,Address\n")
        file.writelines(ROW.format(number) for number in range(rows))
    tracemalloc.start()
    try:
        assert sum(1 for row in opened(path).sheets[0].rows()) == rows + 1
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.slow
def test_memory_is_flat(tmp_path: Path) -> None:
    # Read once before, so that what is kept of the first reading (modules, patterns) counts for neither.
    peak(tmp_path / "first.csv", 20_000)
    assert peak(tmp_path / "long.csv", 200_000) < 1.2 * peak(tmp_path / "short.csv", 20_000)
