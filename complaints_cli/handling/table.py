"""The written table of commands against where a complaint stands: what is allowed, and else why not.

A command that is not named for a situation is allowed in it. Receiving is never refused where it can be recorded.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from complaints_cli.dataclass import replace
from complaints_cli.domain.complaint import Situation
from complaints_cli.errors import Problem

S = Situation


class Command(StrEnum):
    """Every command that records something on a complaint that exists."""

    POINT_ADD = "point add"
    POINT_SET = "point set"
    ACK = "ack"
    EXTEND = "extend"
    LATE = "late"
    FINDING = "finding"
    REMEDY = "remedy"
    LEARN = "learn"
    RESPOND = "respond"
    RESPOND_WITH_ACK = "respond --with-ack"
    ESCALATE = "escalate"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    REFUSE = "refuse"
    REFUSE_ESCALATION = "refuse-escalation"
    REOPEN = "reopen"
    LINK = "link"
    ASSIGN = "assign"
    NOTE = "note"
    ATTACH = "attach"
    ACTION_DONE = "action done"
    ACTION_MOVE = "action move"
    CORRECT = "correct"
    UNDO = "undo"


ENDED = (S.CLOSED, S.WITHDRAWN, S.REFUSED)
ASKED_BEFORE_ANSWER = (S.ASKED_AT_ONCE, S.ASKED_EARLY, S.BOTH_ACKNOWLEDGED)
OPEN_AT_1 = (S.RECEIVED, S.ACKNOWLEDGED, *ASKED_BEFORE_ANSWER)
OPEN_AT_2 = (S.ESCALATED, S.ACKNOWLEDGED_2)

_ENDED = Problem(
    "ended",
    "It has ended. If it must be looked at again, reopen it; something new is a new complaint.",
    "5.12",
    "reopen REF --reason TEXT",
)
_FINAL = Problem(
    "final-response",
    "Stage 2 was answered, and that was our final response. The next step is the resident's: the Ombudsman.",
    "6.20",
)
_NOT_TAKEN_ON = Problem(
    "escalation-refused",
    "The request for stage 2 was refused. If the Ombudsman or new facts change that, reopen it.",
    "5.11",
    "reopen REF --reason TEXT",
)
_UNACKNOWLEDGED_1 = Problem("not-acknowledged", "Acknowledge it first, with its definition.", "6.2", "ack REF")
_UNACKNOWLEDGED = {
    S.RECEIVED: _UNACKNOWLEDGED_1,
    S.ASKED_AT_ONCE: _UNACKNOWLEDGED_1,
    S.ESCALATED: Problem(
        "not-acknowledged",
        "Acknowledge the request for stage 2 first, with its definition.",
        "6.11",
        "ack REF",
    ),
}


def _all(situations: Iterable[Situation], problem: Problem) -> dict[Situation, Problem]:
    return dict.fromkeys(situations, problem)


def _answered(instead: str, command: str) -> dict[Situation, Problem]:
    """Nothing awaits an answer."""
    return {
        S.ANSWERED_1: Problem("answered", f"Stage 1 was answered. {instead}", "6.3", command),
        S.ANSWERED_2: _FINAL,
        S.NOT_ESCALATED: _NOT_TAKEN_ON,
        **_all(ENDED, _ENDED),
    }


_ALREADY = {
    S.ACKNOWLEDGED: Problem("already-acknowledged", "Stage 1 was acknowledged already.", "6.2"),
    S.BOTH_ACKNOWLEDGED: Problem("already-acknowledged", "Both stages were acknowledged already.", "6.11"),
    S.ACKNOWLEDGED_2: Problem("already-acknowledged", "Stage 2 was acknowledged already.", "6.11"),
}
_ASK_AGAIN = _answered("If the resident is dissatisfied with the answer, it goes to stage 2.", "escalate REF")
_ESCALATED_BEFORE = Problem(
    "already-escalated",
    "Stage 2 was asked for already. Keep what the resident says now as a note.",
    "6.10",
    "note REF --with resident",
)
_UNANSWERED = Problem(
    "unanswered",
    "It is closed once its stage is answered; an answer never waits for actions. See what is missing.",
    "6.3",
    "next REF",
)
_UNANSWERED_2 = replace(_UNANSWERED, provision="6.14")
NOT_ESCALATED = Problem(
    "not-escalated", "Nobody has asked for stage 2. When they do, record it.", "6.10", "escalate REF"
)
_TOO_FAR = Problem(
    "accepted",
    "It was answered at stage 1, so it was accepted. Only a request for stage 2 could still be refused.",
    "2.1",
    "refuse-escalation REF",
)

_APART = Problem(
    "stands-apart",
    "Stage 1 was answered, so a further matter stands on its own. Add it as one.",
    "6.8",
    "point add REF TEXT",
)

REFUSALS: Mapping[Command, Mapping[Situation, Problem]] = {
    Command.POINT_ADD: _all((S.ANSWERED_1, *OPEN_AT_2, S.ANSWERED_2, S.NOT_ESCALATED, *ENDED), _APART),
    Command.POINT_SET: _answered("A new matter is a new complaint.", "point add REF TEXT"),
    Command.ACK: {**_ALREADY, **_ASK_AGAIN},
    Command.EXTEND: {**_UNACKNOWLEDGED, **_ASK_AGAIN},
    Command.LATE: _ASK_AGAIN,
    Command.FINDING: _ASK_AGAIN,
    Command.RESPOND: {
        **_all(
            (S.RECEIVED, S.ASKED_AT_ONCE),
            Problem(
                "not-acknowledged",
                "Acknowledge it first; or answer at once with one letter that is both: --with-ack.",
                "6.2",
                "ack REF",
            ),
        ),
        S.ESCALATED: Problem(
            "not-acknowledged",
            "Acknowledge the request for stage 2 first; or answer with one letter that is both: --with-ack.",
            "6.11",
            "ack REF",
        ),
        **_ASK_AGAIN,
    },
    Command.RESPOND_WITH_ACK: {**_ALREADY, S.ASKED_EARLY: _ALREADY[S.ACKNOWLEDGED], **_ASK_AGAIN},
    Command.ESCALATE: {
        **_all((*ASKED_BEFORE_ANSWER, *OPEN_AT_2), _ESCALATED_BEFORE),
        S.ANSWERED_2: _FINAL,
        S.NOT_ESCALATED: _NOT_TAKEN_ON,
        S.WITHDRAWN: _ENDED,
        S.REFUSED: Problem(
            "refused",
            "It was not accepted; the resident may go to the Ombudsman. If it is taken on now, reopen it.",
            "2.4",
            "reopen REF --reason TEXT",
        ),
    },
    Command.CLOSE: {
        **_all(OPEN_AT_1, _UNANSWERED),
        **_all(OPEN_AT_2, _UNANSWERED_2),
        **_all(ENDED, _ENDED),
    },
    Command.WITHDRAW: _answered("If the resident is content, close it.", "close REF --reason resolved"),
    Command.REFUSE: {
        **_all((S.ANSWERED_1, *OPEN_AT_2, S.ANSWERED_2, S.NOT_ESCALATED), _TOO_FAR),
        **_all(ENDED, _ENDED),
    },
    Command.REFUSE_ESCALATION: {
        **_all(
            (S.RECEIVED, S.ACKNOWLEDGED, S.ANSWERED_1),
            NOT_ESCALATED,
        ),
        **_all(
            ASKED_BEFORE_ANSWER,
            Problem("unanswered", "Stage 1 still awaits its answer; whatever becomes of stage 2, that is owed.", "6.3"),
        ),
        S.ACKNOWLEDGED_2: Problem(
            "accepted", "Stage 2 was acknowledged, so it was accepted. It must be answered.", "5.11"
        ),
        S.ANSWERED_2: _FINAL,
        S.NOT_ESCALATED: _NOT_TAKEN_ON,
        **_all(ENDED, _ENDED),
    },
    Command.REOPEN: _all(
        (*OPEN_AT_1, S.ANSWERED_1, *OPEN_AT_2, S.ANSWERED_2),
        Problem("not-ended", "It has not ended, so there is nothing to reopen.", "5.12"),
    ),
}


def refusal(command: Command, situation: Situation) -> Problem | None:
    """Why a command is refused where a complaint stands, or None when it is allowed."""
    return REFUSALS.get(command, {}).get(situation)
