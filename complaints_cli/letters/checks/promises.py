"""What we promised and have still to do stands in the letter, in the record's words: a promise does not just go."""

from collections.abc import Iterator, Sequence

from complaints_cli.letters.checks.money import SUM
from complaints_cli.letters.part import Facts, Gap
from complaints_cli.pages.outline import Section, squeezed, under, words_of


def promises(sections: Sequence[Section], ours: Sequence[Section], facts: Facts) -> Iterator[Gap]:
    """Each that is gone from the section where our letter, `ours`, has it; a sum in it is read with the sums."""
    rows = facts.get("outstanding")
    for row in rows if isinstance(rows, list) else ():
        for section in (each for each in ours if each.level == 2):
            written, edited = under(ours, section.heading) or (), under(sections, section.heading)
            if edited is not None and _holds(written, row["what"]) and not _holds(edited, row["what"]):
                message = f"The promise “{row['what']}” is not in the letter, under “{section.heading}”."
                yield Gap("actions", "7.3", message)


def _holds(sections: Sequence[Section], what: str) -> bool:
    return _kept(what) in _kept(words_of(sections))


def _kept(text: str) -> str:
    return squeezed(SUM.sub("", text))
