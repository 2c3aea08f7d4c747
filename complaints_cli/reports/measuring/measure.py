"""What a measure is: one definition, in words and over the register, from which every report takes its figure.

The register says of each thing in the base, by a word, what became of it. The definition says which words are counted,
which are failings and which are set apart. Nothing in the base is dropped: what is set apart is counted as set apart.
"""

from enum import StrEnum

from complaints_cli.dataclass import dataclass

RULES = "TSM Technical Requirements, April 2024, strict reading"
NO_WORD = "not recorded"
NO_WORDS = "NULL"
PLACED = """(
    SELECT word, ref, ROW_NUMBER() OVER (PARTITION BY word ORDER BY ref) AS place,
        COUNT(*) OVER (PARTITION BY word) AS complaints
    FROM (SELECT DISTINCT word, ref FROM each_one WHERE word IN (SELECT value FROM json_each(:words))))"""


class Unit(StrEnum):
    """What a measure's value is."""

    PERCENT = "percent"
    PER_1000 = "per 1,000 homes"
    COUNT = "count"
    DAYS = "working days"
    MONEY = "pounds"


@dataclass(frozen=True, kw_only=True)
class Base:
    """The things a measure looks at, and the date that puts them in the year."""

    words: str
    in_year_by: str
    sql: str
    leaves_out: str = ""
    alike: str = ""
    """SQL for its things together, as far as their columns are alike: `n` of each."""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One definition. `word` is SQL over the base's columns; without `counted`, every word is.

    What is `alike` asks for no more than the columns of its base's `alike`.
    """

    id: str
    title: str
    means: str
    base: Base
    word: str = NO_WORDS
    amount: str = "NULL"
    counted: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
    """Words of a thing that the Code was not kept for."""
    apart: tuple[str, ...] = ()
    """Words of a thing that neither counts for nor against."""
    unit: Unit = Unit.PERCENT
    stage: int | None = None
    stock: str | None = None
    alike: bool = False
    rules: str = RULES

    @property
    def query(self) -> str:
        """Rows of word, amount and how many things have both: as many of them for a million complaints as for fifty."""
        return self._over("word, amount, COUNT(*) AS things", "GROUP BY word, amount")

    @property
    def behind(self) -> str:
        """Rows of ref, word and amount, one for each thing in the base."""
        return self._over("ref, word, amount", "ORDER BY ref")

    @property
    def behind_words(self) -> str:
        """As `behind`, of the things that carry one of :words, a list in JSON."""
        return self._over("ref, word, amount", "WHERE word IN (SELECT value FROM json_each(:words)) ORDER BY ref")

    @property
    def first_behind(self) -> str:
        """Rows of word, ref and of how many complaints carry the word: the first :most for each of :words, in order."""
        return self._over("word, ref, complaints", "WHERE place <= :most ORDER BY ref", of=PLACED)

    def split(self, column: str) -> str:
        """As `query`, for each value of a column of the base: `part`."""
        return self._over("part, word, amount, COUNT(*) AS things", "GROUP BY part, word, amount", column)

    def _over(self, wanted: str, then: str, part: str = "NULL", of: str = "each_one") -> str:
        each = ("SELECT ref,", self.word, "AS word,", self.amount, "AS amount,", part, "AS part FROM base")
        return "\n".join(
            ("WITH base AS (", self.base.sql, "), each_one AS (", *each, ") SELECT", wanted, "FROM", of, then)
        )
