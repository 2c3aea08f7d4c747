"""What is due as a reader sees it: a heading that counts, a table worst first, and what must be known beside it."""

from collections.abc import Sequence
from datetime import date

from complaints_cli.commands.due_seen import Item
from complaints_cli.commands.due_words import governing, step
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import short_day, working_days
from complaints_cli.result import Block, Cell, Heading, Table, Text, Tone

TONES: dict[str, Tone] = {"overdue": "bad", "due-today": "warn", "due-soon": "", "open": ""}
COLUMNS = ["Complaint", "Due", "State", "What", "About"]

PROVISIONAL = "A provisional date rests on bank holidays that have not been published yet."


@dataclass(frozen=True)
class Found:
    """All that is due, and by which days it was looked for."""

    today: date
    within: int
    until: date
    items: tuple[Item, ...]
    everything: bool = False
    handler: str | None = None
    """The name of the one person it was looked for, as it was typed."""
    person: str | None = None
    """That person's id."""

    @property
    def shown(self) -> list[Item]:
        """What is listed: all of it, or what is due by the last day looked at."""
        return [item for item in self.items if self.everything or item.state != "open"]

    @property
    def is_urgent(self) -> bool:
        """Whether something is overdue, due today, or counted in hours."""
        return any(item.is_emergency or item.state in ("overdue", "due-today") for item in self.items)

    def count(self, state: str) -> int:
        """How many things are in a state."""
        return sum(item.state == state for item in self.items)

    @property
    def summary(self) -> str:
        """The counts in a sentence, or that there is nothing, and as far as which day."""
        counts = [
            (self.count("overdue"), "overdue"),
            (self.count("due-today"), "due today"),
            (self.count("due-soon"), f"due in the next {working_days(self.within)}"),
            (self.count("open") if self.everything else 0, "due later"),
        ]
        said = ", ".join(f"{number} {words}" for number, words in counts if number)
        nothing = f"Nothing is due in the next {working_days(self.within)}, to {short_day(self.until)}"
        return said or f"{nothing}; {self._open()}"

    def _open(self) -> str:
        number = len({item.row["ref"] for item in self.items if item.row["what"] in ("acknowledge", "respond")})
        return f"{number or 'no'} complaint{' is' if number == 1 else 's are'} open"


def screen(found: Found) -> list[Block]:
    """The list, worst first."""
    of = f", of those with {found.handler}" if found.handler else ""
    blocks: list[Block] = [Heading(f"{short_day(found.today)}: {found.summary}{of}."), table(found.shown)]
    if any(item.row["provisional"] for item in found.shown):
        blocks.append(Text(PROVISIONAL, "warn"))
    if found.handler is not None and any(item.is_emergency for item in found.shown):
        blocks.append(Text("What is counted in hours is listed whoever handles it.", "warn"))
    later = found.count("open")
    if later and not found.everything:
        blocks.append(Text(f"{later} more {'is' if later == 1 else 'are'} due later: complaints due --all"))
    return blocks


def table(items: Sequence[Item]) -> Table:
    """A row for each."""
    return Table(COLUMNS, [_row(item) for item in items], below=2)


def _row(item: Item) -> list[str | Cell]:
    row = item.row
    at = f" {row['due_at']}" if row["due_at"] else ""
    was = f", was {short_day(date.fromisoformat(row['original_due']))}" if row["original_due"] else ""
    provisional = ", provisional" if row["provisional"] else ""
    return [
        row["ref"],
        short_day(item.due_on) + at + provisional,
        Cell(item.away, TONES[item.state]),
        f"{step(row['what'], row['stage'], row['item'])} ({governing(row['governed_by'], row['rule'])}{was})",
        f"{row['label']} ({item.who or 'no handler'})",
    ]
