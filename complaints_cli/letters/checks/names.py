"""By some policies letters name no staff: then none of ours stands in an edited one, by any form of their name."""

from collections.abc import Iterator, Sequence

from complaints_cli.letters.checks.record import Record
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Gap
from complaints_cli.pages.outline import Section, bare, everything

TITLES = ("mr", "mrs", "ms", "miss", "mx", "dr")


def staff_names(sections: Sequence[Section], record: Record, matter: Matter) -> Iterator[Gap]:
    """People of ours whom an edited letter names although the policy says that letters do not."""
    if matter.names_staff:
        return
    letter = f" {bare(everything(sections))} "
    for name in matter.setting.names.values():
        form = next((form for form in _forms(name, record) if f" {form} " in letter), None)
        if form is not None:
            yield Gap("staff-names", "policy", f"By our policy letters name no staff, and this one names {name}.")


def _forms(name: str, record: Record) -> Iterator[str]:
    """How a letter may name somebody: in full, by title or initial and surname. What the record says anyway is none."""
    if record.says(name):
        return
    full = bare(name)
    yield full
    first, *_, surname = full.split() * 2
    # A resident may have the surname too: then only the whole name tells who is meant.
    if first != surname and not record.says(surname):
        for before in (*TITLES, first[0]):
            yield f"{before} {surname}"
