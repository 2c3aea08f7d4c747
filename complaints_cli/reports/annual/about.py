"""What complaints were about, how they reached us, what was not accepted, and what was heard that is no complaint."""

from typing import Any

from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.sections.not_accepted import not_accepted
from complaints_cli.reports.words import a_table, counts, spoken

Cell = str | int


def what_and_who(year: Span) -> dict[str, Any]:
    """What complaints were about, and who made them, in which way."""
    return {
        "categories": by_category(year),
        "channels": counts("How it reached us", year.measured("channels")),
        "homes_table": counts("Who complained", year.measured("homes")),
        "represented": year.measured("representatives").sentence,
        "adjusted": year.measured("adjustments").sentence,
        "not_complaints": not_complaints(year),
    }


def refusals(year: Span) -> dict[str, Any]:
    """What was not accepted, how that was explained, and what the Ombudsman made of it."""
    late, in_part = year.measured("late-complaints-considered"), year.measured("refused-in-part")
    return {
        "not_accepted": not_accepted(year),
        "in_part": in_part.shown if in_part.known_count is not None else "",
        "refusal_letters": year.measured("refusals-with-letter").sentence,
        "reversed": year.measured("refusals-reversed").sentence,
        "late_complaints": late.sentence if late.total else "",
    }


def by_category(year: Span) -> dict[str, Any]:
    """What complaints were about: received, answered at stage 1, upheld in full or in part."""
    received, decided = year.measured("categories"), year.measured("decided-1")
    parts = year.split("decided-1", "category")
    rows: list[tuple[Cell, ...]] = [
        (spoken(word), number, parts[word].shown_total, parts[word].share)
        for word, number in received.shown_words.items()
    ]
    if len(rows) > 1:
        rows.append(("Total", received.shown_total, decided.shown_total, decided.share))
    return a_table(("Category", "Received", "Answered", "Upheld in full or in part"), rows, 3)


def not_complaints(year: Span) -> dict[str, Any]:
    """What else was heard: service requests, feedback, compliments; no rows where there was nothing."""
    requests = year.measured("requests-done")
    feedback = year.measured("feedback-signposted")
    praise = year.measured("compliments")
    if not (requests.everything or feedback.everything or praise.count):
        return a_table(("", "Number"), (), 1)
    rows = [
        ("Service requests received", requests.shown_total),
        ("of these, done", requests.share),
        ("of these, a complaint grew out of", year.measured("requests-complained-of").share),
        ("Chased, or dissatisfied: offered the choice to complain", year.measured("choice-offered").share),
        ("Feedback from surveys, from social media and in passing", feedback.shown_everything),
        ("Critical feedback answered with how to complain", feedback.share),
        ("Compliments", praise.shown),
    ]
    return a_table(("", "Number"), rows, 1)
