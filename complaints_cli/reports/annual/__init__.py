"""The annual complaints performance and service improvement report: what Code 8.1 asks for in a to f, and more."""

from collections.abc import Sequence
from typing import Any

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.times_told import times_told
from complaints_cli.reports import satisfaction
from complaints_cli.reports.annual import about, in_their_words, stages
from complaints_cli.reports.annual.counted import PRINTED, notes
from complaints_cli.reports.annual.cover import cover
from complaints_cli.reports.annual.glance import at_a_glance
from complaints_cli.reports.annual.learned import learned, still_to_do
from complaints_cli.reports.assessment.answers import Answer, tally
from complaints_cli.reports.assessment.self_assessment import approval, by_section, shortfalls
from complaints_cli.reports.elsewhere import beside
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.naming import told
from complaints_cli.reports.report import Report
from complaints_cli.reports.sections import counted, through_the_year
from complaints_cli.reports.sections.drawn import charts, places
from complaints_cli.reports.sections.ombudsman import with_the_ombudsman
from complaints_cli.reports.sections.putting_right import put_right
from complaints_cli.reports.sections.remarks import remarks
from complaints_cli.reports.sections.said import said
from complaints_cli.reports.words import a_table
from complaints_cli.store import governing
from complaints_cli.templating import render

OVERRIDDEN = """
    SELECT ref, stage, override FROM stage
    WHERE opened_on BETWEEN :first AND :last AND responded_on IS NOT NULL AND COALESCE(override, '') <> ''
    ORDER BY ref, stage"""


def annual(year: Span, landlord: Landlord, policy: Policy, answers: Sequence[Answer]) -> Report:
    """The report of a year, with the figures of the year before beside it, and the times of the policy in force."""
    before = year.of(year.period.before)
    measures, shown = counted.printed(year, PRINTED), charts(year, through_the_year.months(year))
    facts = {
        **cover(year, landlord),
        **times_told(policy),
        "glance": at_a_glance(year),
        "statements": in_their_words.statements(year),
        "member_spoke": in_their_words.has_the_members(year),
        "response": in_their_words.response(year),
        "comments": said(year),
        "stages": stages.by_stage(year),
        "stocks": stages.by_stock(year),
        "elsewhere": beside(year, measures),
        "quarters": through_the_year.by_quarter(year),
        "charts": places(shown),
        "remarks": remarks(year),
        **about.what_and_who(year),
        "categories_by_quarter": through_the_year.categories_by_quarter(year),
        **_independence(year),
        **about.refusals(year),
        **put_right(year),
        **learned(year),
        "found": with_the_ombudsman(year),
        "published": in_their_words.publications(year),
        "assessed": approval(governing.approval(year.rows, year.period.last)),
        "sections": by_section(answers),
        "shortfalls": shortfalls(answers),
        "unanswered": tally(answers)[None],
        "tp09": satisfaction.tp09(year),
        "own_survey": satisfaction.own_survey(year),
        "at_closing": satisfaction.at_closing(year),
        "still_to_do": still_to_do(year, answers),
        "definitions": counted.definitions(measures),
        "years": counted.bases(measures, "year"),
        "notes": notes(year, before, measures),
    }
    return Report(
        name="annual",
        period=year.period,
        markdown=render("reports/annual", facts, landlord.templates),
        measures=measures,
        charts=shown,
    )


def _independence(year: Span) -> dict[str, Any]:
    found = year.ask(OVERRIDDEN)
    rows = [
        (row["ref"], row["stage"], _unless_erased(told(year, row["ref"], row["override"])))
        for row in (() if year.public else found)
    ]
    return {
        "another_decided": year.measured("different-decider").sentence,
        "conflicts": year.measured("conflicts-declared").sentence,
        "with_a_part": year.measured("decided-with-a-part").sentence,
        "overridden": a_table(("Complaint", "Stage", "Why they decided it"), rows, 0),
        "unpublished": bool(found) and year.public,
    }


def _unless_erased(reason: str) -> str:
    return "The reason was erased." if reason == ERASED else reason
