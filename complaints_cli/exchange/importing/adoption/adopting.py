"""Rows become what is recorded: nothing twice, nothing over what is there, and what is in doubt waits for somebody.

What is read of the record is read first, and let go of: while the record is written, nothing reads it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from complaints_cli.domain.dates import short_day
from complaints_cli.domain.deadlines import Clock
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.exchange import BatchImported
from complaints_cli.domain.events.landlord import StaffAdded
from complaints_cli.domain.reporting_years import YearEnds
from complaints_cli.domain.terms import Home
from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.adoption.judging import Judged
from complaints_cli.exchange.importing.adoption.known_again import together
from complaints_cli.exchange.importing.adoption.merging import Case, Clash, by_person, column, combined
from complaints_cli.exchange.importing.adoption.on_record import Already, on_record
from complaints_cli.exchange.importing.adoption.rulebook import Rulebook
from complaints_cli.exchange.importing.adoption.staff_named import Staff
from complaints_cli.exchange.importing.adoption.staged_lines import as_staged, from_staged
from complaints_cli.exchange.importing.adoption.telling import Teller, people_of, uncounted
from complaints_cli.exchange.importing.line import Line, Sort
from complaints_cli.store.bringing_in import BroughtIn, bring_in
from complaints_cli.store.record import Record
from complaints_cli.store.staging import Staging
from complaints_cli.store.writing import Act, Who

GOES_WITH = "Another row of the same complaint is held back: it comes over together with that one."
UNCOUNTED = "It counts for nothing: an extension counts where the resident was told of it in time (Code 6.4, 6.15)."

SAID_EVERY = 100
"""Rows between one word on how many there are and the next."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something of a row that somebody has to see, or to put right where it is `held` back."""

    line: Line
    column: str
    value: str
    reason: str
    held: bool
    ref: str | None = None
    """The reference here of what it is about, where that is on record already."""


@dataclass
class Adopted:
    """What became, or would become, of every row."""

    rows: int = 0
    imported: int = 0
    merged: int = 0
    duplicates: int = 0
    not_complaints: int = 0
    held: int = 0
    remarks: list[Remark] = field(default_factory=list)
    judged: Judged = field(default_factory=Judged)
    without_home: int = 0
    """Complaints of which nobody says whether they are a tenant's, a shared owner's or somebody else's."""
    streams: int = 0
    """How many references it takes: one for each complaint, request and compliment."""

    def in_order(self) -> Sequence[Remark]:
        """The remarks in the order of the file."""
        return sorted(self.remarks, key=lambda each: (each.line.file, each.line.sheet, each.line.row))


class Adoption:
    """The rows of one file on their way to the record. `digest` is the file's SHA-256.

    `home` is what everybody is to the landlord of whom no row says it.
    """

    def __init__(
        self,
        record: Record,
        staging: Staging,
        *,
        name: str,
        digest: str,
        ends: YearEnds,
        today: date,
        home: Home | None = None,
    ) -> None:
        self._record, self._staging = record, staging
        self._home = home
        self._name, self._digest, self._ends, self._today = name, digest, ends, today
        self.rulebook, self.staff = Rulebook.of(record), Staff.of(record.staff())
        self.batch: int = record.rows("SELECT coalesce(max(batch), 0) + 1 AS n FROM import_batch")[0]["n"]
        self._after = {stream: record.version(stream) for stream in ("staff", "exchange")}
        self.done = Adopted()

    def take(self, lines: Iterable[Line], progress: Callable[[int], None]) -> Adopted:
        """Takes every row in, and brings together what belongs together; `progress` hears how many so far."""
        self._staging.stage(self._staged(lines, progress))
        self._staging.place(self._placed())
        return self.done

    def _beginnings(self) -> Iterator[tuple[Event, ...]]:
        """What each new stream begins with, the earliest first. Reads nothing of the record."""
        teller = Teller(batch=self.batch, file=self._name, rulebook=self.rulebook, staff=self.staff, home=self._home)
        for content in self._staging.in_order():
            case = combined(from_staged(content))
            if isinstance(case, Case):
                yield teller.events(case)

    def bring_over(
        self, path: Path, login: str, person: str | None, skipped: int, progress: Callable[[int], None]
    ) -> BroughtIn:
        """Records everything in one transaction, whoever joins the staff list and the file itself with it.

        The record that was read must be let go of by now. Raises as `bring_in` does.
        """
        acts = (Act(None, 0, events) for events in self._beginnings())
        joined = tuple(StaffAdded(on=self._today, person=each.id, name=each.name) for each in self.staff.joined)
        last = [Act("staff", self._after["staff"], joined)] if joined else []
        last.append(Act("exchange", self._after["exchange"], (self._ended(skipped),)))
        return bring_in(path, Who(self._today, login, person), acts, progress=progress, last=lambda _: last)

    def _ended(self, skipped: int) -> BatchImported:
        """What the landlord's own record says of it."""
        done = self.done
        return BatchImported(
            on=self._today,
            batch=self.batch,
            digest=self._digest,
            rows=done.rows,
            imported=done.imported,
            merged=done.merged,
            duplicates=done.duplicates,
            not_complaints=done.not_complaints,
            skipped=skipped,
            held=done.held,
            first=done.judged.first,
            last=done.judged.last,
            name=self._name,
        )

    def _staged(self, lines: Iterable[Line], progress: Callable[[int], None]) -> Iterator[tuple[str, str]]:
        for line in lines:
            self.done.rows += 1
            yield together(line), as_staged((line,))
            if self.done.rows % SAID_EVERY == 0:
                progress(self.done.rows)

    def _placed(self) -> Iterator[tuple[str, int, str]]:
        for staged in self._staging.together():
            rows = [from_staged(content)[0] for _, content in staged]
            places = {id(row): place for row, (place, _) in zip(rows, staged, strict=True)}
            for group, clash in by_person(rows):
                case = self._decided(group, clash)
                if case is not None and case.line.received is not None:
                    self.done.streams += 1
                    first = min(places[id(row)] for row in group)
                    yield case.line.received.isoformat(), first, as_staged(group, bare=True)

    def _decided(self, group: Sequence[Line], clash: Clash | None) -> Case | None:
        """What comes over of the rows of one person under one reference; None where nothing does."""
        already = None if clash else on_record(self._record, group, self._name, self._digest)
        for row in group:
            if already is None or row not in already.put_right:
                self._doubts(row, already.ref if already and not already.is_held else "")
        if already is not None:
            self._already(group, already)
            return None
        if any(row.is_held for row in group):
            self.done.held += sum(row.is_held for row in group)
            self._hold([row for row in group if not row.is_held], Clash("", "", GOES_WITH))
            return None
        case = clash or combined(group)
        if isinstance(case, Case):
            case = self._counted(case)
        if isinstance(case, Clash):
            self._hold(group, case)
            return None
        return case

    def _doubts(self, row: Line, ref: str) -> None:
        """What is in doubt of a row; one that was put right in a review list is so in the register all the same."""
        before = f" It came over before, or another row of it did: {ref}." if ref else ""
        self.done.remarks += [
            Remark(row, doubt.column, doubt.value, f"{doubt.reason}{before}", held=doubt.holds, ref=ref or None)
            for doubt in row.doubts
        ]

    def _hold(self, rows: Sequence[Line], clash: Clash, ref: str | None = None) -> None:
        self.done.held += len(rows)
        self.done.remarks += [Remark(row, clash.column, clash.value, clash.reason, held=True, ref=ref) for row in rows]

    def _already(self, group: Sequence[Line], already: Already) -> None:
        if already.is_held:
            self._hold(group, Clash(already.column, already.value, already.reason), already.ref)
            return
        held = sum(row.is_held for row in group) - len(already.put_right)
        self.done.held += held
        self.done.duplicates += len(group) - held
        self.done.remarks += [
            Remark(more.line, more.column, more.value, more.reason, held=False, ref=already.ref)
            for more in already.more
        ]

    def _counted(self, case: Case) -> Case | Clash:
        """The case, counted; or that its days cannot be."""
        done, line = self.done, case.line
        if line.sort is Sort.COMPLAINT:
            try:
                clocks = tuple(self.rulebook.clocks(line))
            except Misuse as error:  # before the first bank holidays that are known, or after the last
                return Clash("received", short_day(line.received) if line.received else "", str(error))
            done.imported += 1
            done.merged += len(case.rows) - 1
            done.judged.add(line, clocks, self._ends, self._today)
            done.without_home += not (line.home or self._home)
            self._uncounted(line, clocks)
        else:
            done.not_complaints += len(case.rows)
        done.duplicates += len(case.again)
        self._people(case)
        return case

    def _people(self, case: Case) -> None:
        """Whoever is new joins the staff list; a name that fits two is nobody's, and said."""
        for name in people_of(case):
            self.staff.id_of(name)
            if name in self.staff.unclear:
                reason = f"{self.staff.unclear[name]} It comes over without."
                self.done.remarks.append(Remark(case.line, "staff", name, reason, held=False))

    def _uncounted(self, line: Line, clocks: Sequence[Clock]) -> None:
        """Extensions that are kept in words."""
        for told, clock in zip((line.first, line.second), clocks, strict=False):
            if words := uncounted(told, clock.stage):
                where = column("extended_to", clock.stage.number)
                self.done.remarks.append(Remark(line, where, words, UNCOUNTED, held=False))
