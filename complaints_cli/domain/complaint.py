"""A complaint as it stands: what its events add up to, and nothing that could be worked out from a date."""

from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.adjusting import Adjustment
from complaints_cli.domain.compensation import Factors, Line, Offer
from complaints_cli.domain.concerns import AsbCase, Concern
from complaints_cli.domain.contact import Comment
from complaints_cli.domain.disclosed import Disability, Vulnerability
from complaints_cli.domain.events.ends import Refusal
from complaints_cli.domain.events.exchange import Imported
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.events.twice import EnteredTwice
from complaints_cli.domain.hazards import Hazard
from complaints_cli.domain.involvement import Approval, Involvement
from complaints_cli.domain.learning import Learning
from complaints_cli.domain.ombudsman import NOTHING_PASSED, AtTheOmbudsman
from complaints_cli.domain.parts import Action, Enclosure, Finding, Note, Point, SentLetter
from complaints_cli.domain.representing import Representative
from complaints_cli.domain.resident import HolderPermission
from complaints_cli.domain.restriction import BehaviourWarning, Restriction
from complaints_cli.domain.sharing import Share
from complaints_cli.domain.stage import Stage
from complaints_cli.domain.terms import Apart, CloseReason, Satisfied, State


class Situation(StrEnum):
    """Where a complaint stands, as finely as the commands need to know."""

    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    ASKED_AT_ONCE = "asked-at-once"
    """Stage 2 was asked for before stage 1 was even acknowledged."""
    ASKED_EARLY = "asked-early"
    """Stage 2 was asked for before stage 1 was answered."""
    BOTH_ACKNOWLEDGED = "both-acknowledged"
    ANSWERED_1 = "answered-1"
    ESCALATED = "escalated"
    ACKNOWLEDGED_2 = "acknowledged-2"
    ANSWERED_2 = "answered-2"
    NOT_ESCALATED = "not-escalated"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


ENDED = {State.WITHDRAWN: Situation.WITHDRAWN, State.REFUSED: Situation.REFUSED, State.CLOSED: Situation.CLOSED}


@dataclass(frozen=True, kw_only=True)
class Complaint:
    """One complaint, folded from its events. `version` is that of the last of them."""

    ref: str
    version: int
    received: Received
    points: tuple[Point, ...] = ()
    stages: tuple[Stage, ...] = ()
    findings: tuple[Finding, ...] = ()
    actions: tuple[Action, ...] = ()
    learning: tuple[Learning, ...] = ()
    notes: tuple[Note, ...] = ()
    letters: tuple[SentLetter, ...] = ()
    files: tuple[Enclosure, ...] = ()
    links: tuple[str, ...] = ()
    split_from: str | None = None
    split_because: Apart | None = None
    """The complaint in which this matter was raised, and why it stands on its own (Code 6.8)."""
    involved: tuple[Involvement, ...] = ()
    approvals: tuple[Approval, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    disabilities: tuple[Disability, ...] = ()
    vulnerabilities: tuple[Vulnerability, ...] = ()
    representatives: tuple[Representative, ...] = ()
    permission: HolderPermission | None = None
    comments: tuple[Comment, ...] = ()
    shares: tuple[Share, ...] = ()
    ombudsman: AtTheOmbudsman = NOTHING_PASSED
    behaviour_warnings: tuple[BehaviourWarning, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    hazards: tuple[Hazard, ...] = ()
    concerns: tuple[Concern, ...] = ()
    asb_cases: tuple[AsbCase, ...] = ()
    lines: tuple[Line, ...] = ()
    offers: tuple[Offer, ...] = ()
    factors: tuple[Factors, ...] = ()
    refusal: Refusal | None = None
    part_refusals: tuple[Refusal, ...] = ()
    closed_on: date | None = None
    close_reason: CloseReason | None = None
    satisfied: Satisfied = Satisfied.UNKNOWN
    withdrawn_on: date | None = None
    reopened_on: date | None = None
    entered_twice: EnteredTwice | None = None
    """This is a second entry of a complaint that is kept under another reference, and counts no more."""
    imported: tuple[Imported, ...] = ()
    corrections: int = 0
    erased: bool = False

    @property
    def received_on(self) -> date:
        """Day zero of stage 1."""
        return self.received.on

    @property
    def handler(self) -> str | None:
        """Whoever has it now."""
        return self.current.handler

    @property
    def current(self) -> Stage:
        """The earliest stage that awaits something, else the last one."""
        return next((stage for stage in self.stages if stage.is_open), self.stages[-1])

    @property
    def awaiting_acknowledgement(self) -> Stage | None:
        """The earliest open stage that has not been acknowledged."""
        return next((stage for stage in self.stages if stage.is_open and stage.acknowledged_on is None), None)

    @property
    def open_points(self) -> tuple[Point, ...]:
        """The points that the current stage must answer."""
        return self.points_of(self.current)

    @property
    def same_as(self) -> str | None:
        """The entry of the same complaint that is kept, where this one was set aside."""
        return self.entered_twice.other if self.entered_twice else None

    @property
    def set_aside_on(self) -> date | None:
        """The day since which this entry counts no more."""
        return self.entered_twice.on if self.entered_twice else None

    @property
    def state(self) -> State:
        """Open, answered, how it ended, or that it is an entry that was set aside."""
        if self.entered_twice is not None:
            return State.ENTERED_TWICE
        if self.withdrawn_on is not None:
            return State.WITHDRAWN
        if self.refusal is not None:
            return State.REFUSED
        if self.closed_on is not None:
            return State.CLOSED
        return State.OPEN if any(stage.is_open for stage in self.stages) else State.ANSWERED

    @property
    def situation(self) -> Situation:
        """The row of the table of commands that holds now."""
        ended = ENDED.get(self.state)
        if ended is not None:
            return ended
        return self._at_stage_1() if self.current.number == 1 else self._at_stage_2()

    def _at_stage_1(self) -> Situation:
        stage, asked = self.current, self.stage(2) is not None
        if not stage.is_open:
            return Situation.ANSWERED_1
        if stage.acknowledged_on is None:
            return Situation.ASKED_AT_ONCE if asked else Situation.RECEIVED
        if self.awaiting_acknowledgement:
            return Situation.ASKED_EARLY
        return Situation.BOTH_ACKNOWLEDGED if asked else Situation.ACKNOWLEDGED

    def _at_stage_2(self) -> Situation:
        stage = self.current
        if stage.refusal is not None:
            return Situation.NOT_ESCALATED
        if stage.responded_on is not None:
            return Situation.ANSWERED_2
        return Situation.ACKNOWLEDGED_2 if stage.acknowledged_on else Situation.ESCALATED

    @property
    def ended_on(self) -> date | None:
        """The day it was withdrawn, not accepted or set aside, after which no date of it can be missed."""
        refused_on = self.refusal.on if self.refusal else None
        return self.withdrawn_on or refused_on or self.set_aside_on

    @property
    def process_ended_on(self) -> date | None:
        """The day of our last word: the final response, or that it, or its stage 2, was not accepted."""
        if self.refusal is not None:
            return self.refusal.on
        asked = self.stage(2)
        if asked is None:
            return None
        return asked.responded_on or (asked.refusal.on if asked.refusal else None)

    def promised_on(self, stage: int) -> date | None:
        """The response date that the resident was last told for a stage."""
        told = [letter.respond_by for letter in self.letters if letter.stage == stage and letter.respond_by]
        return told[-1] if told else None

    def stage(self, number: int) -> Stage | None:
        """Stage 1 or 2, where it exists."""
        return next((stage for stage in self.stages if stage.number == number), None)

    def points_of(self, stage: Stage) -> tuple[Point, ...]:
        """The points that a stage answers: at stage 1 all accepted ones, at stage 2 those disputed."""
        wanted = stage.points if stage.number == 2 else ()
        return tuple(p for p in self.points if not p.refused and (not wanted or p.number in wanted))

    def stage_on(self, day: date) -> int:
        """The stage that a complaint was at on a day: what was said then belongs to it."""
        asked = self.stage(2)
        return 2 if asked is not None and asked.opened_on <= day else 1

    def point(self, number: int) -> Point | None:
        """The point of that number, where it exists."""
        return next((point for point in self.points if point.number == number), None)

    def approval(self, stage: int) -> Approval | None:
        """Who signed off what a stage is about to be answered with; a later change of it takes that back."""
        given = [approval for approval in self.approvals if approval.stage == stage and approval.stands]
        return given[-1] if given else None

    def finding(self, stage: int, point: int) -> Finding | None:
        """The last finding made on a point at a stage."""
        made = [f for f in self.findings if f.stage == stage and f.point == point]
        return made[-1] if made else None

    def offer(self, action: int) -> Offer | None:
        """What the offer of lines says that a remedy is."""
        return next((offer for offer in self.offers if offer.action == action), None)

    @property
    def money(self) -> tuple[Action, ...]:
        """The offers of money that stand: not those that another took the place of."""
        return tuple(action for action in self.actions if action.amount and action.replaced_by is None)

    def action(self, number: int) -> Action | None:
        """The remedy of that number, where it exists."""
        return next((action for action in self.actions if action.number == number), None)
