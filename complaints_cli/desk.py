"""What a command knows of the person at the keyboard: which database, which day, who, and whether they can be asked."""

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from pathlib import Path

from complaints_cli import clock, places
from complaints_cli.dataclass import dataclass


@dataclass
class Trail:
    """What one run leaves for the door to deal with at its end."""

    messages: list[str] = field(default_factory=list)
    drafts: list[Path] = field(default_factory=list)
    """Files with what was typed so far: removed when the command succeeds, named when it does not."""
    told: list[Callable[[], None]] = field(default_factory=list)
    """What is to be done once all of a successful answer was printed."""


@dataclass(frozen=True)
class Desk:
    """The circumstances of one command."""

    typed_db: Path | None = None
    claimed: str | None = None
    """The person named with `--as` or COMPLAINTS_USER."""
    json: bool = False
    plain: bool = False
    yes: bool = False
    interactive: bool = False
    """Somebody sits at stdin and may be asked."""
    trail: Trail = field(default_factory=Trail)

    @property
    def today(self) -> date:
        """London's date, or the day that `--today` put in its place."""
        return clock.today()

    @property
    def db(self) -> Path:
        """The database file in use, whether it is there or not."""
        return self.typed_db or places.default_database()

    @property
    def login(self) -> str:
        """The name the machine knows the person by; "unknown" where it knows none."""
        from getpass import getuser

        try:
            return getuser()
        except (KeyError, OSError, ImportError):
            return "unknown"

    def say(self, message: str) -> None:
        """Narrates: on stderr, and in the JSON answer's `messages`."""
        self.trail.messages.append(message)

    def hear(self, notice: str) -> None:
        """Narrates what may be come upon again and again in one run: once."""
        if notice not in self.trail.messages:
            self.say(notice)


@dataclass(frozen=True)
class Call:
    """One command as it was called."""

    desk: Desk
    name: str
    """Its words: "point add"."""
    function: Callable[..., object]
    params: Mapping[str, object]
    """What was typed, and the defaults of what was not, by the names of its signature."""
    manual: Callable[[], str]
    """The manual page, for which every command there is must be known."""
