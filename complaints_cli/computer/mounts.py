"""What is mounted where, as the system tells it; where it tells nothing, nothing is known."""

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path, PurePath

from complaints_cli.dataclass import dataclass

MOUNTED = Path("/proc/self/mountinfo")
REMOTE_DRIVE = "remote"
"""How a drive letter counts that Windows says is on another computer."""

_MAC = re.compile(r"^(.+) on (/.+?) \((\w+)[,)]", re.MULTILINE)
_ESCAPED = re.compile(r"\\([0-7]{3})")
_ON_ANOTHER_COMPUTER = 4
_SEPARATOR = "-"


@dataclass(frozen=True)
class Mount:
    """A place and the kind of file system in it: "ext4", "cifs", "fuse.sshfs"; `source` is the device or the share."""

    point: str
    kind: str
    source: str = ""


def read_mounts(table: str) -> tuple[Mount, ...]:
    r"""The lines of /proc/self/mountinfo, in their order (proc(5)); `\040` is a space. What is no such line is left."""
    found = []
    for line in table.splitlines():
        fields = line.split(" ")
        if _SEPARATOR not in fields[6:]:
            continue
        after = fields.index(_SEPARATOR, 6) + 1
        if len(fields) > after + 1:
            found.append(Mount(_plain(fields[4]), fields[after], _plain(fields[after + 1])))
    return tuple(found)


def read_mount_command(printed: str) -> tuple[Mount, ...]:
    """What macOS prints when it is asked: "//jo@server/share on /Volumes/share (smbfs, nodev, mounted by jo)"."""
    return tuple(Mount(point, kind, source) for source, point, kind in _MAC.findall(printed))


def mounts(path: PurePath) -> Sequence[Mount]:
    """What is mounted on this computer; on Windows, what the drive of the path is; on macOS, what is among volumes."""
    if sys.platform == "win32":
        return _drive(path)
    if sys.platform == "darwin":
        return _volumes(path)
    try:
        return read_mounts(MOUNTED.read_text(encoding="utf-8", errors="surrogateescape"))
    except OSError:
        return ()


def mount_of(path: PurePath, mounted: Sequence[Mount]) -> Mount | None:
    """The mount that a path lies in: the longest that leads to it, and of two in one place the later."""
    leading = [each for each in mounted if path.is_relative_to(each.point)]
    return max(reversed(leading), key=lambda each: len(each.point), default=None)


def _plain(field: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 8)), field)


def _volumes(path: PurePath) -> Sequence[Mount]:  # pragma: no cover - asks macOS
    """Nothing is asked for a path on the computer's own disk: starting a program takes longer than a save."""
    import subprocess

    if path.parts[1:2] != ("Volumes",):
        return ()
    try:
        asked = subprocess.run(["/sbin/mount"], capture_output=True, check=True, timeout=5)
    except (OSError, subprocess.SubprocessError):
        return ()
    return read_mount_command(asked.stdout.decode(errors="surrogateescape"))


def _drive(path: PurePath) -> Sequence[Mount]:  # pragma: no cover - asks Windows
    import ctypes

    root = path.drive + os.sep
    kind = ctypes.windll.kernel32.GetDriveTypeW(root)  # type: ignore[attr-defined,unused-ignore]
    return (Mount(root, REMOTE_DRIVE),) if kind == _ON_ANOTHER_COMPUTER else ()
