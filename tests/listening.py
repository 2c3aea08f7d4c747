"""The register as a report hears it: what was asked for, and which measures a reader was shown anything of."""

from dataclasses import dataclass, field, fields
from typing import Any

from complaints_cli.reports.measures import Key, key_of
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import Period
from complaints_cli.reports.measuring.span import Span

FOR_A_READER = ("shown", "known", "share", "value", "sentence", "spread")


@dataclass
class Heard:
    """The measures that were asked for, and those of which something is printed, by what tells them apart."""

    asked: set[Key] = field(default_factory=set)
    printed: set[Key] = field(default_factory=set)


class Overheard(Measured):
    """A measure that tells when it is shown."""

    heard: Heard

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401
        if name.startswith(FOR_A_READER):
            object.__getattribute__(self, "heard").printed.add(key_of(object.__getattribute__(self, "measure")))
        return object.__getattribute__(self, name)


class Listening(Span):
    """Hears what a report asks for, of whatever period."""

    heard: Heard

    @classmethod
    def to(cls, span: Span, heard: Heard | None = None) -> "Listening":
        """The same span, listened to."""
        listening = cls(span.rows, span.period, span.today, span.public)
        listening.heard = heard or Heard()
        return listening

    def measured(self, name: str, stage: int | None = None, stock: str | None = None) -> Measured:
        self.heard.asked.add((name, stage, stock))
        return self._overheard(super().measured(name, stage, stock))

    def split(self, name: str, column: str) -> dict[str, Measured]:
        self.heard.asked.add((name, None, None))
        return {part: self._overheard(each) for part, each in super().split(name, column).items()}

    def of(self, period: Period) -> "Listening":
        return Listening.to(super().of(period), self.heard)

    def _overheard(self, measured: Measured) -> Measured:
        each = Overheard(**{item.name: getattr(measured, item.name) for item in fields(Measured)})
        object.__setattr__(each, "heard", self.heard)
        return each
