"""What the papers of a month and a quarter have in common: how many, how fast, how decided, where it ended."""

from collections.abc import Sequence
from typing import Any

from complaints_cli.domain.compensation import Head
from complaints_cli.reports.measures.endings import OMBUDSMAN, STAGE_1, STAGE_2
from complaints_cli.reports.measures.remedies import ONE_SUM
from complaints_cli.reports.measures.times import EXTENDED_IN_TIME, IN_TIME, NOT_DUE, OVERDUE
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.sections.beside import (
    Line,
    Spans,
    counted,
    looked_at,
    part,
    percent,
    pounds,
    value,
    whole,
)
from complaints_cli.reports.sections.counted import in_order
from complaints_cli.reports.words import a_table, spoken

GLANCE = (
    whole("Complaints", "answered-in-time-1"),
    whole("Requests for stage 2", "answered-in-time-2"),
    percent("Stage 1 in time", "answered-in-time-1"),
    percent("Stage 2 in time", "answered-in-time-2"),
    percent("Upheld, in full or part", "decided-1"),
    percent("Resolved at stage 1", "resolved-1"),
    counted("Brought to the Ombudsman", "referrals"),
    pounds("Compensation", "compensation"),
)
"""In few words: they stand on the first page, and each stands in full under its heading."""
VOLUME = (
    whole("Complaints received and accepted", "answered-in-time-1"),
    value("Complaints for each 1,000 homes", "complaints-per-1000"),
    percent("From a person or a home that complained in the 12 months before", "repeats"),
    counted("Complaints not accepted", "not-accepted-1"),
    whole("Requests for stage 2 received and accepted", "answered-in-time-2"),
    value("Requests for stage 2 for each 1,000 homes", "escalations-per-1000"),
    counted("Requests for stage 2 not accepted", "not-accepted-2"),
    whole("Service requests", "requests-done"),
    looked_at("Feedback from surveys, social media and in passing", "feedback-signposted"),
    counted("Compliments", "compliments"),
)
TIMES = tuple(
    line
    for stage in (1, 2)
    for line in (
        percent(f"Stage {stage}: acknowledged within 5 working days", f"acknowledged-in-time-{stage}"),
        percent(f"Stage {stage}: answered within the Code's times", f"answered-in-time-{stage}"),
        part(f"Stage {stage}: of these, without an extension", f"answered-in-time-{stage}", IN_TIME),
        part(f"Stage {stage}: of these, with an extension", f"answered-in-time-{stage}", EXTENDED_IN_TIME),
        part(f"Stage {stage}: not answered, and not due yet", f"answered-in-time-{stage}", NOT_DUE),
        value(f"Stage {stage}: working days to the answer, mean", f"working-days-{stage}"),
    )
)
OUTCOMES = tuple(
    line
    for stage in (1, 2)
    for line in (
        whole(f"Stage {stage}: answered", f"decided-{stage}"),
        part(f"Stage {stage}: upheld", f"decided-{stage}", "upheld"),
        part(f"Stage {stage}: partly upheld", f"decided-{stage}", "partly-upheld"),
        percent(f"Stage {stage}: upheld in full or in part", f"decided-{stage}"),
        part(f"Stage {stage}: not upheld", f"decided-{stage}", "not-upheld"),
    )
)
ENDINGS = (
    percent("Asked for stage 2, of those answered at stage 1", "escalated"),
    percent("Resolved at stage 1", "resolved-1"),
    percent("Resolved at stage 2", "resolved-2"),
    whole("Resolved so far", "resolved-where"),
    part("of these, at stage 1", "resolved-where", STAGE_1),
    part("of these, at stage 2", "resolved-where", STAGE_2),
    part("of these, by the Ombudsman's determination", "resolved-where", OMBUDSMAN),
)
PUT_RIGHT = (
    percent("Upheld points with a remedy", "remedies"),
    whole("Remedies offered", "remedies-by-kind"),
    pounds("Compensation offered", "compensation"),
    percent("Promises of the period kept by the first date", "actions-kept"),
    percent("Responses with what was learned", "learning-recorded"),
    percent("Changes noted, and made since", "learning-implemented"),
)
WHERE = {STAGE_1: "at stage 1", STAGE_2: "at stage 2", OMBUDSMAN: "by the Ombudsman"}


def names(*groups: Sequence[Line]) -> tuple[str, ...]:
    """The measures of these lines, in their order."""
    return in_order(line.measure for group in groups for line in group)


def categories(spans: Spans) -> dict[str, Any]:
    """What complaints were about in the three periods, and what was upheld of those of this one."""
    upheld = spans.now.split("decided-1", "category")
    rows = [
        (
            spoken(word),
            *spans.shown("categories", word),
            upheld[word].share if word in upheld else f"{NOT_APPLICABLE} (0 of 0)",
        )
        for word in spans.words("categories")
    ]
    return a_table(("Category", *spans.labels, "Upheld in full or in part now"), rows, 4)


def where_most_end(span: Span) -> str:
    """At which stage most of the period's complaints were resolved; "" when none was."""
    resolved = span.measured("resolved-where")
    most = max(resolved.words.values(), default=0)
    named = [word for word in WHERE if most and resolved.of(word) == most]
    if not named:
        return ""
    each = " each" if len(named) > 1 else ""
    return f"Most were resolved {' and '.join(WHERE[word] for word in named)}: {resolved.share_of(named[0])}{each}."


def still_open(span: Span) -> dict[str, Any]:
    """What was open at the end of the period, whenever it was made, and what of the period's own is open still."""
    rows = [
        (
            f"Stage {stage}",
            span.measured(f"open-at-end-{stage}").shown,
            span.measured(f"answered-in-time-{stage}").shown_of(NOT_DUE),
            span.measured(f"answered-in-time-{stage}").shown_of(OVERDUE),
        )
        for stage in (1, 2)
    ]
    length = span.period.length
    columns = (
        "",
        f"Open at the end of the {length}, whenever made",
        f"Made in the {length}, not answered and not due yet",
        f"Made in the {length}, not answered and overdue",
    )
    return a_table(columns, rows, 3)


def heads(span: Span) -> dict[str, Any]:
    """What money was offered for."""
    found = span.split("compensation-by-head", "head")
    rows = [(spoken(head), found[head].sentence) for head in [*Head, ONE_SUM] if head in found]
    return a_table(("Money offered for", "Amount"), rows, 1)


def causes(spans: Spans) -> dict[str, Any]:
    """The root causes of what was learned in the three periods."""
    rows = [(spoken(word), *spans.shown("learning-by-cause", word)) for word in spans.words("learning-by-cause")]
    return a_table(("Root cause", *spans.labels), rows, 3)
