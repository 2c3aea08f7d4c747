"""Where files are kept that need no disk: what a trial does to them is what a disk would do."""

from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 - trials make a folder of their own in it


def in_memory() -> Path | None:
    """A folder in memory to make one's own in; None, for the machine's usual one, where there is none."""
    return _MEMORY if _MEMORY.is_dir() else None
