"""Facts that no measure counts and that a provision rests on: settings, training, days on which something was done.

What they say names no complaint and nobody, since it is published; what failed has its reference beside it.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from complaints_cli.reports.assessment.facts_of_governance import GOVERNANCE_FACTS
from complaints_cli.reports.assessment.facts_of_the_policy import POLICY_FACTS
from complaints_cli.reports.assessment.shown import Failing, Shown, numbered
from complaints_cli.reports.assessment.sight import Fact, Sight
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.words import stored_day
from complaints_cli.store import governing

OVERDUE = """
    SELECT ref, item FROM due WHERE what = :what AND due_on <= :last AND due_on < :today ORDER BY due_on, ref, n"""
AUDIENCES = {
    "told_ombudsman_on": "the Ombudsman",
    "told_residents_on": "the residents",
    "on_website_on": "the readers of the website",
}


def _named(key: str, title: str) -> Fact:
    """Somebody whom the settings name."""

    def found(sight: Sight) -> Iterator[Shown]:
        if getattr(sight.landlord, key):
            yield Shown(id=key, words=f"The settings name the {title}")
        else:
            none = f"The settings name no {title}"
            yield Shown(id=key, words=none, supports=False, failed=(Failing(key=key, word=none),))

    return found


def _kept_up(name: str, what: str, title: str) -> Fact:
    """Reviews that are not overdue since the year."""

    def found(sight: Sight) -> Iterator[Shown]:
        late = tuple(numbered(name, ((row["ref"], "overdue") for row in sight.rows(OVERDUE, {"what": what}))))
        words = "some are overdue" if late else "none is overdue"
        yield Shown(id=name, title=title, words=words, supports=False, failed=late)

    return found


def training(sight: Sight) -> Iterator[Shown]:
    """Who was trained in the year, and whose training lapsed."""
    taken = sight.rows("SELECT person FROM training WHERE taken_on BETWEEN :first AND :last")
    late = [str(row["item"]) for row in sight.rows(OVERDUE, {"what": "training"})]
    people = len({row["person"] for row in taken})
    words = f"{len(taken)} in the year, by {people} {'person' if people == 1 else 'people'}" if taken else "none"
    failed = tuple(Failing(key=f"training {each}", word=f"Training {each} was not refreshed in time") for each in late)
    yield Shown(id="training", title="Courses taken", words=words, supports=bool(taken), failed=failed)


def contact_details(sight: Sight) -> Iterator[Shown]:
    """When the Ombudsman's details in the letters were last looked at, and whether that is due again."""
    name, checked = "contact-details-checked", date.fromisoformat(sight.landlord.ombudsman_checked_on)
    late = "The Ombudsman's details in our letters were to be checked again before the year ended"
    failed = (Failing(key=name, word=late),) if sight.rows(OVERDUE, {"what": "contact-review"}) else ()
    if checked <= sight.year.today:
        words = f"The Ombudsman's details in our letters were last checked on {plain_day(checked)}"
        yield Shown(id=name, words=words, failed=failed)


def no_third_stage(sight: Sight) -> Iterator[Shown]:
    """No complaint went through a third stage."""
    beyond = sight.rows("SELECT ref FROM stage WHERE stage > 2 ORDER BY ref")
    failed = tuple(numbered("no-third-stage", ((row["ref"], "has a third stage") for row in beyond)))
    words = "some have a third" if failed else "no complaint on record has a third"
    yield Shown(id="no-third-stage", title="Stages", words=words, failed=failed)


def submitted(sight: Sight) -> Iterator[Shown]:
    """The year's papers went to the Ombudsman."""
    if sent := governing.submission_sent(sight.year.rows, sight.year.period.last):
        words = f"The year's report and self-assessment went to the Ombudsman on {plain_day(sent)}"
        yield Shown(id="submitted", words=words)
        return
    words = "The year's report and self-assessment are not on record as sent to the Ombudsman"
    owed = sight.rows("SELECT 1 FROM due WHERE what = 'submission' AND due_on < :today")
    failed = (Failing(key="submitted", word=words),) if owed else ()
    yield Shown(id="submitted", words=words, supports=False, failed=failed)


def form_approved(sight: Sight) -> Iterator[Shown]:
    """The governing body approved this form."""
    given = governing.approval(sight.year.rows, sight.year.period.last)
    if given is None:
        words = "The governing body has not approved the self-assessment yet"
    else:
        words = f"The governing body approved the self-assessment on {plain_day(given.on)}"
        words += "" if given.holds else f", and rows were answered otherwise since: {given.changed}"
    yield Shown(id="form-approved", words=words, supports=given is not None and given.holds)


def _again(name: str, condition: str) -> Fact:
    """Fresh self-assessments that something called for in the year."""
    sql = f"""
        SELECT call, due_on, done_on FROM assessment_call
        WHERE because {condition} 'ombudsman' AND called_on BETWEEN :first AND :last ORDER BY call"""  # noqa: S608

    def found(sight: Sight) -> Iterator[Shown]:
        rows = sight.rows(sql)
        late = [row for row in rows if (row["done_on"] or sight.today) > row["due_on"]]
        failed = tuple(
            Failing(key=f"{name} {row['call']}", word=f"Number {row['call']} was due by {stored_day(row['due_on'])}")
            for row in late
        )
        done = sum(row["done_on"] is not None for row in rows)
        words = f"{len(rows)} called for in the year, {done} made" if rows else "none was called for in the year"
        yield Shown(id=name, title="Fresh self-assessments", words=words, failed=failed)

    return found


def exceptional_times(sight: Sight) -> Iterator[Shown]:
    """Times in which the Code could not be kept, and who was told."""
    rows = sight.rows("SELECT * FROM exceptional_time WHERE began_on BETWEEN :first AND :last ORDER BY exception")
    failed = tuple(
        Failing(
            key=f"exceptional-times {row['exception']} {column}",
            word=f"It is not on record that {audience} were told of number {row['exception']}",
        )
        for row in rows
        for column, audience in AUDIENCES.items()
        if row[column] is None
    )
    words = f"{len(rows)} in the year" if rows else "none in the year"
    yield Shown(id="exceptional-times", title="Times in which the Code could not be kept", words=words, failed=failed)


FACTS: Mapping[str, Fact] = {
    "complaints-officer": _named("complaints_officer", "complaints officer"),
    "member-responsible": _named("member_responsible", "Member Responsible"),
    "adjustments-reviewed": _kept_up("adjustments-reviewed", "review", "Reviews of adjustments"),
    "requests-looked-at": _kept_up("requests-looked-at", "request", "Service requests to be looked at again"),
    "training": training,
    "contact-details-checked": contact_details,
    "no-third-stage": no_third_stage,
    "submitted": submitted,
    "form-approved": form_approved,
    "assessed-again": _again("assessed-again", "<>"),
    "assessed-when-asked": _again("assessed-when-asked", "="),
    "exceptional-times": exceptional_times,
    **POLICY_FACTS,
    **GOVERNANCE_FACTS,
}
"""Every fact, by the id that the provisions of the Code name."""
