"""The board's paper of a quarter: its cover, the minimum of Code 9.7 in its order, and what the board is to decide."""

from collections.abc import Sequence
from typing import Any

from complaints_cli.domain.governance import Presentation
from complaints_cli.domain.governance_terms import GOVERNING, Published
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy import Targets
from complaints_cli.reports.assessment.answers import tally
from complaints_cli.reports.assessment.contradictions import unexplained
from complaints_cli.reports.assessment.form import Form
from complaints_cli.reports.assessment.self_assessment import approval, changed, shortfalls
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import Length, last_over, plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.packs import targets
from complaints_cli.reports.packs.cover import Cover, cover
from complaints_cli.reports.packs.quarter import FIRST_PARTS, LAST_PARTS, quarter
from complaints_cli.reports.report import Report
from complaints_cli.reports.sections import counted, record_head
from complaints_cli.reports.sections.drawn import charts
from complaints_cli.reports.sections.record_head import Head
from complaints_cli.reports.words import a_table, sentence_case, spoken, stored_day
from complaints_cli.store import governing
from complaints_cli.templating import render

SURVEYS = ("TP09", "own-satisfaction", "satisfied-at-closing")
PRINTED = counted.in_order(
    ("adjustments", "representatives", "compensation", "money-ordered"),
    FIRST_PARTS,
    ("repeats",),
    LAST_PARTS,
    SURVEYS,
)
"""The measures whose figures the paper prints, in its order."""
SUBMISSION = "SELECT due_on FROM due WHERE what = 'submission' ORDER BY due_on LIMIT 1"


def board(now: Span, landlord: Landlord, aims: Targets, form: Form, asked: Cover, head: Head) -> Report:
    """The paper of a quarter, with a year's self-assessment. `head` is the number and hash of the last event."""
    papers = _presented(now)
    shown = charts(now)
    facts = {
        **quarter(now, landlord, aims, shown),
        "cover": cover(now, landlord, asked),
        "to": asked.to.words,
        "annual": _annual(now),
        "risk": landlord.risk_reference,
        "satisfaction": _satisfaction(now),
        "form": _form(form),
        "papers": _papers(papers),
        "used": next((each.used for each in reversed(papers) if each.used), ""),
        "concerns": _concerns(now),
        "record": record_head.printed(head),
    }
    return Report(
        name="board",
        period=now.period,
        markdown=render("reports/board", facts, landlord.templates),
        measures=counted.printed(now, PRINTED),
        others=[*targets.of_the_year(now), *((span.period, each) for span, each in _surveys(now) if span is not now)],
        charts=shown,
        more=record_head.told(head),
    )


def _presented(now: Span) -> list[Presentation]:
    """What the board, its member responsible or a committee was given since the quarter before began."""
    found = governing.presentations(now.rows, now.period.before.first, now.today)
    return [each for each in found if each.given_to in GOVERNING]


def _papers(papers: Sequence[Presentation]) -> dict[str, Any]:
    rows = [
        (
            sentence_case(each.report.words),
            each.given_to.words,
            plain_day(each.presented_on),
            each.paper_ref or "none",
            spoken(each.decision) if each.decision else "nothing on record",
        )
        for each in papers
    ]
    return a_table(("Paper", "Given to", "On", "Reference", "Decided"), rows, 0)


def _annual(now: Span) -> dict[str, Any]:
    """How far the annual report of the last complete year has come."""
    year = last_over(now.today, now.period.year_end, Length.YEAR)
    given = [
        f"given to {each.given_to.words} on {plain_day(each.presented_on)}"
        for each in governing.annual_given(now.rows, year.first, year.last)
    ]
    response = governing.response(now.rows, year.first, year.last)
    places = [
        f"{plain_day(each.published_on)}, {each.place}"
        for each in governing.published(now.rows, year.first, year.last)
        if each.what is Published.REPORT
    ]
    return {
        "year": year.label,
        "given": "; ".join(given) or "not on record",
        "response": f"approved on {plain_day(response.approved_on)}" if response else "not on record",
        "published": "; ".join(places) or "not on record",
        "submission": _submission(now),
    }


def _submission(now: Span) -> str:
    found = now.ask(SUBMISSION)
    return stored_day(found[0]["due_on"]) if found else ""


def _satisfaction(now: Span) -> list[str]:
    """What surveys said, of the quarter, its year and the year before, as far as they were entered."""
    return [f"{each.measure.title}, {span.period.label}: {each.sentence}." for span, each in _surveys(now)]


def _surveys(now: Span) -> list[tuple[Span, Measured]]:
    year = now.period.year
    found = [(span, span.measured(name)) for span in (now, now.of(year), now.of(year.before)) for name in SURVEYS]
    return [(span, each) for span, each in found if each.total]


def _form(form: Form) -> dict[str, Any]:
    """Where the self-assessment of a year stands: its approval, what changed, what is short, what contradicts it."""
    return {
        "year": form.year.period.label,
        "approval": approval(form.approval),
        "changed": changed(form),
        "shortfalls": shortfalls(form.answers),
        "against": [each.sentence for each in unexplained(form)],
        "unanswered": tally(form.answers)[None],
    }


def _concerns(now: Span) -> dict[str, Any]:
    found = governing.concerns(now.rows, now.period.first, now.today)
    rows = [
        (sentence_case(each.raised_by.words), spoken(each.passed_to), plain_day(each.passed_on), each.words)
        for each in found
    ]
    return a_table(("Of", "Passed on to", "On", "Concern"), rows, 0)
