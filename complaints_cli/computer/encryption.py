"""Whether a disk is encrypted is known, without rights, only of Linux's own way of it; of any other nothing is said."""

import os
from pathlib import Path

BLOCKS = Path("/sys/dev/block")
LUKS = "CRYPT-"
"""How the kernel names a device that it decrypts."""
DEEPEST = 5


def is_encrypted(path: Path, blocks: Path = BLOCKS) -> bool | None:
    """Whether the disk that holds a file, or a disk beneath it, is decrypted by the kernel; None where it is not told.

    `blocks` is where the kernel lists devices. Raises OSError where the file is not there.
    """
    number = path.stat().st_dev
    device = blocks / f"{os.major(number)}:{os.minor(number)}" if hasattr(os, "major") else None
    if device is None or not device.exists():
        return None
    return _decrypted(device, DEEPEST)


def _decrypted(device: Path, deep: int) -> bool:
    try:
        if (device / "dm" / "uuid").read_text(encoding="ascii", errors="replace").startswith(LUKS):
            return True
    except OSError:
        pass
    beneath = device / "slaves"
    return deep > 0 and beneath.is_dir() and any(_decrypted(each, deep - 1) for each in beneath.iterdir())
