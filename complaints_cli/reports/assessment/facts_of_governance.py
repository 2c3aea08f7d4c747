"""What went to the governing body and others, and what was published: days that the record of governance has."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from complaints_cli.domain.governance_terms import Forum, Published
from complaints_cli.reports.assessment.shown import Shown
from complaints_cli.reports.assessment.sight import Fact, Sight
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.store import governing

TOLD = {
    Forum.RESIDENTS: "residents",
    Forum.PANEL: "residents' panels",
    Forum.STAFF: "staff",
    Forum.COMMITTEE: "committees",
}


def body_and_website(sight: Sight) -> Iterator[Shown]:
    """The annual report went to the governing body, was published, and has its response beside it."""
    rows, first, last = sight.year.rows, sight.year.period.first, sight.year.period.last
    given = [each.presented_on for each in governing.annual_to_the_board(rows, first, last)]
    places = governing.published(rows, first, last)
    published = [each.published_on for each in places if each.what is Published.REPORT]
    response = governing.response(rows, first, last)
    approved = response.approved_on if response else None
    told = (
        ("to-the-body", "The year's report went to the governing body on", min(given, default=None)),
        ("on-the-website", "The year's report was published on", min(published, default=None)),
        ("the-bodys-response", "The governing body's response was approved on", approved),
    )
    yield from (_on(name, words, day) for name, words, day in told if day is not None)


def policy_published(sight: Sight) -> Iterator[Shown]:
    """When the policy was last published."""
    published = governing.policy_published(sight.year.rows, sight.year.period.last)
    if published is not None:
        yield _on("policy-published", "The policy was last published on", published.published_on)


def reported_back(sight: Sight) -> Iterator[Shown]:
    """To whom reports on complaints went in the year, beside the governing body."""
    counted = _given(sight)
    told = [f"{words} {counted[word]}" for word, words in TOLD.items() if counted[word]]
    if told:
        yield Shown(id="reported-back", title="Reports presented in the year", words=", ".join(told))


def to_the_member(sight: Sight) -> Iterator[Shown]:
    """How often the Member Responsible got a report in the year."""
    yield _papers(sight, Forum.MRC, "Reports to the Member Responsible")


def to_the_board(sight: Sight) -> Iterator[Shown]:
    """How often the governing body got a report in the year."""
    yield _papers(sight, Forum.BOARD, "Reports to the governing body")


def _papers(sight: Sight, forum: Forum, title: str) -> Shown:
    number = _given(sight)[forum]
    words = f"{number} in the year" if number else "none is on record for the year"
    return Shown(id=f"papers-{forum}", title=title, words=words, supports=number > 0)


def _given(sight: Sight) -> Counter[Forum]:
    """How many papers each body was given in the year."""
    period = sight.year.period
    return Counter(each.given_to for each in governing.presentations(sight.year.rows, period.first, period.last))


def _on(name: str, words: str, day: date) -> Shown:
    return Shown(id=name, words=f"{words} {plain_day(day)}")


GOVERNANCE_FACTS: Mapping[str, Fact] = {
    "body-and-website": body_and_website,
    "policy-published": policy_published,
    "reported-back": reported_back,
    "to-the-member": to_the_member,
    "to-the-board": to_the_board,
}
