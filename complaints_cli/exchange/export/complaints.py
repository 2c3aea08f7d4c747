"""One row a complaint, both stages side by side, with what follows from its dates: the sheet that `import` reads back.

A request for stage 2 that was not accepted is no stage 2 here: only the day of the refusal stands.

Verdicts are worked out here as `show` works them out: by the Code, and by the policy beside it.
"""

from collections.abc import Iterator
from datetime import date

from complaints_cli.exchange.export.sheet import Column, Kind, Row, Sheet
from complaints_cli.store.record import Record

NAME = "complaints"
DAY, MONEY, NUMBER, YES_NO = Kind.DAY, Kind.MONEY, Kind.NUMBER, Kind.YES_NO

VERDICT = "met, met-with-extension, missed or, as of the day of this export, pending: by the Code, worked out."

Said = tuple[Column, str]
"""A column, and the expression of SQL that it holds."""

WHOLE: tuple[Said, ...] = (
    (Column("ref", "Reference", note="Its reference, never used again."), "c.ref"),
    (
        Column("received_on", "Received", DAY, "The day it was received: day zero of stage 1 (Code 6.2)."),
        "c.received_on",
    ),
    (Column("via", "How received", note="The channel that it came by."), "c.via"),
    (Column("name", "Name", note="Who complains.", is_personal=True), "c.name"),
    (Column("address", "Address", note="Their home.", is_personal=True), "c.address"),
    (Column("rep", "Representative", note="Who speaks for them.", is_personal=True), "c.rep"),
    (Column("home", "Tenure", note="What they are to you: tenant, leaseholder and so on."), "c.home"),
    (Column("category", "Category", note="What it is about, in your own word."), "c.category"),
    (Column("summary", "Summary", note="What it is about, as it was put.", is_personal=True), "c.summary"),
    (Column("handler", "Handler", note="Who handles it.", is_personal=True), "h.name"),
    (Column("state", "Status", note="open, answered, closed, withdrawn or refused."), "c.state"),
    (Column("at_stage", "At stage", NUMBER, "The stage that it is at."), "min(c.stage, iif(s2.ref IS NULL, 1, 2))"),
)

ENDING: tuple[Said, ...] = (
    (Column("withdrawn_on", "Withdrawn", DAY, "The day it was withdrawn."), "c.withdrawn_on"),
    (Column("refused_on", "Refused", DAY, "The day it was not accepted (Code 2)."), "c.refused_on"),
    (Column("refusal_ground", "Refusal reason", note="Why it was not accepted."), "c.refusal_ground"),
    (
        Column("stage_2_refused_on", "Stage 2 not accepted", DAY, "The day a request for stage 2 was not accepted."),
        "(SELECT max(f.refused_on) FROM refusal AS f WHERE f.ref = c.ref AND f.stage = 2)",
    ),
    (Column("closed_on", "Closed", DAY, "The day it was closed."), "c.closed_on"),
    (Column("satisfied", "Satisfied", note="What the resident said of the outcome."), "nullif(c.satisfied, 'unknown')"),
    (
        Column("remedies", "Remedy", note="What was offered to put it right, one after the other.", is_personal=True),
        """(SELECT group_concat(r.words, '; ') FROM (SELECT coalesce(a.what, a.remedy) AS words FROM action AS a
            WHERE a.ref = c.ref AND a.replaced_by IS NULL AND a.remedy <> 'money' ORDER BY a.action) AS r)""",
    ),
    (
        Column("compensation", "Compensation", MONEY, "Money that was offered and not declined, in pounds."),
        """(SELECT sum(a.amount) FROM action AS a WHERE a.ref = c.ref AND a.replaced_by IS NULL
            AND coalesce(a.answer, '') <> 'declined')""",
    ),
    (
        Column("learning", "Lessons learned", note="What changed because of it.", is_personal=True),
        """(SELECT group_concat(l.change, '; ') FROM (SELECT change FROM learning
            WHERE ref = c.ref AND "none" = 0 ORDER BY learning) AS l)""",
    ),
    (
        Column("next_due", "Next due", DAY, "The next day by which something has to be done, worked out."),
        "(SELECT min(d.due_on) FROM due AS d WHERE d.ref = c.ref)",
    ),
    (
        Column(
            "older", "Older register called it", note="Its reference where it was brought over from.", is_personal=True
        ),
        "(SELECT group_concat(DISTINCT o.alias) FROM old_reference AS o WHERE o.ref = c.ref)",
    ),
)


def complaints_sheet(record: Record, today: date) -> Sheet:
    """A row for each complaint, by the day it was received; verdicts of what is open are as of today."""
    said = (*WHOLE, *_stage(1), *_stage(2), *ENDING)
    columns = ", ".join(f"{expression} AS {column.name}" for column, expression in said)
    sql = f"""
        SELECT {columns} FROM complaint AS c
        LEFT JOIN person AS h ON h.id = c.handler
        LEFT JOIN stage AS s1 ON s1.ref = c.ref AND s1.stage = 1 LEFT JOIN person AS d1 ON d1.id = s1.decider
        LEFT JOIN stage AS s2 ON s2.ref = c.ref AND s2.stage = 2 AND s2.state <> 'refused'
        LEFT JOIN person AS d2 ON d2.id = s2.decider
        ORDER BY c.received_on, c.ref"""  # noqa: S608

    def rows() -> Iterator[Row]:
        return record.each(sql, {"today": today.isoformat()})

    return Sheet(
        name=NAME,
        heading="Complaints",
        says="A row a complaint: both stages side by side, with due days, verdicts and the working days taken.",
        columns=tuple(column for column, _ in said),
        rows=rows,
    )


def _stage(number: int) -> tuple[Said, ...]:
    """The columns of one stage."""
    s, name, title = f"s{number}", f"stage_{number}", f"Stage {number}"
    asked = Column(f"{name}_requested_on", f"{title} requested", DAY, "The day stage 2 was asked for: its day zero.")
    told = f"FROM notice AS n WHERE n.ref = c.ref AND n.stage = {number} AND n.kind = 'extension'"
    return (
        *(((asked, f"{s}.opened_on"),) if number == 2 else ()),
        (
            Column(f"{name}_acknowledged_on", f"{title} acknowledged", DAY, "The day it was acknowledged."),
            f"{s}.acknowledged_on",
        ),
        (
            Column(
                f"{name}_extended_to", f"{title} extended to", DAY, "The day that the last extension gave (Code 6.4)."
            ),
            f"{s}.extended_to",
        ),
        (
            Column(f"{name}_extension_told_on", f"{title} extension told", DAY, "The day the resident was told of it."),
            f"(SELECT max(n.told_on) {told})",
        ),
        (
            Column(f"{name}_extension_reason", f"{title} extension reason", note="Why.", is_personal=True),
            f"(SELECT n.reason {told} ORDER BY n.notice DESC LIMIT 1)",
        ),
        (Column(f"{name}_responded_on", f"{title} response", DAY, "The day it was answered."), f"{s}.responded_on"),
        (Column(f"{name}_decision", f"{title} decision", note="upheld, partly-upheld or not-upheld."), f"{s}.decision"),
        (Column(f"{name}_decider", f"{title} decided by", note="Who decided.", is_personal=True), f"d{number}.name"),
        *_worked_out(number),
    )


def _worked_out(number: int) -> tuple[Said, ...]:
    """What follows from the dates of a stage, by the calendar and the policy that it is judged by."""
    s, name, title = f"s{number}", f"stage_{number}", f"Stage {number}"
    code = _verdict(s)
    days = "Working days, counted from its day zero, worked out."
    return (
        (
            Column(f"{name}_acknowledge_due", f"{title} acknowledgement due", DAY, "Worked out."),
            f"{s}.acknowledge_due",
        ),
        (
            Column(f"{name}_acknowledge_verdict", f"{title} acknowledged in time", note=VERDICT),
            _acknowledged(s),
        ),
        (
            Column(f"{name}_due", f"{title} response due", DAY, "The earliest day that governs it, worked out."),
            f"{s}.respond_due",
        ),
        (
            Column(f"{name}_verdict", f"{title} response in time", note=VERDICT),
            f"CASE WHEN {s}.ref IS NOT NULL THEN {code} END",
        ),
        (
            Column(
                f"{name}_missed_by", f"{title} missed by days", NUMBER, "Working days past the Code date, worked out."
            ),
            f"{s}.respond_missed_by",
        ),
        (
            Column(
                f"{name}_policy_verdict", f"{title} in time by the policy", note="The same by your policy, worked out."
            ),
            f"""CASE WHEN {s}.ref IS NULL THEN NULL WHEN {s}.policy_due IS NULL THEN {code}
                WHEN coalesce({s}.responded_on, {_until(s)}) > {s}.policy_due THEN 'missed'
                WHEN {s}.responded_on IS NULL THEN 'pending' ELSE 'met' END""",
        ),
        (Column(f"{name}_working_days", f"{title} working days taken", NUMBER, days), f"{s}.working_days_taken"),
    )


def _until(s: str) -> str:
    """The day that an unanswered stage is judged on: today, or the day on which it ended."""
    refused = f"(SELECT max(f.refused_on) FROM refusal AS f WHERE f.ref = c.ref AND f.stage = {s}.stage)"  # noqa: S608
    ended = f"CASE {s}.state WHEN 'withdrawn' THEN c.withdrawn_on WHEN 'refused' THEN coalesce({refused}, :today) END"
    return f"min(:today, coalesce({ended}, :today))"


def _verdict(s: str) -> str:
    return (
        f"CASE WHEN {s}.answered_in IS NOT NULL THEN {s}.answered_in"
        f" WHEN {_until(s)} > {s}.code_date THEN 'missed' ELSE 'pending' END"
    )


def _acknowledged(s: str) -> str:
    return (
        f"CASE WHEN {s}.ref IS NULL THEN NULL WHEN {s}.acknowledge_kept = 1 THEN 'met'"
        f" WHEN {s}.acknowledge_kept = 0 OR {_until(s)} > {s}.acknowledge_code_due THEN 'missed' ELSE 'pending' END"
    )
