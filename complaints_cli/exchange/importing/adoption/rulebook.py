"""What the days of an older register are judged by: the policy of each day, and the bank holidays in force."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from complaints_cli.domain.deadlines import Clock, Rules, clock
from complaints_cli.domain.stage import Notice, Stage
from complaints_cli.domain.terms import Channel
from complaints_cli.exchange.importing.line import Line, StageLine
from complaints_cli.store.landlord_record import BUILT_IN, adopted
from complaints_cli.store.record import Record


@dataclass(frozen=True)
class Rulebook:
    """The policies by the day from which each holds, kept so that nothing more is read while the record is written."""

    current: int
    _from: tuple[date, ...]
    _ids: tuple[str, ...]
    _rules: dict[str, Rules] = field(repr=False)

    @classmethod
    def of(cls, record: Record) -> "Rulebook":
        """What the record has now."""
        held = adopted(record.history("policy"))
        ids = (BUILT_IN, *(each.policy for each in held))
        return cls(
            current=record.current_calendar(),
            _from=tuple(each.on for each in held),
            _ids=ids,
            _rules={policy: record.rules(policy) for policy in dict.fromkeys(ids)},
        )

    def policy_on(self, day: date) -> str:
        """The id of the policy for a complaint received on a day."""
        return self._ids[bisect_right(self._from, day)]

    def stages(self, line: Line) -> Iterator[Stage]:
        """Each stage that a row tells of, with the extension of it that counts."""
        if line.received is not None:
            for number, told, opened in ((1, line.first, line.received), (2, line.second, line.second.opened)):
                if opened is not None:
                    yield self._stage(number, told, opened, line)

    def clocks(self, line: Line) -> Iterator[Clock]:
        """The dates of each stage that a row tells of."""
        return (self._clock(stage, line) for stage in self.stages(line))

    def _stage(self, number: int, told: StageLine, opened: date, line: Line) -> Stage:
        """It is extended only where the resident was told on or before the day that is replaced (Code 6.4, 6.15)."""
        stage = Stage(
            number=number,
            opened_on=opened,
            via=Channel.OTHER,
            acknowledged_on=told.acknowledged,
            acknowledged_by_calendar=self.current,
            responded_on=told.responded,
            judged_by_calendar=self.current,
            decision=told.decision,
        )
        if told.extended_to is None or told.extension_told is None:
            return stage
        replaces = self._clock(stage, line).code_date
        if told.extension_told > replaces:
            return stage
        notice = Notice(on=told.extension_told, to=told.extended_to, reason=told.extension_reason, replaces=replaces)
        return replace(stage, notices=(notice,))

    def _clock(self, stage: Stage, line: Line) -> Clock:
        received = line.received or stage.opened_on
        return clock(stage, received, self._rules[self.policy_on(received)], None, line.withdrawn or line.refused)
