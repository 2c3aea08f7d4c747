"""How satisfied people are with the way their complaint was handled: what they said at its end, and surveys (TP09).

The survey's register holds counts; a measure counts things. So each answer that was given is a thing of the base.
"""

from collections.abc import Iterator

from complaints_cli.domain.surveys import ANSWERS
from complaints_cli.reports.measures.times import STOCKS
from complaints_cli.reports.measuring.measure import Base, Measure

SATISFIED = ("very satisfied", "fairly satisfied")
CLOSED = Base(
    words="complaints closed",
    in_year_by="the day it was closed",
    leaves_out="those that were opened again and not closed since",
    sql="SELECT ref, satisfied FROM complaint WHERE closed_on BETWEEN :first AND :last",
)


def _base(words: str, own: bool, stock: str | None = None) -> Base:
    """The answers to a question on the days that the survey is about, one row for each that was given."""
    of_stock = f" AND stock = '{stock}'" if stock else ""
    where = f"first_on = :first AND last_on = :last AND stands = 1 AND own = {int(own)}{of_stock}"
    counts = " UNION ALL ".join(
        f"SELECT survey, '{answer.replace('_', ' ')}', {answer} FROM survey WHERE {answer} > 0 AND {where}"  # noqa: S608
        for answer in ANSWERS
    )
    return Base(
        words=words,
        in_year_by="the year that the survey was entered for",
        sql=f"""
    WITH RECURSIVE given (survey, answer, n) AS (
        {counts}
        UNION ALL SELECT survey, answer, n - 1 FROM given WHERE n > 1)
    SELECT printf('survey %d', survey) AS ref, answer FROM given""",  # noqa: S608
        leaves_out="those who were asked and did not answer, and a count that a later one took the place of",
    )


def _tp09() -> Iterator[Measure]:
    for stock in (None, *STOCKS):
        yield Measure(
            id="TP09",
            title="Satisfaction with how we handle complaints" + (f", {STOCKS[stock]}" if stock else ""),
            means="of those who complained in the 12 months before and answered the regulator's question, those very "
            "or fairly satisfied with how we handle complaints",
            base=_base("the five answers to the question of the Tenant Satisfaction Measures", own=False, stock=stock),
            word="answer",
            counted=SATISFIED,
            stock=stock,
        )


MEASURES = (
    *_tp09(),
    Measure(
        id="own-satisfaction",
        title="Satisfaction in our own survey",
        means="of those who answered our own question on how their complaint was handled, those very or fairly "
        "satisfied",
        base=_base("the five answers to our own question", own=True),
        word="answer",
        counted=SATISFIED,
    ),
    Measure(
        id="satisfied-at-closing",
        title="Satisfied with the outcome when the complaint was closed",
        means="of the complaints closed in the period whose resident said what they think of the outcome, those "
        "satisfied",
        base=CLOSED,
        word="CASE satisfied WHEN 'yes' THEN 'satisfied' WHEN 'no' THEN 'not satisfied' ELSE 'did not say' END",
        counted=("satisfied",),
        apart=("did not say",),
    ),
)
