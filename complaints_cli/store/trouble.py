"""One thing that does not verify, and the part of the file that it is wrong with."""

from enum import StrEnum

from complaints_cli.dataclass import dataclass


class Part(StrEnum):
    """What is checked by itself, and told of by itself."""

    FILE = "file"
    SCHEMA = "schema"
    CHAIN = "chain"
    TEXTS = "texts"
    REGISTER = "register"
    WITNESS = "witness"
    ANCHOR = "anchor"


@dataclass(frozen=True)
class Trouble:
    """What is wrong, with the event and the complaint (or other stream) that it is wrong with, where there is one."""

    event: int | None
    ref: str | None
    message: str
    part: Part = Part.FILE
