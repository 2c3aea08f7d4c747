"""A file of ours is new, private, whole, and never something else's."""

import os
from pathlib import Path

import pytest

from complaints_cli import new_files
from complaints_cli.errors import Unavailable
from complaints_cli.new_files import (
    beside,
    free_name,
    new_file,
    private_folder,
    settle,
    unfinished,
    write_new,
    write_ours,
    writing_new,
)

posix = pytest.mark.skipif(os.name != "posix", reason="modes and links are POSIX's")


@posix
def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    write_new(tmp_path / "a", b"text")
    assert (tmp_path / "a").read_bytes() == b"text"
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600
    before = os.umask(0)
    assert private_folder(tmp_path / "b" / "c").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "b").stat().st_mode & 0o777 == 0o700
    os.umask(before)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("theirs", encoding="utf-8")
    with pytest.raises(Unavailable, match=r"a is there already and is never overwritten\.") as refused:
        write_new(path, b"ours")
    assert refused.value.problems[0].code == "exists"
    assert path.read_text(encoding="utf-8") == "theirs"


@posix
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Unavailable):
        new_file(tmp_path / "link")
    assert not (tmp_path / "elsewhere").exists()


def test_a_place_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable, match=r"Cannot write .*gone"):
        write_new(tmp_path / "gone" / "a", b"")
    with pytest.raises(Unavailable, match=r"Cannot make the folder .*file"):
        private_folder(tmp_path / "file" / "b")


def test_a_disk_that_fills_up_leaves_no_half_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("complaints_cli.new_files.flush_to_disk", full)
    with pytest.raises(Unavailable, match="No space left on device"):
        write_new(tmp_path / "a", b"text")
    assert list(tmp_path.iterdir()) == []


def test_until_it_is_whole_a_file_has_no_name_that_anybody_looks_for(tmp_path: Path) -> None:
    with writing_new(tmp_path / "a") as file:
        file.write(b"half")
        file.flush()
        (there,) = tmp_path.iterdir()
        assert there.name.startswith("unfinished-")
        assert unfinished(tmp_path / "a") not in (there, tmp_path / "a")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("link", [True, False])
def test_what_came_there_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, link: bool) -> None:
    def unknown(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    if not link:  # a memory stick, some shares
        monkeypatch.setattr(os, "link", unknown)
        write_new(tmp_path / "before", b"ours")
        assert (tmp_path / "before").read_bytes() == b"ours"
    writing = writing_new(tmp_path / "a")
    writing.__enter__().write(b"ours")
    (tmp_path / "a").write_bytes(b"theirs")
    with pytest.raises(Unavailable, match="never overwritten"):
        writing.__exit__(None, None, None)
    assert (tmp_path / "a").read_bytes() == b"theirs"
    assert not list(tmp_path.glob("unfinished-*"))


def test_what_the_disk_does_not_keep_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_folder: Path) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "beside").write_bytes(b"ours")
    monkeypatch.setattr("complaints_cli.new_files.flush_folder", full)
    with pytest.raises(OSError, match="No space left on device"):
        settle(tmp_path / "beside", tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_what_the_disk_may_keep_and_we_cannot_remove_may_have_been_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "unlink", failing)
    with pytest.raises(Unavailable, match=r"a may have been saved\. Look whether it is there") as told:
        write_new(tmp_path / "a", b"text")
    assert told.value.problems[0].code == "may-have-been-saved"
    assert (tmp_path / "a").read_bytes() == b"text"


def test_what_is_beside_an_unfinished_file_goes_with_it(tmp_path: Path) -> None:
    making = beside(tmp_path / "complaints.db")
    unsettled = making.__enter__()
    for name in ("", "-journal"):
        unsettled.with_name(f"{unsettled.name}{name}").touch()
    assert not making.__exit__(KeyError, KeyError(), None)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_lasts_only_once_the_one_that_it_is_in_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[Path] = []
    monkeypatch.setattr(new_files, "flush_folder", flushed.append)
    private_folder(tmp_path / "a" / "b")
    assert flushed == [tmp_path, tmp_path / "a"]
    private_folder(tmp_path / "a" / "b")
    assert len(flushed) == 2


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    for expected in ("log.txt", "log-2.txt", "log-3.txt"):
        path = free_name(tmp_path, "log", ".txt")
        assert path.name == expected
        path.touch()


def test_a_file_of_ours_is_replaced_whole_or_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    write_ours(path, b"one", lambda _: False)
    with pytest.raises(Unavailable, match="not a file of this kind"):
        write_ours(path, b"two", lambda content: content == b"other")
    write_ours(path, b"two", lambda content: content == b"one")
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"two", [path])

    def refuse(*_: object) -> None:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Unavailable, match="Permission denied"):
        write_ours(path, b"three", lambda _: True)
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"two", [path])


@posix
def test_a_link_is_never_ours(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Unavailable, match="not a file of this kind"):
        write_ours(tmp_path / "link", b"", lambda _: True)
