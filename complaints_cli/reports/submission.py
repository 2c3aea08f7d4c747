"""What the Ombudsman is sent each year, and by when: of each thing whether it is on record, and how to put it there."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.assessing import LARGE, submission_day
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.governance import Publishing
from complaints_cli.domain.governance_terms import Published
from complaints_cli.domain.landlord import Landlord
from complaints_cli.reports.assessment.answers import Answer, tally
from complaints_cli.reports.measuring.homes import total
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.report import Report, Sheet
from complaints_cli.reports.words import a_table
from complaints_cli.store import governing

VALUES = {
    "name": "NAME",
    "year_end": "MM-DD",
    "homes_lcra": "NUMBER",
    "homes_lcho": "NUMBER",
    "complaints_officer": "NAME",
    "email": "ADDRESS",
    "member_responsible": "NAME",
}
STOCKS = {"homes_lcra": ("lcra", "Rented homes"), "homes_lcho": ("lcho", "Shared ownership homes")}


@dataclass(frozen=True)
class Needed:
    """Something that is sent. `found` is what the record has, "" for nothing; `command` puts it there."""

    id: str
    what: str
    found: str
    command: str
    must: bool = True
    """Whether the papers are whole only with it."""
    lacking: str = "missing"
    """What is said of it where the record has nothing that counts."""

    @property
    def is_missing(self) -> bool:
        """Whether the papers are not whole for want of it."""
        return self.must and not self.found


def submission(year: Span, landlord: Landlord, answers: Iterable[Answer]) -> Report:
    """The list for a year."""
    needed = needed_for(year, landlord, answers)
    missing = [each for each in needed if each.is_missing]
    homes, sent = total(year.homes), governing.submission_sent(year.rows, year.period.last)
    last_day = submission_day(year.period.last, homes)
    facts = {
        "landlord": landlord.name,
        "year": year.period.label,
        "drawn_up": plain_day(year.today),
        "last_day": long_day(last_day),
        "why": _why(homes),
        "standing": _standing(year, last_day, sent, len(missing)),
        "sent": bool(sent),
        "needed": a_table(("What", "On record"), [(each.what, each.found or _none(each)) for each in needed], 0),
        "missing": [{"what": each.what, "command": each.command} for each in missing],
    }
    from complaints_cli.templating import render

    return Report(
        name="submission",
        period=year.period,
        markdown=render("reports/submission", facts, landlord.templates),
        measures=(),
        sheet=Sheet(
            ("what", "on record", "how to put it there"),
            [(each.what, each.found or _none(each), each.command) for each in needed],
        ),
        more={"due_on": last_day, "sent_on": sent, "needed": [_data(each) for each in needed]},
    )


def needed_for(year: Span, landlord: Landlord, answers: Iterable[Answer]) -> list[Needed]:
    """Everything that is sent for a year."""
    return [*_about_us(year, landlord), *_published(year), *_approved(year, [*answers])]


def _none(each: Needed) -> str:
    return each.lacking if each.must else "none"


def _about_us(year: Span, landlord: Landlord) -> list[Needed]:
    at, day = year.period.last.isoformat(), plain_day(year.period.last)
    homes = [
        Needed(key, f"{title} owned on {day}", _homes(year, stock), f"{_set(key)} --at {at}", must)
        for (key, (stock, title)), must in zip(STOCKS.items(), (True, False), strict=True)
    ]
    contact = "; ".join(filter(None, (landlord.complaints_officer, landlord.email, landlord.phone)))
    named = contact if landlord.complaints_officer and (landlord.email or landlord.phone) else ""
    return [
        Needed("name", "Name of the landlord", landlord.name, _set("name")),
        Needed("year_end", "Last day of the financial year", day, _set("year_end")),
        *homes,
        Needed(
            "contact",
            "Contact: the complaints officer, with an email address or a phone number",
            named,
            f"{_set('complaints_officer')}, and {_set('email')}",
        ),
        Needed(
            "member_responsible",
            "Member Responsible for Complaints",
            landlord.member_responsible,
            _set("member_responsible"),
        ),
    ]


def _published(year: Span) -> list[Needed]:
    found = governing.published(year.rows, year.period.first, year.period.last)
    places = {each.what: _place(each) for each in found}
    if policy := governing.policy_published(year.rows, year.today):
        places[Published.POLICY] = _place(policy)
    wanted = {
        Published.POLICY: "Complaints policy: where it is published",
        Published.SELF_ASSESSMENT: "Self-assessment: where it is published",
        Published.REPORT: "Annual report: where it is published",
        Published.RESPONSE: "Governing body's response: where it is published",
    }
    command = "complaints governance published {} --year {} --where ADDRESS"
    return [
        Needed(f"published-{what}", title, places.get(what, ""), command.format(what, year.period.label))
        for what, title in wanted.items()
    ]


def _approved(year: Span, answers: list[Answer]) -> list[Needed]:
    label, first, last = year.period.label, year.period.first, year.period.last
    assessed = governing.approval(year.rows, last)
    response = governing.response(year.rows, first, last)
    report = governing.annual_approved(year.rows, first, last)
    unanswered = tally(answers)[None]
    return [
        Needed(
            "answered",
            "Self-assessment: every row answered",
            "" if unanswered else f"all {len(answers)} rows",
            f"complaints assess edit --year {label}",
        ),
        Needed(
            "assessment-approved",
            "Self-assessment: approved by the governing body",
            _on(assessed.on) if assessed and assessed.holds else "",
            f"complaints assess approve --year {label} --by BODY",
            lacking=_changed(assessed) if assessed else "missing",
        ),
        Needed(
            "report-approved",
            "Annual report: approved by the board",
            _on(report.decided_on or report.presented_on) if report else "",
            f"complaints governance present FILE --report annual --year {label} --to board --decision approved",
            must=False,
        ),
        Needed(
            "response",
            "Governing body's response to the report",
            _on(response.approved_on) if response else "",
            f"complaints governance respond --year {label} --by BODY --approved-on DATE",
        ),
    ]


def _standing(year: Span, last_day: date, sent: date | None, missing: int) -> str:
    """How it stands today."""
    if sent:
        return f"Sent on {plain_day(sent)}{', after the last day' if sent > last_day else ''}."
    late = "The last day has passed. " if year.today > last_day else ""
    whole = "Everything is on record: send it." if not missing else f"{missing} of these are missing."
    return f"{late}Not sent yet. {'1 of these is missing.' if missing == 1 else whole}"


def _why(homes: int | None) -> str:
    if homes is None:
        return "No number of homes is on record: this is the day for a landlord of fewer than 1,000."
    if homes < LARGE:
        return "With fewer than 1,000 homes: within six months of the end of the year."
    if homes > LARGE:
        return "With more than 1,000 homes: by 30 September."
    return "With 1,000 homes, which the Ombudsman's page leaves out: the earlier of both days."


def _homes(year: Span, stock: str) -> str:
    homes = year.homes[stock]
    if homes.count is None:
        return ""
    return f"{homes.count:,}{f' ({homes.caveat})' if homes.caveat else ''}"


def _place(each: Publishing) -> str:
    return f"{each.place}, {plain_day(each.published_on)}"


def _changed(assessed: governing.Approval) -> str:
    """An approval is of what was approved: it says nothing of what was answered since."""
    return f"changed since it was {_on(assessed.on)}: {assessed.changed}"


def _on(day: date) -> str:
    return f"approved on {plain_day(day)}"


def _set(key: str) -> str:
    return f"complaints settings set {key} {VALUES[key]}"


def _data(each: Needed) -> dict[str, Any]:
    return {"id": each.id, "what": each.what, "on_record": each.found or None, "command": each.command}
