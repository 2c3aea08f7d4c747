"""The measures that ask no more of a thing than what many have alike are taken in one pass, the alike counted together.

A year of a million complaints is walked through once for them, and not once for each.
"""

from collections.abc import Iterable

from complaints_cli.reports.measuring.homes import KINDS
from complaints_cli.reports.measuring.measure import Measure


def query(measures: Iterable[Measure]) -> str:
    """Rows of place, word, amount and things, as of `Measure.query`; the place is that among these, all of one base."""
    asked = list(measures)
    each = (_one(place, measure) for place, measure in enumerate(asked))
    return f"WITH alike AS MATERIALIZED ({asked[0].base.alike})" + "\nUNION ALL".join(each)


def _one(place: int, measure: Measure) -> str:
    home = f"home = '{KINDS[measure.stock]}'" if measure.stock else "1"
    stage = f"stage = {measure.stage}" if measure.stage else "1"
    return f"""
    SELECT {place} AS place, word, amount, sum(n) AS things
    FROM (SELECT {measure.word} AS word, {measure.amount} AS amount, n FROM alike WHERE {stage} AND {home})
    GROUP BY word, amount"""  # noqa: S608
