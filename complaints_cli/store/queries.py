"""What commands ask of the whole register at once. Each question is asked here, and answered as plain values."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import day_or_none
from complaints_cli.domain.terms import State
from complaints_cli.store.fitting import where

if TYPE_CHECKING:
    from complaints_cli.store.record import Record, Row


@dataclass(frozen=True, kw_only=True)
class Fitting:
    """What a complaint must be to be listed; None asks for nothing. `overdue_at` is the day it is overdue on."""

    status: str | None = None
    stage: int | None = None
    category: str | None = None
    handler: str | None = None
    first: date | None = None
    last: date | None = None
    overdue_at: date | None = None


FITS = {
    "status": "l.state = :status",
    "stage": "l.stage = :stage",
    "category": "c.kept_close = 0 AND l.category = :category COLLATE NOCASE",
    "handler": "l.handler = :handler",
    "first": "l.received_on BETWEEN :first AND :last",
    "overdue_at": "l.ref IN (SELECT d.ref FROM due AS d WHERE d.due_on < :overdue_at)",
}
"""What each wish asks of a complaint."""
COMPLAINTS = """
    SELECT l.ref, l.state, l.stage, l.received_on, iif(c.kept_close, NULL, l.category) AS category,
        p.name AS handler, l.label, l.next_due
    FROM {listed} AS l JOIN {whole} AS c ON c.ref = l.ref LEFT JOIN person AS p ON p.id = l.handler
    {where}
    ORDER BY l.received_on DESC, l.ref DESC LIMIT :limit"""
ENTRIES = f"""(
    SELECT ref, '{State.ENTERED_TWICE}' AS state, 1 AS stage, received_on, category, handler, label, NULL AS next_due
    FROM entered_twice)"""  # noqa: S608
"""What was set aside, with the columns of the view `complaint_list`: it is listed where it is asked for."""


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A complaint in a list, without personal data."""

    ref: str
    state: State
    stage: int
    received_on: date
    category: str | None
    handler: str | None
    label: str
    next_due: date | None


@dataclass(frozen=True, kw_only=True)
class Promised:
    """A remedy on the ledger, with its owner's id. Amount in pence."""

    ref: str
    action: int
    stage: int
    remedy: str
    what: str | None
    due_on: date | None
    first_due_on: date | None
    moves: int
    done_on: date | None
    owner: str | None
    others: tuple[str, ...]
    appointment: str | None
    amount: int | None
    agreed: bool
    proof: str | None
    proof_file: str | None
    proof_sha256: str | None
    told_on: date | None
    told_by: str | None
    ended: Literal["declined", "replaced"] | None
    is_open: bool


@dataclass(frozen=True, kw_only=True)
class Answered:
    """An answered stage and the last day that its dates could reach; `state` is how it was judged."""

    ref: str
    stage: int
    opened_on: date
    responded_on: date
    last: date
    state: str


@dataclass(frozen=True, kw_only=True)
class WentOut:
    """A letter on record, and the version of the event that keeps its bytes."""

    ref: str
    number: int
    kind: str
    version: int


def complaints_fitting(record: "Record", wanted: Fitting, limit: int | None) -> list[Listed]:
    """The complaints that are all that is wanted, newest first, and no more than a limit.

    Raises ValueError for a state that is none.
    """
    entries = wanted.status == State.ENTERED_TWICE
    listed, whole = (ENTRIES, "entered_twice") if entries else ("complaint_list", "complaint")
    rows = record.rows(
        COMPLAINTS.format(where=where(FITS, wanted), listed=listed, whole=whole),
        {
            **vars(wanted),
            "first": _iso(wanted.first),
            "last": _iso(wanted.last),
            "overdue_at": _iso(wanted.overdue_at),
            "limit": -1 if limit is None else limit,
        },
    )
    return [
        Listed(
            ref=row["ref"],
            state=State(row["state"]),
            stage=row["stage"],
            received_on=date.fromisoformat(row["received_on"]),
            category=row["category"],
            handler=row["handler"],
            label=row["label"],
            next_due=day_or_none(row["next_due"]),
        )
        for row in rows
    ]


def number_of_complaints(record: "Record", since: date | None = None) -> int:
    """How many complaints there are, or were received since a day."""
    sql = "SELECT count(*) AS n FROM complaint"  # by itself it is counted page by page, without a look at each
    (row,) = record.rows(f"{sql} WHERE received_on >= ?", (since.isoformat(),)) if since else record.rows(sql)
    return int(row["n"])


def open_by_handler(record: "Record") -> dict[str | None, int]:
    """How many open complaints each person handles, by the person's id; None for those without a handler."""
    rows = record.rows("SELECT handler, count(*) AS n FROM complaint WHERE state = 'open' GROUP BY handler")
    return {row["handler"]: row["n"] for row in rows}


def open_with(record: "Record", person: str) -> list[str]:
    """The references of the open complaints that a person handles."""
    rows = record.rows("SELECT ref FROM complaint WHERE state = 'open' AND handler = ? ORDER BY ref", (person,))
    return [row["ref"] for row in rows]


def due_with(record: "Record", person: str, until: date) -> int:
    """How many things a person handles are due by a day."""
    (row,) = record.rows("SELECT count(*) AS n FROM due WHERE handler = ? AND due_on <= ?", (person, until.isoformat()))
    return int(row["n"])


def with_an_open_stage(record: "Record") -> list[str]:
    """The references of the complaints that await something at a stage."""
    rows = record.rows("SELECT DISTINCT ref FROM stage INDEXED BY stage_open WHERE is_open = 1 ORDER BY ref")
    return [row["ref"] for row in rows]


def answered_across(record: "Record", days: Sequence[date]) -> list[Answered]:
    """The answered stages that had one of these days on their way; none of them where no day is given."""
    if not days:
        return []
    rows = record.rows(
        "SELECT ref, stage, opened_on, responded_on, max(responded_on, backstop) AS last, answered_in FROM stage"
        " WHERE responded_on IS NOT NULL AND opened_on < ? AND max(responded_on, backstop) >= ? ORDER BY ref, stage",
        (max(days).isoformat(), min(days).isoformat()),
    )
    stages = [
        Answered(
            ref=row["ref"],
            stage=row["stage"],
            opened_on=date.fromisoformat(row["opened_on"]),
            responded_on=date.fromisoformat(row["responded_on"]),
            last=date.fromisoformat(row["last"]),
            state=row["answered_in"],
        )
        for row in rows
    ]
    return [each for each in stages if any(each.opened_on < day <= each.last for day in days)]


def promised_on(record: "Record", ref: str) -> list[Promised]:
    """All that was offered on a complaint."""
    return [_promised(row) for row in record.rows("SELECT * FROM action WHERE ref = ? ORDER BY action", (ref,))]


def promises_open(record: "Record") -> list[Promised]:
    """All that is still to be done, the earliest first."""
    rows = record.rows("SELECT * FROM action WHERE is_open = 1 ORDER BY due_on, ref, action")
    return [_promised(row) for row in rows]


def letters_out(record: "Record") -> list[WentOut]:
    """Every letter that went out, in the order in which they were recorded."""
    rows = record.rows(
        "SELECT l.ref, l.letter, l.kind, e.version FROM letter AS l JOIN event AS e ON e.seq = l.event ORDER BY e.seq"
    )
    return [WentOut(ref=row["ref"], number=row["letter"], kind=row["kind"], version=row["version"]) for row in rows]


def _promised(row: "Row") -> Promised:
    return Promised(
        ref=row["ref"],
        action=row["action"],
        stage=row["stage"],
        remedy=row["remedy"],
        what=row["what"],
        due_on=day_or_none(row["due_on"]),
        first_due_on=day_or_none(row["first_due_on"]),
        moves=row["moves"],
        done_on=day_or_none(row["done_on"]),
        owner=row["owner"],
        others=tuple(row["others"].split()),
        appointment=row["appointment"],
        amount=row["amount"],
        agreed=bool(row["agreed"]),
        proof=row["proof"],
        proof_file=row["proof_file"],
        proof_sha256=row["proof_sha256"],
        told_on=day_or_none(row["told_on"]),
        told_by=row["told_by"],
        ended="replaced" if row["replaced_by"] else "declined" if row["answer"] == "declined" else None,
        is_open=bool(row["is_open"]),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def past_awards(record: "Record", head: str, besides: str) -> list[tuple[str, int, date]]:
    """What was offered for a thing on other complaints: reference, pence, day; the latest first."""
    rows = record.rows(
        "SELECT ref, amount, offered_on FROM past_award WHERE head = ? AND ref <> ? ORDER BY offered_on DESC, ref",
        (head, besides),
    )
    return [(row["ref"], row["amount"], date.fromisoformat(row["offered_on"])) for row in rows]


def money_offered(record: "Record") -> list["Row"]:
    """Every offer of money that stands on a complaint and is not settled, the earliest first."""
    return record.rows(
        """
        SELECT a.ref, a.action, a.stage, a.amount, a.offered_on, a.answer, a.answered_on, a.due_on, a.done_on, o.offset
        FROM action AS a LEFT JOIN compensation_offer AS o ON o.ref = a.ref AND o.action = a.action
        WHERE a.amount > 0 AND a.done_on IS NULL AND a.replaced_by IS NULL AND COALESCE(a.answer, '') <> 'declined'
        ORDER BY a.offered_on, a.ref, a.action"""
    )


CLAIMS = """
    SELECT ref, state, received_on, heads, asked, amount, pay_by, paid_on, complaint FROM claim
    {where} ORDER BY received_on DESC, ref DESC"""


def claims(record: "Record", state: str | None) -> list["Row"]:
    """The claims for compensation without a complaint, or those in a state, the latest first."""
    return record.rows(CLAIMS.format(where="WHERE state = :state" if state else ""), {"state": state})


def acted_in(record: "Record", person: str) -> list["Row"]:
    """Each reference on whose record somebody acted, or is named by their id, with how often; the oldest first."""
    return record.rows(
        """
        SELECT stream, sum(person = :id) AS recorded, sum(facts LIKE :named) AS named FROM event
        WHERE (person = :id OR facts LIKE :named) AND stream LIKE '%-%' GROUP BY stream ORDER BY min(seq)""",
        {"id": person, "named": f'%"{person}"%'},
    )
