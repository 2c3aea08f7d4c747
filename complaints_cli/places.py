"""Where things are kept when nobody names another place: every command asks, so nothing is imported to know it."""

import os
import sys
from pathlib import Path

from complaints_cli.errors import Unavailable

NAME = "complaints"


def default_database() -> Path:
    """The database used when neither `--db` nor COMPLAINTS_DB names one."""
    return own_folder("XDG_DATA_HOME", ".local/share", NAME) / "complaints.db"


def state_folder() -> Path:
    """Where drafts, reports of failures and what is remembered of records are kept. It may not be there yet."""
    return own_folder("XDG_STATE_HOME", ".local/state", NAME)


def templates_folder() -> Path:
    """The templates that came with the program: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    packaged = package / "templates"
    return packaged if packaged.is_dir() else package.parent / "templates"


def own_folder(variable: str, usual: str, name: str) -> Path:
    """The program's folder among a person's own: by the XDG Base Directory Specification, and each system's custom.

    `variable` is what the specification calls it, `usual` where it is in a home that says nothing else. What is no
    whole path counts for nothing. Raises Unavailable "no-home".
    """
    if sys.platform == "win32":
        return (_named("LOCALAPPDATA") or _home() / "AppData" / "Local") / name
    if sys.platform == "darwin":
        usual = "Library/Application Support"
    return (_named(variable) or _home() / usual) / name


def _named(variable: str) -> Path | None:
    named = Path(os.environ.get(variable, ""))
    return named if named.is_absolute() else None


def _home() -> Path:
    home = _named("USERPROFILE" if sys.platform == "win32" else "HOME") or _home_on_record()
    if home is None:
        raise Unavailable(
            "no-home",
            "This computer does not say where your own files are. Set HOME (on Windows: LOCALAPPDATA) to your folder, "
            "by its whole path.",
        )
    return home


def _home_on_record() -> Path | None:
    """Where the system's list of people has it, for a cron that sets nothing. Windows has no such list."""
    if sys.platform == "win32":
        return None
    import pwd

    try:
        home = Path(pwd.getpwuid(os.getuid()).pw_dir)
    except KeyError:
        return None
    return home if home.is_absolute() else None
