"""What passed between the Ombudsman and us, and until when the resident and we may turn to it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from complaints_cli.commands.show_seen import File
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.ombudsman import NOTHING_PASSED, Asked, Order, resident_until
from complaints_cli.result import Block, Cell, Facts, Heading, Table, pounds


def data(file: File) -> dict[str, Any]:
    """Everything, and the two last days."""
    at = file.complaint.ombudsman
    return {
        "ombudsman": {
            "resident_until": _resident_until(file),
            "review_until": at.review_until,
            "referrals": [{"on": each.on, "by": each.by, "their_ref": each.their_ref or None} for each in at.referrals],
            "notices": [
                {**_asked(each), "which": each.which, "instructs": each.instructs, "taken_back": each.taken_back}
                for each in at.notices
            ],
            "evidence": [_asked(each) for each in at.evidence],
            "determinations": [
                {"n": e.number, "on": e.on, "point": e.point, "outcome": e.outcome, "words": e.words or None}
                for e in at.determinations
            ],
            "orders": [
                {
                    **_asked(each),
                    "kind": each.order,
                    "failure_type": each.failure,
                    "amount": None if each.amount is None else pounds(each.amount),
                    "owner": file.name(each.owner),
                    "declined": each.declined,
                }
                for each in at.orders
            ],
            "reviews": [
                {"n": e.number, "by": e.by, "step": e.step, "on": e.on, "asked_on": e.asked_on, "last_day": e.last_day}
                for e in at.reviews
            ],
        }
    }


def blocks(file: File) -> Iterator[Block]:
    """The last days, then a table of what the Ombudsman sent; nothing while there is neither."""
    at, until = file.complaint.ombudsman, _resident_until(file)
    if until is None and at == NOTHING_PASSED:
        return
    yield Heading("The Ombudsman")
    yield Facts(
        [
            ("The resident can go there", _last_day(until, file) if until else "at any time, for advice"),
            *(("Brought to it", _on(each.on, f"by {each.by} {each.their_ref}")) for each in at.referrals),
            ("A review can be asked for", _last_day(at.review_until, file) if at.review_until else None),
            *((f"Review {each.number}, {each.by}", _on(each.on, each.step)) for each in at.reviews),
        ]
    )
    rows: list[list[str | Cell]] = [
        [f"found, {'as a whole' if e.point is None else f'point {e.point}'}", _words(e.outcome, e.words), _on(e.on), ""]
        for e in at.determinations
    ]
    rows += [[f"{e.which} notice {e.number}", e.what, _by(e), _state(e, file)] for e in at.notices]
    rows += [[f"evidence {e.number}", e.what, _by(e), _state(e, file)] for e in at.evidence]
    rows += [[_order(e), e.what, _by(e), _state(e, file)] for e in at.orders]
    if rows:
        yield Table(["What", "In words", "Day", "Answered"], rows)


def _resident_until(file: File) -> date | None:
    ended = file.complaint.process_ended_on
    return None if ended is None else resident_until(ended)


def _asked(asked: Asked) -> dict[str, Any]:
    return {
        "n": asked.number,
        "on": asked.on,
        "by": asked.by,
        "first_by": asked.first_by,
        "what": asked.what or None,
        "done_on": asked.done_on,
        "proof": asked.proof or None,
    }


def _last_day(day: date, file: File) -> str:
    return f"until {short_day(day)}{', which has passed' if day < file.today else ''}"


def _on(day: date, words: str = "") -> str:
    return " ".join(filter(None, [short_day(day), words.strip()]))


def _words(outcome: str, words: str) -> str:
    return ": ".join(filter(None, [outcome.replace("-", " "), words]))


def _order(order: Order) -> str:
    kind = order.order.replace("-", " ")
    of_type = f", type {order.failure}" if order.failure else ""
    paid = f", £{pounds(order.amount)}" if order.amount is not None else ""
    return f"{kind} {order.number}{of_type}{paid}"


def _by(asked: Asked) -> str:
    if asked.by is None:
        return "no day"
    first = f", first {short_day(asked.first_by)}" if asked.was_moved and asked.first_by else ""
    return f"by {short_day(asked.by)}{first}"


def _state(asked: Asked, file: File) -> Cell:
    if asked.done_on is None:
        late = asked.by is not None and asked.by < file.today
        return Cell("overdue" if late else "not yet", "bad" if late else "")
    late = asked.by is not None and asked.done_on > asked.by
    late_words = " (late)" if late else ""
    return Cell(
        ": ".join(filter(None, [f"{short_day(asked.done_on)}{late_words}", asked.proof])), "bad" if late else "good"
    )
