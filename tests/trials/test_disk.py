"""The disk of the power cuts keeps what was flushed, and nothing else for certain."""

from collections.abc import Iterator
from random import Random

import pytest

from trials.disk import SECTOR, Disk, Operation

ROOT = "/office"


def done(kind: str, path: str = "", *, file: int = 1, at: int = 0, data: bytes = b"") -> Operation:
    return Operation(kind, file, at, f"{ROOT}/{path}" if path else ROOT, data)


def after(disk: Disk, *, names_wait: bool = True) -> Iterator[dict[str, bytes]]:
    """What may be there when the power comes back, a hundred times over."""
    chance = Random(7)  # noqa: S311 - the same each time
    return (dict(disk.top.after_a_cut(chance, names_wait=names_wait)) for _ in range(100))


def disk_with(*operations: Operation, files: dict[str, bytes] | None = None) -> Disk:
    disk = Disk(ROOT, files or {}, ["kept"])
    for each in operations:
        disk.apply(each)
    return disk


CREATED = done("c", "a")
WRITTEN = done("w", "a", data=b"new")
FLUSHED = done("f", "a")
NAMED = done("f")


def test_what_was_there_before_is_there() -> None:
    assert all(found == {"a": b"old", "in/b": b"b"} for found in after(disk_with(files={"a": b"old", "in/b": b"b"})))


def test_a_file_and_its_name_that_were_flushed_are_there() -> None:
    assert all(found == {"a": b"new"} for found in after(disk_with(CREATED, WRITTEN, FLUSHED, NAMED)))


def test_a_name_whose_folder_was_not_flushed_may_be_gone_unless_names_do_not_wait() -> None:
    disk = disk_with(CREATED, WRITTEN, FLUSHED)
    assert {tuple(found.items()) for found in after(disk)} == {(), (("a", b"new"),)}
    assert all(found == {"a": b"new"} for found in after(disk, names_wait=False))


def test_bytes_that_were_not_flushed_may_be_gone() -> None:
    assert {found["a"] for found in after(disk_with(CREATED, WRITTEN, NAMED))} == {b"", b"new"}


def test_a_write_is_torn_into_sectors() -> None:
    whole = b"1" * SECTOR + b"2" * SECTOR
    disk = disk_with(CREATED, FLUSHED, NAMED, done("w", "a", data=whole))
    found = {each["a"] for each in after(disk)}
    assert {b"", whole, b"1" * SECTOR, bytes(SECTOR) + b"2" * SECTOR} == found


def test_writes_get_there_in_any_order() -> None:
    disk = disk_with(CREATED, FLUSHED, NAMED, WRITTEN, done("w", "a", data=b"NEW"))
    assert {each["a"] for each in after(disk)} == {b"", b"new", b"NEW"}
    disk.apply(FLUSHED)
    assert {each["a"] for each in after(disk)} == {b"NEW"}


def test_a_file_is_cut_only_once_that_was_flushed() -> None:
    disk = disk_with(CREATED, WRITTEN, FLUSHED, NAMED, done("t", "a", at=1))
    assert {each["a"] for each in after(disk)} == {b"new", b"n"}
    disk.apply(FLUSHED)
    assert {each["a"] for each in after(disk)} == {b"n"}


def test_a_name_that_went_may_come_back() -> None:
    disk = disk_with(done("u", "a"), files={"a": b"old"})
    assert {len(found) for found in after(disk)} == {0, 1}
    disk.apply(NAMED)
    assert all(found == {} for found in after(disk))


def test_a_file_that_takes_anothers_name_leaves_the_one_or_the_other() -> None:
    disk = disk_with(CREATED, WRITTEN, FLUSHED, NAMED, done("r", "a", data=f"{ROOT}/b".encode()), files={"b": b"old"})
    assert {tuple(sorted(found.items())) for found in after(disk)} == {
        (("a", b"new"), ("b", b"old")),
        (("b", b"new"),),
    }


def test_a_second_name_is_of_the_same_file() -> None:
    linked = done("l", "a", data=f"{ROOT}/b".encode())
    disk = disk_with(CREATED, linked, WRITTEN, FLUSHED, done("u", "a"), NAMED)
    assert all(found == {"b": b"new"} for found in after(disk))


def test_what_is_in_a_new_folder_is_there_only_once_the_folders_own_name_is() -> None:
    made = (done("d", "in"), done("c", "in/a"), done("w", "in/a", data=b"new"), done("f", "in/a"))
    disk = disk_with(*made, done("f", "in"))
    assert {len(found) for found in after(disk)} == {0, 1}
    disk.apply(NAMED)
    assert all(found == {"in/a": b"new"} for found in after(disk))


def test_a_folder_takes_another_name_with_all_that_is_in_it() -> None:
    made = (done("d", "x"), done("c", "x/a"), done("w", "x/a", data=b"new"), done("f", "x/a"), done("f", "x"))
    disk = disk_with(*made, done("r", "x", data=f"{ROOT}/y".encode()), NAMED)
    assert all(found == {"y/a": b"new"} for found in after(disk))


def test_what_moves_to_another_folder_is_beyond_it() -> None:
    with pytest.raises(ValueError, match="another folder"):
        disk_with(done("r", "a", data=f"{ROOT}/kept/a".encode()), files={"a": b"old"})
