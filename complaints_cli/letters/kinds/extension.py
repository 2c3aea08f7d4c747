"""Extension: told before the date it replaces, with the reason and the Ombudsman (Code 6.4, 6.5, 6.15, 6.16)."""

from dataclasses import replace
from datetime import date
from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.domain.stage import Notice
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling.table import Command
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.running import new_date
from complaints_cli.letters.usual_parts import energy_ombudsman, ombudsman, reference, stage_named, updates
from complaints_cli.ombudsman_code.guards_stages import unexplained
from complaints_cli.ombudsman_code.provision import Objection

REASON, NEW_DATE = "Why we need more time", "The new date"
OMBUDSMAN_RULES = {1: "6.5", 2: "6.16"}


@cache
def parts(stage: int) -> tuple[Part, ...]:
    """What an extension notice must hold; updates where the answer will be outside the Code's times."""
    rule = CODE_LIMITS[stage].extension_rule
    return (
        reference(rule),
        stage_named(rule),
        Part(
            id="reason",
            provision=rule,
            tells="why we need more time",
            heading=REASON,
            lacking=_without_extension,
        ),
        Part(
            id="new-date", provision=rule, tells="the new date and the date it replaces", heading=NEW_DATE, days=_dates
        ),
        replace(updates(), applies=_needs_updates),
        ombudsman(OMBUDSMAN_RULES[stage]),
        energy_ombudsman(),
    )


def _without_extension(matter: Matter) -> Objection | None:
    notice = matter.clock.extension
    if notice is None:
        return Objection("No extension is recorded.", "extend REF --to DATE --reason TEXT")
    return unexplained(notice.reason)


def _dates(matter: Matter) -> tuple[date, ...]:
    notice = matter.clock.extension
    told = _told(matter, notice) if notice else None
    return (notice.to, told) if notice and told else ()


def _needs_updates(matter: Matter) -> bool:
    notice = matter.clock.extension
    return notice is not None and (notice.update_every is not None or matter.clock.is_beyond_cap(notice))


def facts(matter: Matter) -> Facts:
    """The extension in force, and the date it replaces."""
    notice = matter.clock.extension
    return {} if notice is None else {**new_date(matter, notice), **_replacing(matter, notice)}


def _our_words(matter: Matter) -> tuple[str, ...]:
    notice = matter.clock.extension
    return (notice.reason, notice.good_reason) if notice else ()


def _told(matter: Matter, notice: Notice) -> date | None:
    """The day that the resident was told, which is the one replaced for them; where none was, the Code's.

    A policy that counts from receipt promises an earlier day than the Code asks for.
    """
    letters = (each for each in matter.complaint.letters if each.stage == matter.stage.number)
    told = [each.respond_by for each in letters if each.respond_by and each.respond_by < notice.to]
    return told[-1] if told else notice.replaces


def _replacing(matter: Matter, notice: Notice) -> Facts:
    told = _told(matter, notice)
    return {
        "replaces": long_day(told) if told else "",
        "has_passed": told is not None and told < notice.on,
        "good_reason": notice.good_reason,
        "beyond_cap": matter.clock.is_beyond_cap(notice),
        "extension_days": matter.clock.limits.extension_days,
    }


def respond_by(matter: Matter) -> date | None:
    """The new date."""
    notice = matter.clock.extension
    return notice.to if notice else None


LETTERS = (
    LetterSpec(
        kind=LetterKind.EXTENSION,
        title="We need more time to answer your complaint",
        template="extension",
        command=Command.EXTEND,
        parts=parts,
        facts=facts,
        our_words=_our_words,
        respond_by=respond_by,
    ),
)
