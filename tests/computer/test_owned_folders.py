"""A folder of a sync service or of another computer is told from one that is only called alike."""

from collections.abc import Mapping
from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from complaints_cli.computer.mounts import Mount, read_mount_command, read_mounts
from complaints_cli.computer.owned_folders import HOST, SHARE, Owner, owner_of

TABLE = r"""
22 27 0:21 / |proc rw,relatime - proc proc rw
27 1 254:0 / | rw,relatime shared:1 - ext4 /dev/vda rw
40 27 0:40 / |mnt|office\040share rw,relatime shared:7 master:2 - cifs //server/Oak\040Homes rw,vers=3.0
41 27 0:41 / |mnt|nas rw - nfs4 nas:/export rw
42 41 8:17 / |mnt|nas|scratch rw - ext4 /dev/sdb1 rw
43 27 0:43 / |home|jo|far rw - fuse.sshfs jo@far: rw
44 27 0:44 / |run|user|1000|gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
45 27 0:45 / |mnt|c rw - 9p C:\134 rw
46 27 0:46 / |mnt|usb rw - fuseblk /dev/sdc1 rw
47 27 0:47 / |mnt|over rw - cifs //server/over rw
48 27 8:33 / |mnt|over rw - xfs /dev/sdd1 rw
a line that is none
49 27 0:49 / |mnt|cut rw -
"""
MOUNTS = read_mounts(TABLE.replace("|", "/"))
CONTAINER = (Mount("/", "9p"), Mount("/w", "virtiofs"))
BACK = "\\"
ENVIRONMENT = {
    "OneDrive": "D:|Files|Personal".replace("|", BACK),
    "OneDriveCommercial": "E:|Cloud".replace("|", BACK),
    "OneDriveConsumer": "",
}


def path(spelt: str) -> PurePath:
    """A path of Linux or macOS, or of Windows where it begins with a drive or a server; | stands between its parts."""
    if spelt.startswith("|") and not spelt.startswith("||"):
        return PurePosixPath(spelt.replace("|", "/"))
    return PureWindowsPath(spelt.replace("|", BACK))


def owner(
    folder: PurePath,
    marks: Mapping[str, Mapping[str, bool]] | None = None,
    environment: Mapping[str, str] | None = None,
) -> Owner | None:
    """Of a folder of a computer whose disks are those above."""
    mounted = MOUNTS if isinstance(folder, PurePosixPath) else ()
    return owner_of(folder, environment or {}, mounted, lambda place: (marks or {}).get(str(place), {}))


@pytest.mark.parametrize(
    ("folder", "name", "because"),
    [
        ("C:|Users|jo|OneDrive", "OneDrive", 'a folder on the way is called "OneDrive"'),
        ("C:|Users|jo|OneDrive - Oak Homes|Complaints", "OneDrive", 'called "OneDrive - Oak Homes"'),
        ("C:|Users|jo|ONEDRIVE - OAK|x", "OneDrive", "ONEDRIVE - OAK"),
        ("C:|Users|jo|Oak Homes|Complaints - Documents", "SharePoint", "as SharePoint calls a library"),
        ("C:|Users|jo|Oak Homes|Board - Shared Documents|2026", "SharePoint", "Board - Shared Documents"),
        ("||oak.sharepoint.com@SSL|DavWWWRoot|sites|c", SHARE, "is on another computer"),
        ("||server|share|complaints", SHARE, "||server|share is on another computer"),
        ("||?|UNC|server|share|complaints", SHARE, "is on another computer"),
        ("G:|My Drive|Complaints", "Google Drive", 'called "My Drive"'),
        ("C:|Users|jo|Dropbox (Oak Homes)", "Dropbox", 'called "Dropbox (Oak Homes)"'),
        ("C:|Users|jo|iCloudDrive|x", "iCloud Drive", 'called "iCloudDrive"'),
        ("C:|Users|jo|Box|Complaints", "Box", 'called "Box"'),
        ("P:|pCloud Drive|x", "pCloud", 'called "pCloud Drive"'),
        ("D:|Files|Personal|Complaints", "OneDrive", "OneDrive keeps D:|Files|Personal"),
        ("e:|cloud", "OneDrive", "OneDrive keeps E:|Cloud"),
        ("|home|jo|Dropbox|complaints", "Dropbox", 'called "Dropbox"'),
        ("|home|jo|Nextcloud", "Nextcloud", 'called "Nextcloud"'),
        ("|home|jo|Nextcloud2|x", "Nextcloud", 'called "Nextcloud2"'),
        ("|srv|ownCloud|x", "ownCloud", 'called "ownCloud"'),
        ("|home|jo|Box Sync|x", "Box", 'called "Box Sync"'),
        ("|home|jo|Google Drive|x", "Google Drive", 'called "Google Drive"'),
        ("|Users|jo|Library|Mobile Documents|com~apple~CloudDocs|x", "iCloud Drive", 'called "Mobile Documents"'),
        ("|Users|jo|Library|CloudStorage|OneDrive-OakHomes|x", "a sync service", 'macOS keeps "OneDrive-OakHomes"'),
        ("|Users|jo|Library|CloudStorage|Box-Box", "a sync service", 'macOS keeps "Box-Box"'),
        ("|mnt|office share|complaints", SHARE, "|mnt|office share is mounted from another computer, as cifs"),
        ("|mnt|nas|x", SHARE, "as nfs4"),
        ("|home|jo|far", SHARE, "as fuse.sshfs"),
        ("|run|user|1000|gvfs|smb-share:server=s", SHARE, "as fuse.gvfsd-fuse"),
        ("|mnt|c|complaints", HOST, "|mnt|c is lent by it, as 9p"),
    ],
)
def test_whose_it_is_and_what_shows_it(folder: str, name: str, because: str) -> None:

    found = owner(path(folder), environment=ENVIRONMENT)
    assert found is not None
    assert found.name == name
    assert because.replace("|", BACK if isinstance(path(folder), PureWindowsPath) else "/") in found.because


@pytest.mark.parametrize(
    "folder",
    [
        "|home|jo|complaints",
        "|home|jo|.local|share|complaints",
        "|home|jo|Boxley Homes",
        "|home|jo|dropbox-old-notes",
        "|home|jo|my onedrive notes",
        "|home|nextcloud|complaints",
        "|home|dropbox|x",
        "|Users|box|complaints",
        "|srv|box|complaints",
        "|srv|mega|complaints",
        "|home|jo|sharepoint-migration",
        "|mnt|nas|scratch|x",
        "|mnt|nas2|x",
        "|mnt|usb|complaints",
        "|mnt|over|x",
        "|mnt|cut|x",
        "C:|Users|jo|AppData|Local|complaints",
        "C:|Users|OneDrive|AppData|Local|complaints",
        "C:|Oak Homes|Board - Documents",
        "C:|Users|jo|Documents",
        "||?|C:|complaints",
        "D:|Files|Personal notes",
    ],
)
def test_what_is_only_called_alike_is_nobodys(folder: str) -> None:

    assert owner(path(folder), environment=ENVIRONMENT) is None


@pytest.mark.parametrize(
    ("place", "names", "name"),
    [
        ("/srv/team", {".dropbox.cache": True}, "Dropbox"),
        ("/srv/team", {".dropbox": False}, "Dropbox"),
        ("/srv/team", {".stfolder": True}, "Syncthing"),
        ("/srv/team/deep", {"._sync_1a2b3c.db": False}, "Nextcloud or ownCloud"),
        ("/srv", {".owncloudsync.log": False}, "ownCloud"),
        ("/srv/team", {".tmp.driveupload": True}, "Google Drive"),
    ],
)
def test_a_mark_in_it_or_above_it_tells(place: str, names: dict[str, bool], name: str) -> None:
    found = owner(PurePosixPath("/srv/team/deep"), {place: names})
    assert found is not None
    assert (found.name, found.because.startswith(f"{place} has its mark")) == (name, True)


def test_resilio_is_known_by_what_is_in_its_mark() -> None:
    folder = PurePosixPath("/srv/team")
    mark = {"/srv/team": {".sync": True}, "/srv/team/.sync": {"ID": False}}
    assert owner(folder, mark) == Owner("Resilio Sync", "/srv/team has its mark, .sync")
    assert owner(folder, {"/srv/team": {".sync": True}, "/srv/team/.sync": {"notes": False}}) is None


@pytest.mark.parametrize(
    "names", [{".dropbox": True}, {"stfolde": True}, {"_sync_.db": False}, {"complaints-sync.db": False}]
)
def test_where_a_service_is_only_installed_nothing_is_told(names: dict[str, bool]) -> None:
    assert owner(path("|home|jo|complaints"), {str(path("|home|jo")): names}) is None


def test_the_root_of_a_container_is_the_computers_own() -> None:
    nothing: Mapping[str, bool] = {}
    assert owner_of(PurePosixPath("/data"), {}, CONTAINER, lambda _: nothing) is None
    assert owner_of(PurePosixPath("/w/x"), {}, CONTAINER, lambda _: nothing) is not None


def test_a_drive_letter_that_windows_says_is_remote() -> None:
    drive = (Mount("S:\\", "remote"),)
    found = owner_of(path("S:|complaints"), {}, drive, lambda _: {})
    assert found == Owner(SHARE, "the drive S:\\ is on another computer")


PRINTED = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//jo@server/Oak%20Homes on /Volumes/Oak Homes (smbfs, nodev, nosuid, mounted by jo)
/dev/disk4s1 on /Volumes/Stick (exfat, local, nodev)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""


@pytest.mark.parametrize(("folder", "owned"), [("/Volumes/Oak Homes/x", True), ("/Volumes/Stick/x", False)])
def test_volumes_of_macos(folder: str, owned: bool) -> None:
    mounted = read_mount_command(PRINTED)
    assert (owner_of(PurePosixPath(folder), {}, mounted, lambda _: {}) is not None) is owned


def test_a_home_is_where_the_environment_says_it_is() -> None:
    folder = PurePosixPath("/var/people/jo/Box/complaints")
    assert owner(folder) is None
    found = owner(folder, environment={"HOME": "/var/people/jo"})
    assert found is not None
    assert found.name == "Box"
    assert owner(folder, environment={"HOME": "/"}) is None
    assert owner(PurePosixPath("/var/people/Dropbox/x"), environment={"HOME": "/var/people/Dropbox"}) is not None
