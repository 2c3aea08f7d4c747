"""One thing that does not verify."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Trouble:
    """What is wrong, with the event and the complaint (or other stream) that it is wrong with, where there is one."""

    event: int | None
    ref: str | None
    message: str
