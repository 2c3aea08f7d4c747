"""What the landlord's own streams add up to: settings, policies and calendars, each from the day it holds."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from complaints_cli.dataclass import replace
from complaints_cli.domain.assessing import to_submit
from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.dates import add_months
from complaints_cli.domain.due import Due
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.landlord import CalendarInstalled, PolicyAdopted, SettingChanged
from complaints_cli.domain.landlord import Landlord, landlord
from complaints_cli.domain.outages import Thresholds
from complaints_cli.domain.policy import CODE_2024, Policy, from_facts
from complaints_cli.domain.reporting_years import year_ends
from complaints_cli.domain.terms import Governs

MONTHS_OF_CONTACT_TEXT = 12
BUILT_IN = "code-2024"
"""The policy of a landlord that has adopted none: the Code itself."""


def settings_on(history: Iterable[Recorded], day: date) -> dict[str, str]:
    """Each setting's value on a day; of two from the same day, the one recorded last."""
    changes = [recorded.event for recorded in history if isinstance(recorded.event, SettingChanged)]
    return {change.key: change.value for change in sorted(changes, key=lambda each: each.on) if change.on <= day}


def landlord_on(history: Sequence[Recorded], day: date) -> Landlord:
    """The landlord by the settings that hold on a day, with the year ends of the years before."""
    found = landlord(settings_on(history, day))
    return replace(found, year_ends=year_ends(history, day, Landlord().year_end))


def contact_text_due(history: Sequence[Recorded]) -> tuple[Due, ...]:
    """When the Ombudsman's contact details are to be checked again: a year after they were last said to be right.

    Those of the Housing Ombudsman that come with the program count as checked on the day the record began. Those of
    the other one, number 2, where a category was given to it, are to be checked from that day on until they were. The
    Energy Ombudsman's, number 3, which a landlord without a heat network never tells anybody, are asked after once
    they were checked.
    """
    if not history:
        return ()
    settings = settings_on(history, date.max)
    checked = settings.get("ombudsman_checked_on")
    began = add_months(history[0].recorded_on, MONTHS_OF_CONTACT_TEXT)
    found = [_contact_review(_checked_again(checked) if checked else began)]
    if landlord(settings).other_categories:
        checked = settings.get("other_ombudsman_checked_on")
        found.append(_contact_review(_checked_again(checked) if checked else _given_to_the_other(history), 2))
    if checked := settings.get("energy_ombudsman_checked_on"):
        found.append(_contact_review(_checked_again(checked), 3))
    return tuple(found)


def _contact_review(day: date, item: int | None = None) -> Due:
    return Due(what="contact-review", due_on=day, rule="3.7", governed_by=Governs.RECORD, item=item)


def _checked_again(checked: str) -> date:
    return add_months(date.fromisoformat(checked), MONTHS_OF_CONTACT_TEXT)


def _given_to_the_other(history: Iterable[Recorded]) -> date:
    """The day on which it was last recorded which categories are the other Ombudsman's."""
    return max(
        recorded.recorded_on
        for recorded in history
        if isinstance(recorded.event, SettingChanged) and recorded.event.key == "other_ombudsman_categories"
    )


def outage_thresholds(history: Sequence[Recorded]) -> Thresholds:
    """From when an outage is beyond the usual, by the settings of the latest day that any was set for."""
    latest = landlord(settings_on(history, date.max))
    return Thresholds(escalate_days=latest.outage_escalate_days, review_count=latest.outage_review_count)


def next_submission(settings: Sequence[Recorded], sent: Iterable[date]) -> tuple[date, date]:
    """The year whose papers the Ombudsman is owed next, by its last day, and by when; `sent` has those it got.

    By the settings of the latest day that any was set for.
    """
    latest = landlord_on(settings, date.max)
    homes = [number for number in (latest.homes_lcra, latest.homes_lcho) if number is not None]
    return to_submit(settings[0].recorded_on, latest.year_ends, sum(homes) if homes else None, sent)


def adopted(history: Iterable[Recorded]) -> list[PolicyAdopted]:
    """The policies adopted, by the day from which each holds; of two from one day, the one recorded last is last."""
    return sorted((r.event for r in history if isinstance(r.event, PolicyAdopted)), key=lambda each: each.on)


def policies(history: Iterable[Recorded]) -> Mapping[str, Policy]:
    """Every policy by its id: the Code itself, and what was adopted."""
    found = {BUILT_IN: CODE_2024}
    return {**found, **{each.policy: from_facts(each.settings) for each in adopted(history)}}


def policy_on(history: Iterable[Recorded], day: date) -> tuple[str, Policy]:
    """The policy in force on a day: the last adopted from that day or before, else the Code."""
    in_force = [each for each in adopted(history) if each.on <= day]
    if not in_force:
        return BUILT_IN, CODE_2024
    return in_force[-1].policy, from_facts(in_force[-1].settings)


def calendars(history: Iterable[Recorded]) -> dict[int, WorkingCalendar]:
    """Every calendar that was installed, by its version."""
    installed = (recorded.event for recorded in history if isinstance(recorded.event, CalendarInstalled))
    return {
        each.version: WorkingCalendar(
            division=each.division,
            holidays={date.fromisoformat(day): name for day, name, _ in each.days},
            covered_until=each.covered_until,
            version=each.version,
        )
        for each in installed
    }
