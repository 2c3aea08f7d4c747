"""Looking a policy's words through takes as long for each page of a long one, and of one that means harm."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.turns import Taken, here, in_turns
from complaints_cli.ombudsman_code.wording import lint
from complaints_cli.ombudsman_code.wording.reading import sentences
from complaints_cli.ombudsman_code.wording.sentence import Wording

POLICY = Path(__file__).parents[1] / "examples" / "policies" / "larkmere-policy.md"
PAGES = 18
"""How often it is repeated: some sixty pages."""
ODD = {"[": 4_000, "[a](": 2_000, "<": 4_000, "1": 4_000, "not informal ": 800}
"""What a pattern might go over again and again, and how often it stands in the short text."""
TIMES = 10


def run(bench: Bench) -> Iterator[Figure]:
    """A sound policy at two lengths, and the worst of the odd texts at two lengths."""
    rounds = max(3, bench.rounds // 3)
    page = POLICY.read_text(encoding="utf-8")
    yield _each("a page of a policy of sixty pages / of one of six", page * (PAGES // 9), 9, rounds, at_most=1.3)
    odd = (
        _each(f"a sign of a text of {TIMES} times as many / of one of few", text * number, TIMES, rounds, at_most=1.5)
        for text, number in ODD.items()
    )
    yield max(odd, key=lambda figure: figure.ratio or 0)


def _each(work: str, short: str, times: int, rounds: int, at_most: float) -> Figure:
    """What each part of a text costs where there are so many times as many of it."""
    long = short * times
    pairs = in_turns(rounds, lambda: _looked_through(long), lambda: _looked_through(short))
    said = f"{len(long):,} and {len(short):,} characters; {pairs.said('processor')}"
    return Figure(work, pairs.ratio("processor") / times, at_most=at_most, of="processor time", said=said)


def _looked_through(text: str) -> Taken:
    return here(lambda: lint(Wording(sentences([(0, "", text)]), date(2026, 11, 23))))
