"""The shim counts what is asked of the disk, refuses what it is to refuse, and writes down what was done."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from trials import shim
from trials.disk import operations

DOES = """
import errno, os, sys
from pathlib import Path
from trials.shim import Fault, Shim
folder, nth, error, sticky, torn = Path(sys.argv[1]), *map(int, sys.argv[2:6])
lent = Shim()
lent.arm(folder, Fault(nth, error, bool(sticky), bool(torn)), folder.parent / "log")
for act in (
    lambda: (folder / "a").write_bytes(b"abcd"),
    lambda: os.fsync(os.open(folder / "a", os.O_RDWR)),
    lambda: os.ftruncate(os.open(folder / "a", os.O_RDWR), 2),
    lambda: os.link(folder / "a", folder / "b"),
    lambda: (folder / "a").replace(folder / "c"),
    lambda: (folder / "in").mkdir(),
    lambda: (folder / "b").unlink(),
    lambda: os.fsync(os.open(folder, os.O_RDONLY)),
    lambda: (folder.parent / "elsewhere").write_bytes(b"not seen"),
):
    try:
        act()
        print("done")
    except OSError as failed:
        print(errno.errorcode[failed.errno])
print(*lent.taken())
"""
ACTS = 9
OPERATIONS = "cwftlrduf"
"""A new file, its bytes, a flush, a cut, a second name, another name, a folder, a name less, a flush of the folder."""


@pytest.fixture(scope="module")
def library() -> Iterator[Path]:
    if shim.compiler() is None:
        pytest.skip(shim.LACKING)
    with shim.compiled() as made:
        assert made is not None
        yield made


def lent(library: Path, folder: Path, nth: int = 0, error: int = 0, *, sticky: bool = False, torn: bool = False) -> str:
    """What each act came to, and what was counted."""
    asked = [str(int(each)) for each in (nth, error, sticky, torn)]
    (folder / "office").mkdir()
    ran = subprocess.run(
        [sys.executable, "-c", DOES, str(folder / "office"), *asked],
        env={**os.environ, "LD_PRELOAD": str(library)},
        cwd=shim.CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout


def test_all_goes_through_is_counted_and_written_down(library: Path, tmp_path: Path) -> None:
    assert lent(library, tmp_path) == "done\n" * ACTS + f"{len(OPERATIONS)} 0 \n"
    log = list(operations((tmp_path / "log").read_bytes()))
    office = str(tmp_path / "office")
    assert "".join(each.kind for each in log if each.kind != "s") == OPERATIONS
    assert all(each.path.startswith(office) for each in log if each.kind != "s")
    assert [(each.at, each.data) for each in log if each.kind == "w"] == [(0, b"abcd")]
    assert [each.at for each in log if each.kind == "t"] == [2]
    assert [each.data.decode() for each in log if each.kind == "l"] == [f"{office}/b"]
    assert sorted(path.name for path in (tmp_path / "office").iterdir()) == ["c", "in"]


def test_one_is_refused(library: Path, tmp_path: Path) -> None:
    assert lent(library, tmp_path, 3, 5).splitlines() == ["done", "EIO", *["done"] * 7, "9 1 f"]


def test_all_from_there_on_are_refused_but_what_is_elsewhere(library: Path, tmp_path: Path) -> None:
    told = lent(library, tmp_path, 5, 5, sticky=True).splitlines()
    assert told == [*["done"] * 3, *["EIO"] * 3, "ENOENT", "EIO", "done", "8 4 l"]


def test_a_disk_that_is_full_still_takes_a_name_away(library: Path, tmp_path: Path) -> None:
    told = lent(library, tmp_path, 7, 28, sticky=True).splitlines()
    assert told == [*["done"] * 5, "ENOSPC", "done", "ENOSPC", "done", "9 2 d"]


def test_half_of_a_write_is_done(library: Path, tmp_path: Path) -> None:
    lent(library, tmp_path, 2, 28, torn=True, sticky=True)
    assert (tmp_path / "office" / "a").read_bytes() == b"ab"
