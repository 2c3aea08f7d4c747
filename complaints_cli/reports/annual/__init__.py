"""The annual complaints performance and service improvement report: the six parts of Code 8.1, in their order."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.terms import CODE_DEFINITION
from complaints_cli.domain.times_told import times_told
from complaints_cli.reports import caveats
from complaints_cli.reports.annual import figures
from complaints_cli.reports.annual.ombudsman import with_the_ombudsman
from complaints_cli.reports.annual.told import explained, notes, remarks
from complaints_cli.reports.assessment.answers import Answer, tally
from complaints_cli.reports.assessment.self_assessment import by_section, shortfalls
from complaints_cli.reports.defined import bases, definitions
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.measure import RULES
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report
from complaints_cli.reports.words import a_table, counts
from complaints_cli.templating import render

LEARNING = """
    SELECT l.heard, l.wrong, l.change, l.due_on, p.role
    FROM learning AS l LEFT JOIN person AS p ON p.id = l.owner
    WHERE l.noted_on BETWEEN :first AND :last AND l."none" = 0 ORDER BY l.noted_on, l.ref, l.learning"""
OVERRIDDEN = """
    SELECT ref, stage, override FROM stage
    WHERE opened_on BETWEEN :first AND :last AND responded_on IS NOT NULL AND COALESCE(override, '') <> ''
    ORDER BY ref, stage"""
NAMES = {"lcra": "rented", "lcho": "shared ownership"}


def annual(year: Span, landlord: Landlord, policy: Policy, answers: Sequence[Answer]) -> Report:
    """The report of a year, with the figures of the year before beside it, and the times of the policy in force."""
    before = Span(year.rows, year.period.before, year.today)
    measures = [year.measured(*key) for key in ALL]
    facts = {
        **_heading(year, landlord),
        **times_told(policy),
        "glance": figures.at_a_glance(year, before),
        "sections": by_section(answers),
        "shortfalls": shortfalls(answers),
        "stages": figures.by_stage(year),
        "remarks": remarks(year),
        **_people(year),
        **_put_right(year),
        **_independence(year),
        "found": with_the_ombudsman(year),
        "learning": _learning(year),
        "learned": year.measured("learning-recorded").sentence,
        "without_change": year.measured("learning-changes").of("nothing beyond the complaint itself"),
        "definitions": definitions(explained(measures)),
        "years": bases(explained(measures), "year"),
        "notes": notes(year, before, measures),
        "unanswered": tally(answers)[None],
    }
    return Report(
        name="annual",
        period=year.period,
        markdown=render("reports/annual", facts, landlord.templates),
        measures=measures,
    )


def _heading(year: Span, landlord: Landlord) -> dict[str, Any]:
    known = [f"{each.count:,} {NAMES[each.stock]}" for each in year.homes.values() if each.count is not None]
    return {
        "landlord": {
            "name": landlord.name,
            "contact": _joined(landlord.address, landlord.phone, landlord.email, landlord.website),
            "officer": landlord.complaints_officer or "not named in the settings",
            "member": landlord.member_responsible or "not named in the settings",
            "advice": landlord.advice,
        },
        "ombudsman": {
            "name": landlord.ombudsman_name,
            "contact": _joined(landlord.ombudsman_phone, landlord.ombudsman_web, landlord.ombudsman_address),
        },
        "definition": CODE_DEFINITION,
        "year": year.period.label,
        "period": year.period.words,
        "drawn_up": plain_day(year.today),
        "homes": " and ".join(known) or "not recorded",
        "provisional": caveats.provisional(year),
        "rules": RULES,
    }


def _joined(*parts: str) -> str:
    return "; ".join(" ".join(part.split()) for part in parts if part.strip())


def _people(year: Span) -> dict[str, Any]:
    late = year.measured("late-complaints-considered")
    return {
        "categories": figures.by_category(year),
        "channels": counts("How it reached us", year.measured("channels")),
        "homes_table": counts("Who complained", year.measured("homes")),
        "represented": year.measured("representatives").sentence,
        "adjusted": year.measured("adjustments").sentence,
        "not_accepted": figures.not_accepted(year),
        "in_part": year.measured("refused-in-part").shown,
        "refusal_letters": year.measured("refusals-with-letter").sentence,
        "late_complaints": late.sentence if late.total else "",
        "not_complaints": figures.not_complaints(year),
    }


def _independence(year: Span) -> dict[str, Any]:
    rows = [(row["ref"], row["stage"], _unless_erased(row["override"])) for row in year.rows(OVERRIDDEN, _days(year))]
    return {
        "another_decided": year.measured("different-decider").sentence,
        "conflicts": year.measured("conflicts-declared").sentence,
        "with_a_part": year.measured("decided-with-a-part").sentence,
        "overridden": a_table(("Complaint", "Stage", "Why they decided it"), rows, 0),
    }


def _put_right(year: Span) -> dict[str, Any]:
    return {
        "upheld_remedied": year.measured("remedies").sentence,
        "remedies": figures.remedies(year),
        "compensation": figures.compensation(year),
        "promises": figures.promises(year),
    }


def _learning(year: Span) -> dict[str, Any]:
    rows = [
        (row["heard"] or "", row["wrong"] or "", row["change"] or "", row["role"] or "", _day(row["due_on"]))
        for row in year.rows(LEARNING, _days(year))
    ]
    return a_table(("What we heard", "What was wrong", "What changes", "Who sees to it", "By when"), rows, 0)


def _days(year: Span) -> dict[str, str]:
    return {"first": year.period.first.isoformat(), "last": year.period.last.isoformat()}


def _unless_erased(reason: str) -> str:
    return "The reason was erased." if reason == ERASED else reason


def _day(stored: str | None) -> str:
    return plain_day(date.fromisoformat(stored)) if stored else ""
