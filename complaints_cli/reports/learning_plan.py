"""The service improvement plan: every change by its owner and its day, what lies at the root, and how it moves."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from dateutil.relativedelta import relativedelta

from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.learning import LearningStatus
from complaints_cli.domain.plain import Written, inline
from complaints_cli.pages.markdown import LINE_END
from complaints_cli.reports.measuring.period import days, plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.measuring.wording import in_words
from complaints_cli.reports.naming import told
from complaints_cli.reports.report import Report
from complaints_cli.reports.sections import counted
from complaints_cli.reports.words import a_table, sentence_case, spoken
from complaints_cli.templating import render

if TYPE_CHECKING:
    from complaints_cli.store.lessons import Learned

THEMES = {
    "Root cause": "learning-by-cause",
    "Category": "learning-by-category",
    "Stage": "learning-by-stage",
}
PRINTED = (*THEMES.values(), "categories", "learning-implemented", "learning-told")
COLUMNS = ("Owner", "By", "What changes", "Status", "Told")
NOBODY = "Nobody yet"


def learning_plan(year: Span, landlord: Landlord, learned: Sequence["Learned"]) -> Report:
    """The plan of a year: all that was still to be made at some time in it, however long ago it was noted."""
    shown = sorted((each for each in learned if _belongs(each, year)), key=_order)
    left_out = len(learned) - len(shown)
    now, before = _so_far(year), _a_year_before(year)
    made = year.measured("learning-implemented")
    facts = {
        "landlord": landlord.name,
        "year": year.period.label,
        "drawn_up": plain_day(year.today),
        "plan": a_table(COLUMNS, [_row(each, year) for each in shown], 0),
        "left_out": left_out,
        "noted": made.shown_total,
        "implemented": made.sentence,
        "earlier": sum(each.noted_on < year.period.first for each in shown),
        "told": year.measured("learning-told").sentence,
        "these": now.period.words,
        "those": before.period.words,
        "themes": [_theme(title, name, now, before) for title, name in THEMES.items()],
        "complaints": _theme("Complaints by category", "categories", now, before),
    }
    return Report(
        name="learning-plan",
        period=year.period,
        markdown=render("reports/learning-plan", facts, landlord.templates),
        measures=counted.printed(year, PRINTED),
        landscape=True,
        more={"items": [_data(each, year) for each in shown], "left_out": left_out},
    )


def _belongs(each: "Learned", year: Span) -> bool:
    """Whether it was still to be made at any time of the year."""
    ended_before = each.ended_on is not None and each.ended_on < year.period.first
    return each.status is not LearningStatus.NO_CHANGE and each.noted_on <= year.period.last and not ended_before


def _order(each: "Learned") -> tuple[Any, ...]:
    return (not each.is_open, each.owner is None, each.owner or "", each.due_on or date.max, each.ref, each.number)


def _row(each: "Learned", year: Span) -> tuple[str, ...]:
    return (
        each.owner or NOBODY,
        plain_day(each.due_on) if each.due_on else "no day",
        _change(each, year),
        sentence_case(each.progress.words(year.today, plain_day)),
        ", ".join(spoken(how) for how in each.told) or "nobody yet",
    )


def _change(each: "Learned", year: Span) -> Written:
    """What changes, and under it what it comes from."""
    wrong = told(year, each.ref, each.wrong)
    came = f"Root cause: {in_words(each.cause or 'not-recorded')}. From: {each.ref}, {each.number}."
    lines = (told(year, each.ref, each.change), wrong and f"What was wrong: {wrong}", came)
    return Written(LINE_END.join(inline(line) for line in lines if line))


def _data(each: "Learned", year: Span) -> dict[str, Any]:
    return {
        "ref": each.ref,
        "n": each.number,
        "owner": each.owner,
        "due_on": each.due_on,
        "change": told(year, each.ref, each.change) or None,
        "cause": each.cause,
        "category": each.category,
        "status": each.status,
        "ended_on": each.ended_on,
        "told": list(each.told),
    }


def _so_far(year: Span) -> Span:
    """The year up to today."""
    last = min(year.period.last, year.today)
    return year.of(days(year.period, year.period.first, last))


def _a_year_before(year: Span) -> Span:
    """The same days of the year before, so that like is set beside like while a year runs."""
    before = year.period.before
    last = before.last if year.today >= year.period.last else year.today - relativedelta(years=1)
    return year.of(days(before, before.first, last))


def _theme(title: str, name: str, now: Span, before: Span) -> dict[str, Any]:
    these, those = now.measured(name), before.measured(name)
    words = sorted(
        {*these.words, *those.words}, key=lambda word: (*(-(each.known(word) or 0) for each in (these, those)), word)
    )
    rows = [(spoken(word), these.shown_of(word), those.shown_of(word)) for word in words]
    return a_table((title, "Now", "A year before"), rows, 2)
