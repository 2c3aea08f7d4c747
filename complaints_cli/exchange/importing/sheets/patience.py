"""A workbook is read for so long and no longer: one made to be read for hours is refused when its time is up."""

from time import process_time

from complaints_cli.exchange.importing.sheets import refusals

MOST = 20.0
"""Seconds of the processor that a workbook may take: a register of 10,000 rows takes two or three."""


class Patience:
    """Counts the time in which a workbook is read; what is made of its rows meanwhile is not counted."""

    def __init__(self, name: str) -> None:
        self._name, self._spent, self._began = name, 0.0, 0.0

    def __enter__(self) -> "Patience":
        self._began = process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self._spent += process_time() - self._began

    def check(self) -> None:
        """Asked again and again while it is read. Raises Misuse "file-too-large" once the time is up."""
        if self._spent + process_time() - self._began > MOST:
            raise refusals.too_large(
                self._name, f"takes longer than {MOST:.0f} seconds to read, which no register does"
            )
