"""The ledger of what landlords' own policies ask for: one file a document, one row a requirement, each in our words.

A row says `what` is asked, and one of three things: the tests that prove it, with the places where it lives (see
`living.py`); the part of the program that is to bring it, and why there; or why it is nothing that software can do.

Run as a script, it prints how many of each there are.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
SEEDS: Mapping[str, tuple[str, int]] = {
    "S0": ("a small association's policy", 123),
    "S1": ("a large landlord's policy", 93),
    "S2": ("an association's web pages", 45),
    "S3": ("a policy for older people's homes", 157),
    "S4": ("a council's page", 55),
}
"""What each document is, and how many requirements were counted in it by hand."""

LATER = ("letters", "reports", "exchange", "trust")
"""The parts of the program that are still to come."""

ANSWERS = {"proof": "done", "later": "later", "not_software": "not software"}
"""What a row may answer with, and the column of the summary that it is counted in."""

KEYS = {
    "proof": {"what", "lives", "proof"},
    "later": {"what", "later", "why"},
    "not_software": {"what", "not_software"},
}
LONGEST_WHAT = 120
FEWEST_WORDS = 4


@dataclass(frozen=True)
class Row:
    """One requirement, as its file has it."""

    id: str
    fields: Mapping[str, Any]

    @property
    def answer(self) -> str:
        """Which of ANSWERS it gives, where it gives just one."""
        given = [key for key in ANSWERS if key in self.fields]
        return given[0] if len(given) == 1 else ""

    def listed(self, key: str) -> tuple[str, ...]:
        """A list of texts, such as the proofs; nothing where it is anything else."""
        value = self.fields.get(key)
        texts = value if isinstance(value, list) else []
        return tuple(text.strip() for text in texts if isinstance(text, str))

    def words(self, key: str) -> list[str]:
        """A text, word by word."""
        return str(self.fields.get(key, "")).split()


def read() -> tuple[Row, ...]:
    """Every row of every file, in the order of the documents. An id that comes twice is no TOML."""
    rows: list[Row] = []
    for seed in SEEDS:
        tables = tomllib.loads((FOLDER / f"{seed.lower()}.toml").read_text(encoding="utf-8"))
        rows += [Row(name, table if isinstance(table, dict) else {}) for name, table in tables.items()]
    return tuple(rows)


def awaited() -> tuple[str, ...]:
    """The ids that the documents have, in order."""
    return tuple(f"{seed}-{number}" for seed, (_, count) in SEEDS.items() for number in range(1, count + 1))


def faults(row: Row) -> Iterator[str]:
    """What is wrong with the form of a row."""
    if not 0 < len(" ".join(row.words("what"))) <= LONGEST_WHAT:
        yield f"says nothing as what, or more than {LONGEST_WHAT} characters"
    if not row.answer:
        yield f"answers with none, or more than one, of {', '.join(ANSWERS)}"
        return
    keys = KEYS[row.answer]
    if set(row.fields) != keys:
        yield f"has {', '.join(row.fields)} instead of {', '.join(sorted(keys))}"
    for key in ("lives", "proof"):
        if key in row.fields and not all(row.listed(key) or [""]):
            yield f"names nothing as {key}"
    for key in ("why", "not_software"):
        if key in row.fields and len(row.words(key)) < FEWEST_WORDS:
            yield f"gives no reason as {key}"
    if row.fields.get("later", LATER[0]) not in LATER:
        yield f"has as later none of {', '.join(LATER)}"


def summary(rows: tuple[Row, ...]) -> str:
    """How many rows of each document are done, later or not software, as a table."""
    table = [("document", *ANSWERS.values(), "total")]
    for seed, (title, _) in SEEDS.items():
        answers = [row.answer for row in rows if row.id.startswith(f"{seed}-")]
        table.append((f"{seed} {title}", *(str(answers.count(key)) for key in ANSWERS), str(len(answers))))
    sums = [sum(int(line[n]) for line in table[1:]) for n in range(1, len(ANSWERS) + 2)]
    table.append(("all", *map(str, sums)))
    first, *widths = [max(len(line[n]) for line in table) for n in range(len(ANSWERS) + 2)]
    lines = (
        "  ".join([name.ljust(first), *(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))])
        for name, *cells in table
    )
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.stdout.write(summary(read()))
