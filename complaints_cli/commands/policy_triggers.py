"""`policy triggers`: whether the figures of the year call for a review of the policy, or are about to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from complaints_cli.commands.period_asked import year_asked
from complaints_cli.commands.report_params import RunningYear
from complaints_cli.commands.reporting import span_of
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.landlord_terms import ReviewedFor
from complaints_cli.domain.policy_history import Review, policy_histories
from complaints_cli.result import Block, Cell, Heading, Result, Table, Text, Tone
from complaints_cli.store.reading import reading

if TYPE_CHECKING:
    from complaints_cli.reports.triggers import Trigger

TONES: dict[str, Tone] = {"hit": "bad", "will-be-hit": "bad", "at-risk": "warn", "clear": "good", "not-set": ""}


def triggers(call: Call, year: RunningYear = None) -> Result:
    """Compare the running year with the figures at which your policy is to be reviewed, and say where it is heading.

    Both stages together. A complaint whose day is still to come counts for neither side: at best they are all in
    time, at worst none of them is.
    """
    from complaints_cli.reports.triggers import triggers as judged

    today = call.desk.today
    with reading(call.desk.db) as record:
        seen = span_of(record, year_asked(year, today, record.landlord(today).year_ends, running=True), today)
        policy, settings = record.policy_on(today)
        found = judged(seen, settings.targets)
        kept = policy_histories(record.history("policy")).get(policy)
    called = next((r for r in (kept.reviews if kept else ()) if _stands(r)), None)
    reached = any(each.state in ("hit", "will-be-hit") for each in found)
    line = f"complaints policy review {policy} --because performance --by DATE"
    return Result(
        data={
            "policy": policy,
            "period": {"from": seen.period.first, "to": seen.period.last, "label": seen.period.label},
            "triggers": [_data(each) for each in found],
            "review": called and {"n": called.number, "by": called.by},
            "suggested": line if reached and called is None else None,
        },
        screen=[
            Heading(f"{policy}: triggers of a review, {seen.period.label}{' so far' if seen.is_running else ''}"),
            Table(["What", "Review at", "As it stands", "At best", "At worst", ""], [_row(each) for each in found]),
            *_late(found),
            *_review(called, line, reached=reached),
        ],
    )


def _stands(review: Review) -> bool:
    return review.because is ReviewedFor.PERFORMANCE and review.done_on is None


def _data(trigger: "Trigger") -> dict[str, Any]:
    return {
        "id": trigger.id,
        "threshold": trigger.threshold,
        "state": trigger.state,
        "now": trigger.now,
        "at_best": trigger.at_best,
        "at_worst": trigger.at_worst,
        "in_time": trigger.kept,
        "missed": trigger.missed,
        "lost": trigger.lost,
        "waiting": trigger.waiting,
        "misses_to_hit": trigger.misses_to_hit,
        "late": list(trigger.late),
        "against": None if trigger.against is None else list(trigger.against),
    }


def _row(trigger: "Trigger") -> list[str | Cell]:
    if trigger.against is not None:
        found = f"{len(trigger.against)}: {', '.join(trigger.against)}" if trigger.against else "none"
        return [trigger.words, "any", found, "", "", _standing(trigger)]
    threshold = "" if trigger.threshold is None else f"{trigger.threshold}%"
    ahead = [_percent(trigger.at_best), _percent(trigger.at_worst)]
    return [trigger.words, threshold, trigger.reached, *ahead, _standing(trigger)]


def _percent(value: str) -> str:
    return value if value == "n/a" else f"{value}%"


def _standing(trigger: "Trigger") -> Cell:
    return Cell(trigger.standing, TONES[trigger.state])


def _late(found: Sequence["Trigger"]) -> list[Block]:
    late = sorted({ref for each in found for ref in each.late})
    return [Text(f"Open and late: {', '.join(late)}.", "bad")] if late else []


def _review(called: Review | None, line: str, *, reached: bool) -> list[Block]:
    if called is not None:
        return [Text(f"A review for its performance is due by {short_day(called.by)} (review {called.number}).")]
    return [Text(f"Call for the review: {line}", "warn")] if reached else []
