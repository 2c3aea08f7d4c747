"""A figure is a ratio, and what it must not pass; times alone say as much about the machine as about the program."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What one piece of work costs beside another: how many times as much."""

    work: str
    """The work / what it is held against: "`due` / `sqlite-utils query`"."""
    ratio: float | None
    """None where it could not be measured here: `said` tells why."""
    at_most: float | None = None
    at_least: float | None = None
    of: str = ""
    """What was measured: "processor time", "by the clock", "SQLite steps", "peak memory"."""
    said: str = ""
    """The two amounts themselves, and what a reader must know: "48.1 ms and 23.0 ms; median of 31 pairs"."""

    @property
    def holds(self) -> bool:
        """Whether it is within its bound; one without a bound always is, and so is what could not be measured."""
        if self.ratio is None:
            return True
        under = self.at_most is None or self.ratio <= self.at_most
        return under and (self.at_least is None or self.ratio >= self.at_least)

    @property
    def shown(self) -> str:
        """The ratio in three digits: "2.31"; "-" where there is none."""
        return "-" if self.ratio is None else f"{self.ratio:.3g}"

    @property
    def bound(self) -> str:
        """The bound in words: "at most 2.6"; "" where there is none."""
        if self.at_most is not None:
            return f"at most {self.at_most:g}"
        return "" if self.at_least is None else f"at least {self.at_least:g}"
