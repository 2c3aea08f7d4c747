"""Where a person's own folders are, system by system: what is no whole path counts for nothing."""

import pwd
import sys
from pathlib import Path

import pytest

from complaints_cli.errors import Unavailable
from complaints_cli.places import own_folder

ASKED = ("XDG_DATA_HOME", ".local/share", "complaints")
EVERYTHING = ("XDG_DATA_HOME", "HOME", "USERPROFILE", "LOCALAPPDATA")


def nobody(_number: int) -> pwd.struct_passwd:
    raise KeyError


@pytest.mark.parametrize(
    ("system", "environment", "where"),
    [
        ("linux", {"HOME": "/folks/jo"}, "/folks/jo/.local/share/complaints"),
        ("linux", {"HOME": "/folks/jo", "XDG_DATA_HOME": "/data"}, "/data/complaints"),
        ("linux", {"HOME": "/folks/jo", "XDG_DATA_HOME": "data"}, "/folks/jo/.local/share/complaints"),
        ("linux", {"HOME": "/folks/jo", "LOCALAPPDATA": "/windows"}, "/folks/jo/.local/share/complaints"),
        ("linux", {}, "/on/record/.local/share/complaints"),
        ("linux", {"HOME": ""}, "/on/record/.local/share/complaints"),
        ("linux", {"HOME": "jo"}, "/on/record/.local/share/complaints"),
        ("darwin", {"HOME": "/people/jo"}, "/people/jo/Library/Application Support/complaints"),
        ("darwin", {"HOME": "/people/jo", "XDG_DATA_HOME": "/data"}, "/data/complaints"),
        ("win32", {"LOCALAPPDATA": "/people/jo/AppData/Local", "HOME": "/h"}, "/people/jo/AppData/Local/complaints"),
        ("win32", {"USERPROFILE": "/people/jo", "HOME": "/h"}, "/people/jo/AppData/Local/complaints"),
    ],
)
def test_where_a_system_has_them(
    system: str, environment: dict[str, str], where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(monkeypatch, system, environment)
    monkeypatch.setattr(pwd, "getpwuid", lambda _: pwd.struct_passwd(("jo", "x", 7, 7, "", "/on/record", "")))
    assert own_folder(*ASKED) == Path(where)


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_a_home_that_nobody_knows_is_refused(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(monkeypatch, system, {})
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    with pytest.raises(Unavailable) as refused:
        own_folder(*ASKED)
    assert refused.value.problems[0].code == "no-home"


def set_up(monkeypatch: pytest.MonkeyPatch, system: str, environment: dict[str, str]) -> None:
    for name in EVERYTHING:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", system)
