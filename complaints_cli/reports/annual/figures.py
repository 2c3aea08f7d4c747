"""The figures of the annual report as tables: by stage, beside last year's, and what was done to put things right."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.measures.remedies import DONE_LATE, KEPT, MOVED, NEW_DATE, NOT_DONE, NOT_DUE
from complaints_cli.reports.measures.times import (
    BEYOND,
    EXTENDED_IN_TIME,
    IN_TIME,
    LATE,
    OVERDUE,
    WITHDRAWN,
    WITHDRAWN_LATE,
)
from complaints_cli.reports.measures.times import NOT_DUE as RESPONSE_NOT_DUE
from complaints_cli.reports.measuring.bounds import Between
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE, money
from complaints_cli.reports.measuring.measure import Unit
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import GROUNDS, REMEDIES, a_table, counts, spoken

GLANCE = (
    "complaints-per-1000",
    "acknowledged-in-time-1",
    "answered-in-time-1",
    "answered-in-time-2",
    "decided-1",
    "escalated",
    "actions-kept",
    "compensation",
)
DECISIONS = {"upheld": "Upheld", "partly-upheld": "Partly upheld", "not-upheld": "Not upheld"}
Cell = str | int


def at_a_glance(year: Span, before: Span) -> dict[str, Any]:
    """The year's main figures beside those of the year before, where the record goes back so far."""
    known = before.has_record
    received, then = (each.measured("answered-in-time-1") for each in (year, before))
    rows = [
        (
            "Complaints received and accepted",
            *_beside(received, then, known, lambda each: each.shown_total, lambda each: each.total_between),
        )
    ]
    for name in GLANCE:
        now, then = year.measured(name), before.measured(name)
        rows.append((now.measure.title, *_beside(now, then, known, _shown, lambda each: each.between)))
    columns = ("", year.period.label, before.period.label, "Compared")
    return a_table(columns, rows, 0)


def _beside(
    now: Measured,
    then: Measured,
    known: bool,
    shown: Callable[[Measured], str],
    between: Callable[[Measured], Between | None],
) -> tuple[str, str, str]:
    if not known:
        return shown(now), "not on record", NOT_APPLICABLE
    told = shown(now), shown(then)
    return *told, NOT_APPLICABLE if NOT_SHOWN in told else _compared(between(now), between(then))


def _compared(now: Between | None, then: Between | None) -> str:
    """How a figure moved, where what is told of both makes it certain."""
    if now is None or then is None:
        return NOT_APPLICABLE
    if now.is_as(then):
        return "the same"
    return "up" if now.is_over(then) else "down" if then.is_over(now) else NOT_APPLICABLE


def _shown(measured: Measured) -> str:
    if measured.measure.unit is Unit.PERCENT:
        return measured.share
    return measured.value if measured.measure.unit is Unit.PER_1000 else measured.sentence


def by_stage(year: Span) -> dict[str, Any]:
    """The numbers of both stages: what was received and how fast it was acknowledged and answered."""
    lines: list[tuple[str, Callable[[int], Cell]]] = [
        ("Received and accepted", lambda stage: year.measured(f"answered-in-time-{stage}").shown_total),
        ("Per 1,000 homes", lambda stage: _per_1000(year, stage).value),
        ("Acknowledged within 5 working days", lambda stage: _share(year, f"acknowledged-in-time-{stage}")),
        ("Answered within the Code's times", lambda stage: _share(year, f"answered-in-time-{stage}")),
        *((label, _answers(year, *words)) for label, words in ANSWERS.items()),
        ("Working days to the answer, mean", lambda stage: year.measured(f"working-days-{stage}").spread.mean),
        ("Working days to the answer, median", lambda stage: year.measured(f"working-days-{stage}").spread.median),
        *((label, _decisions(year, word)) for word, label in DECISIONS.items()),
        ("Taken on to stage 2", lambda stage: _share(year, "escalated") if stage == 1 else "does not apply"),
        ("Open at the end of the year", lambda stage: year.measured(f"open-at-year-end-{stage}").shown),
    ]
    return a_table(("", "Stage 1", "Stage 2"), [(label, at(1), at(2)) for label, at in lines], 2)


ANSWERS = {
    "of these, without an extension": (IN_TIME,),
    "of these, with an extension": (EXTENDED_IN_TIME,),
    "Answered by an extension beyond the limit": (BEYOND,),
    "Answered late": (LATE,),
    "Withdrawn before an answer": (WITHDRAWN, WITHDRAWN_LATE),
    "Not answered yet": (OVERDUE, RESPONSE_NOT_DUE),
}


def _answers(year: Span, *words: str) -> Callable[[int], str]:
    return lambda stage: year.measured(f"answered-in-time-{stage}").shown_of(*words)


def _decisions(year: Span, word: str) -> Callable[[int], str]:
    return lambda stage: year.measured(f"decided-{stage}").share_of(word)


def _per_1000(year: Span, stage: int) -> Measured:
    return year.measured("complaints-per-1000" if stage == 1 else "escalations-per-1000")


def _share(year: Span, name: str) -> str:
    return year.measured(name).share


def by_category(year: Span) -> dict[str, Any]:
    """What complaints were about: received, answered at stage 1, upheld in full or in part."""
    received, decided = year.measured("categories"), year.measured("decided-1")
    by_category = year.split("decided-1", "category")
    rows: list[tuple[Cell, ...]] = [
        (spoken(word), n, by_category[word].shown_total, by_category[word].share)
        for word, n in received.shown_words.items()
    ]
    if len(rows) > 1:
        rows.append(("Total", received.shown_total, decided.shown_total, decided.share))
    return a_table(("Category", "Received", "Answered", "Upheld in full or in part"), rows, 3)


def not_accepted(year: Span) -> dict[str, Any]:
    """What was not accepted, by ground: complaints in whole or in part, and requests for stage 2."""
    one, two = year.measured("refused-by-ground").shown_words, year.measured("escalations-refused").shown_words
    grounds = [ground for ground in GROUNDS if ground in one or ground in two]
    rows = [(GROUNDS[ground], one.get(ground, "0"), two.get(ground, "0")) for ground in grounds]
    return a_table(("Ground", "Complaints", "Requests for stage 2"), rows, 2)


def not_complaints(year: Span) -> dict[str, Any]:
    """What else was heard: service requests, feedback, compliments; no rows where there was nothing."""
    requests = year.measured("requests-done")
    feedback = year.measured("feedback-signposted")
    praise = year.measured("compliments")
    if not (requests.everything or feedback.everything or praise.count):
        return a_table(("", "Number"), (), 1)
    rows = [
        ("Service requests received", requests.shown_total),
        ("of these, done", _share(year, "requests-done")),
        ("of these, a complaint grew out of", _share(year, "requests-complained-of")),
        ("Chased, or dissatisfied: offered the choice to complain", _share(year, "choice-offered")),
        ("Feedback from surveys, from social media and in passing", feedback.shown_everything),
        ("Critical feedback answered with how to complain", _share(year, "feedback-signposted")),
        ("Compliments", praise.shown),
    ]
    return a_table(("", "Number"), rows, 1)


def remedies(year: Span) -> dict[str, Any]:
    """Remedies offered, by kind."""
    return counts("Remedy", year.measured("remedies-by-kind"), REMEDIES)


def compensation(year: Span) -> str:
    """How much was offered, how often, the average and the range; "" when none was."""
    offered = year.measured("compensation").spread
    if not offered.number:
        return ""
    if not offered.shown:
        return f"{NOT_SHOWN}."
    if not offered.counted:
        return f"{offered.shown_sum} in all."
    if offered.number == 1:
        return f"{money(offered.sum)} in 1 offer."
    average = money(int(Fraction(offered.sum, offered.number) + Fraction(1, 2)))
    lowest, highest = money(offered.lowest), money(offered.highest)
    return f"{money(offered.sum)} in {offered.number} offers, {average} on average, from {lowest} to {highest}."


def promises(year: Span) -> dict[str, Any]:
    """Actions first promised for a day of the year, and what became of them."""
    kept = year.measured("actions-kept")
    labels = {
        KEPT: "Done by the day first promised",
        NEW_DATE: "Done by a new day, after the first was moved",
        DONE_LATE: "Done late",
        NOT_DONE: "Not done, and the day has passed",
        MOVED: "Moved to a day to come",
        NOT_DUE: "Not due yet",
    }
    rows = [("Promised", kept.shown_everything)]
    rows += [(label, kept.shown_of(word)) for word, label in labels.items()]
    return a_table(("Actions", "Number"), rows if kept.everything else (), 1)
