"""Every test runs alike everywhere: chance is fixed, and nothing of the machine or of its user is seen or touched."""

import gc
import os
from collections.abc import Generator, Iterator
from itertools import count

import pytest
from coverage import Coverage
from hypothesis import settings

settings.register_profile("dev", derandomize=True, deadline=None, database=None, max_examples=50)
settings.register_profile("ci", parent=settings.get_profile("dev"), max_examples=200)
settings.load_profile("ci" if "CI" in os.environ else "dev")

FOLDERS = ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
WINDOWS_FOLDERS = ("APPDATA", "LOCALAPPDATA")
SAY = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "VISUAL", "EDITOR", "PAGER")

os.environ["OPENBLAS_NUM_THREADS"] = "1"
"""Charts need no more, and a process that forks should have none but its own."""

_homes = count()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is slow comes last: what is worked out once and then kept is first asked for where lines are counted."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


def pytest_collection_finish() -> None:
    """The collector need not walk through the tests themselves again and again."""
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Lines are not counted in what is slow: it would take twice as long, and the quick tests reach every one."""
    counting = Coverage.current()
    if counting is None or item.get_closest_marker("slow") is None:
        return (yield)
    counting.stop()
    try:
        return (yield)
    finally:
        counting.start()


@pytest.fixture(scope="session", autouse=True)
def nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is made once for many tests leaves nothing on the machine either.

    Its copies may each go on by themselves, since nothing can be remembered of them: where it would be is a file.
    """
    home = tmp_path_factory.mktemp("session")
    (home / "state").write_bytes(b"")
    with pytest.MonkeyPatch.context() as patched:
        for name in (*FOLDERS, *WINDOWS_FOLDERS):
            patched.setenv(name, str(home))
        patched.setenv("XDG_STATE_HOME", str(home / "state"))
        yield


@pytest.fixture(autouse=True)
def nobodys_machine(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """An environment that says nothing, 80 columns wide, with folders of its own that are made when first used."""
    home = tmp_path_factory.getbasetemp() / "homes" / str(next(_homes))
    for name in os.environ:
        if name.startswith("COMPLAINTS_") or name in SAY:
            monkeypatch.delenv(name)
    for name in (*FOLDERS, *WINDOWS_FOLDERS):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("COLUMNS", "80")
