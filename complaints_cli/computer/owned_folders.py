"""A folder that a sync service or another computer owns is known by its name, its marks or its mount: never guessed.

Such a service copies files whole, at its own time, and brings older copies back; locks over a network may not hold.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase, translate
from pathlib import PurePath, PureWindowsPath

from complaints_cli.computer.mounts import REMOTE_DRIVE, Mount, mount_of
from complaints_cli.dataclass import dataclass

SHARE = "a network share"
HOST = "the system that this one runs in"
FROM_ITS_HOST = frozenset({"9p", "virtiofs", "vboxsf", "fuse.vmhgfs-fuse", "prl_fs"})
"""What a virtual machine is lent by the computer it runs on. A container may have its whole root from there."""
NETWORKED = frozenset(
    {
        *("cifs", "smb3", "smbfs", "nfs", "nfs4", "ncpfs", "afs", "afpfs", "ceph", "glusterfs", "lustre", "gfs2"),
        *("ocfs2", "davfs", "webdav", "coda", "orangefs", "fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.glusterfs"),
        *("fuse.gvfsd-fuse", "fuse.ceph", "fuse.s3fs", "fuse.smbnetfs", "fuse.curlftpfs", "fuse.onedriver"),
        *("fuse.google-drive-ocamlfuse", "fuse.gcsfuse", "fuse.goofys", "fuse.juicefs", "fuse.seadrive"),
    }
)

ANYWHERE = {
    r"onedrive( - .+)?": "OneDrive",
    r"sharepoint|davwwwroot|.+\.sharepoint\.com": "SharePoint",
    r"dropbox( \(.+\))?": "Dropbox",
    r"google ?drive|my drive|drivefs|\.shortcut-targets-by-id": "Google Drive",
    r"icloud ?drive|mobile documents|com~apple~clouddocs": "iCloud Drive",
    r"nextcloud\d*": "Nextcloud",
    r"owncloud\d*": "ownCloud",
    r"pcloud ?(drive|sync)": "pCloud",
}
"""Names that a folder has from its service and hardly from anybody else, wherever it lies."""
AT_HOME = {
    r"box( sync)?": "Box",
    r"mega": "MEGA",
    r"proton drive": "Proton Drive",
    r"tresorit": "Tresorit",
    r"seafile": "Seafile",
}
"""Names that are a service's in somebody's home folder, and may be anybody's elsewhere."""
HOMES = ("home", "users")
A_LIBRARY = re.compile(r".+ - (shared )?documents")
"""A library of SharePoint on Windows: in a folder of the organisation's, in somebody's home folder."""
IN_CLOUD_STORAGE = ("library", "cloudstorage")
"""Where macOS keeps the folders of every sync service."""
HOME = ("HOME", "USERPROFILE")
ENVIRONMENT = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")

MARKS = {
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    "._sync_*.db": "Nextcloud or ownCloud",
    ".sync_*.db": "Nextcloud or ownCloud",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".tmp.driveupload": "Google Drive",
    ".tmp.drivedownload": "Google Drive",
}
"""What a service puts into the folders that it keeps."""
DROPBOX = ".dropbox"
"""A file in the folder that Dropbox keeps; a folder of this name in a home is only where Dropbox is installed."""
RESILIO = (".sync", "ID")

_MARK = re.compile("|".join((*map(translate, MARKS), *map(re.escape, (DROPBOX, *RESILIO)))))

Listing = Callable[[PurePath], Mapping[str, bool]]
"""The marks in a folder, and whether each is a folder; none where it cannot be read."""


@dataclass(frozen=True)
class Owner:
    """Who keeps a folder in step with another computer, and what shows it, as the end of a sentence."""

    name: str
    because: str


def is_mark(name: str) -> bool:
    """Whether a file or folder of this name may tell whose the folder is."""
    return name[:1] in ".I" and _MARK.fullmatch(name) is not None


def owner_of(
    folder: PurePath, environment: Mapping[str, str], mounted: Sequence[Mount], listing: Listing
) -> Owner | None:
    """The owner of a folder, by its whole path; None for one on a disk of this computer that nobody else keeps."""
    return (
        _by_network(folder, mounted)
        or _by_environment(folder, environment)
        or next(_by_name(folder, environment), None)
        or next(_by_mark(folder, listing), None)
    )


def _by_network(folder: PurePath, mounted: Sequence[Mount]) -> Owner | None:
    if isinstance(folder, PureWindowsPath) and _is_unc(folder.drive):
        return Owner(SHARE, f"{folder.drive} is on another computer")
    mount = mount_of(folder, mounted)
    if mount is None:
        return None
    if mount.kind == REMOTE_DRIVE:
        return Owner(SHARE, f"the drive {mount.point} is on another computer")
    if mount.kind in FROM_ITS_HOST and mount.point != "/":
        return Owner(HOST, f"{mount.point} is lent by it, as {mount.kind}")
    if mount.kind in NETWORKED:
        return Owner(SHARE, f"{mount.point} is mounted from another computer, as {mount.kind}")
    return None


def _is_unc(drive: str) -> bool:
    local = drive.startswith(("\\\\?\\", "\\\\.\\")) and not drive.upper().startswith("\\\\?\\UNC")
    return drive.startswith("\\\\") and not local


def _by_environment(folder: PurePath, environment: Mapping[str, str]) -> Owner | None:
    for name in ENVIRONMENT:
        kept = type(folder)(environment.get(name, ""))
        if kept.is_absolute() and len(kept.parts) > 1 and folder.is_relative_to(kept):
            return Owner("OneDrive", f"this computer says that OneDrive keeps {kept}")
    return None


def _by_name(folder: PurePath, environment: Mapping[str, str]) -> Iterator[Owner]:
    """Of the folders on the way, from the top; the name of whoever it is the home of counts for nothing."""
    parts = [part.casefold() for part in folder.parts]
    user = 2 if parts[1:2] and parts[1] in HOMES else None
    home = _place_of_home(folder, environment) or user
    for place, part in enumerate(parts[1:], start=1):
        if place == user:
            continue
        in_home = home is not None and place == home + 1
        for names in (ANYWHERE, AT_HOME) if in_home else (ANYWHERE,):
            for pattern, service in names.items():
                if re.fullmatch(pattern, part):
                    yield Owner(service, f'a folder on the way is called "{folder.parts[place]}"')
        if home is not None and place == home + 2 and A_LIBRARY.fullmatch(part):
            yield Owner("SharePoint", f'"{folder.parts[place]}" is called as SharePoint calls a library')
        if tuple(parts[place - 2 : place]) == IN_CLOUD_STORAGE:
            yield Owner("a sync service", f'macOS keeps "{folder.parts[place]}" for it')


def _place_of_home(folder: PurePath, environment: Mapping[str, str]) -> int | None:
    """Which part of the path is the home folder that the environment names, where it leads through it."""
    for name in HOME:
        home = type(folder)(environment.get(name, ""))
        if home.is_absolute() and len(home.parts) > 1 and folder.is_relative_to(home):
            return len(home.parts) - 1
    return None


def _by_mark(folder: PurePath, listing: Listing) -> Iterator[Owner]:
    for place in (folder, *folder.parents):
        names = listing(place)
        for mark, service in MARKS.items():
            if any(fnmatchcase(name, mark) for name in names):
                yield Owner(service, f"{place} has its mark, {mark}")
        if names.get(DROPBOX) is False:
            yield Owner("Dropbox", f"{place} has its mark, {DROPBOX}")
        if names.get(RESILIO[0]) and RESILIO[1] in listing(place / RESILIO[0]):
            yield Owner("Resilio Sync", f"{place} has its mark, {RESILIO[0]}")
