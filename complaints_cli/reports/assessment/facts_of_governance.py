"""What went to the governing body and others, and what was published: days that the record of governance has."""

from collections.abc import Iterator, Mapping
from datetime import date

from complaints_cli.reports.assessment.shown import Shown
from complaints_cli.reports.assessment.sight import Fact, Sight
from complaints_cli.reports.measuring.period import plain_day

TOLD = {"residents": "residents", "panel": "residents' panels", "staff": "staff", "committee": "committees"}


def body_and_website(sight: Sight) -> Iterator[Shown]:
    """The annual report went to the governing body, was published, and has its response beside it."""
    yield from _first(
        sight,
        "to-the-body",
        "The year's report went to the governing body on",
        "SELECT min(presented_on) AS day FROM presentation WHERE report = 'annual' AND given_to = 'board' "
        "AND first_on = :first AND last_on = :last",
    )
    yield from _first(
        sight,
        "on-the-website",
        "The year's report was published on",
        "SELECT min(published_on) AS day FROM report_published WHERE what = 'report' "
        "AND first_on = :first AND last_on = :last",
    )
    yield from _first(
        sight,
        "the-bodys-response",
        "The governing body's response was approved on",
        "SELECT max(approved_on) AS day FROM governing_response WHERE first_on = :first AND last_on = :last",
    )


def policy_published(sight: Sight) -> Iterator[Shown]:
    """When the policy was last published."""
    sql = "SELECT max(published_on) AS day FROM report_published WHERE what = 'policy' AND published_on <= :last"
    yield from _first(sight, "policy-published", "The policy was last published on", sql)


def reported_back(sight: Sight) -> Iterator[Shown]:
    """To whom reports on complaints went in the year, beside the governing body."""
    counted = _given(sight)
    told = [f"{words} {counted[word]}" for word, words in TOLD.items() if counted.get(word)]
    if told:
        yield Shown(id="reported-back", title="Reports presented in the year", words=", ".join(told))


def to_the_member(sight: Sight) -> Iterator[Shown]:
    """How often the Member Responsible got a report in the year."""
    yield _papers(sight, "mrc", "Reports to the Member Responsible")


def to_the_board(sight: Sight) -> Iterator[Shown]:
    """How often the governing body got a report in the year."""
    yield _papers(sight, "board", "Reports to the governing body")


def _papers(sight: Sight, forum: str, title: str) -> Shown:
    number = _given(sight).get(forum, 0)
    words = f"{number} in the year" if number else "none is on record for the year"
    return Shown(id=f"papers-{forum}", title=title, words=words, supports=number > 0)


def _given(sight: Sight) -> dict[str, int]:
    sql = """
        SELECT given_to, count(*) AS papers FROM presentation
        WHERE presented_on BETWEEN :first AND :last GROUP BY given_to"""
    return {row["given_to"]: row["papers"] for row in sight.rows(sql)}


def _first(sight: Sight, name: str, words: str, sql: str) -> Iterator[Shown]:
    for row in sight.rows(sql):
        if row["day"] is not None:
            yield Shown(id=name, words=f"{words} {plain_day(date.fromisoformat(row['day']))}")


GOVERNANCE_FACTS: Mapping[str, Fact] = {
    "body-and-website": body_and_website,
    "policy-published": policy_published,
    "reported-back": reported_back,
    "to-the-member": to_the_member,
    "to-the-board": to_the_board,
}
