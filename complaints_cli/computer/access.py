"""Who else can look into a file, by the modes of the file and of the folders above it; Windows has no such modes."""

import os
import stat
import sys
from pathlib import Path

from complaints_cli.dataclass import dataclass
from complaints_cli.errors import Unavailable

LIST = "system.posix_acl_access"
"""What Linux keeps an access list under."""


@dataclass(frozen=True)
class Access:
    """Who may do what beside the owner: everybody, or a group by its name; "" for none."""

    owner: str
    is_mine: bool
    everybody_reads: bool
    group_reads: str
    everybody_changes: bool
    """Everybody may put another file in its place, or write into it."""
    has_list: bool
    """An access list lets others in beside the modes."""


def access(path: Path) -> Access | None:
    """Who can get at a file that is there; None where the system tells nothing of it. Raises OSError."""
    if os.name != "posix":
        return None
    real = path.resolve()
    found, folder = real.stat(), real.parent.stat()
    above = [each.stat().st_mode for each in real.parents]
    by_all = all(mode & stat.S_IXOTH for mode in above)
    by_group = all(mode & (stat.S_IXGRP | stat.S_IXOTH) for mode in above)
    changes = found.st_mode & stat.S_IWOTH or _anyone_swaps(folder.st_mode)
    return Access(
        owner=_user(found.st_uid),
        is_mine=found.st_uid == os.geteuid(),
        everybody_reads=by_all and bool(found.st_mode & stat.S_IROTH),
        group_reads=_group(found.st_gid) if by_group and found.st_mode & stat.S_IRGRP else "",
        everybody_changes=by_all and bool(changes),
        has_list=_has_list(real) or _has_list(real.parent),
    )


def sheltered(folder: Path) -> None:
    """Raises Unavailable "unsafe-folder" for a folder in which anyone may put another file in the place of one of ours.

    Windows keeps no such mode, and a folder that is not there is for whoever makes it to complain of.
    """
    try:
        mode = folder.stat().st_mode
    except OSError:
        return
    if os.name == "posix" and _anyone_swaps(mode):
        import shlex

        raise Unavailable(
            "unsafe-folder",
            f"Everybody on this computer may change {folder}, and so put something else in the place of a file there. "
            f"Name another folder, or take that right away: chmod o-w {shlex.quote(str(folder))}",
        )


def others_write(path: Path) -> bool:
    """Whether a group or everybody may change a file or folder. Raises OSError."""
    return os.name == "posix" and bool(path.stat().st_mode & (stat.S_IWGRP | stat.S_IWOTH))


def anyone_writes(path: Path) -> bool:
    """Whether everybody may change a file or folder; Windows keeps no such mode. Raises OSError."""
    return os.name == "posix" and bool(path.stat().st_mode & stat.S_IWOTH)


def others_look(folder: Path) -> bool:
    """Whether a group or everybody may look into a folder or go through it. Raises OSError."""
    return os.name == "posix" and bool(folder.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _anyone_swaps(folder: int) -> bool:
    """Whether, by the mode of a folder, everybody may put another file in the place of one in it."""
    return bool(folder & stat.S_IWOTH and not folder & stat.S_ISVTX)


def _has_list(path: Path) -> bool:
    try:
        return sys.platform == "linux" and LIST in os.listxattr(path)
    except OSError:
        return False


def _user(number: int) -> str:
    import pwd

    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


def _group(number: int) -> str:
    import grp

    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)
