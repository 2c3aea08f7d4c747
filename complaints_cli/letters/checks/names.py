"""By some policies letters name no staff: then none of ours stands in one, by any form of their name."""

from collections.abc import Iterator, Sequence

from complaints_cli.domain.plain import listed
from complaints_cli.letters.checks.record import Record
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Gap
from complaints_cli.pages.outline import Section, bare, everything

PART, PROVISION = "staff-names", "policy"
TITLES = ("mr", "mrs", "ms", "miss", "mx", "dr")


def staff_names(sections: Sequence[Section], record: Record, matter: Matter) -> Iterator[Gap]:
    """People of ours whom an edited letter names although the policy says that letters do not."""
    for name in _named(everything(sections), record, matter):
        yield Gap(PART, PROVISION, f"By our policy letters name no staff, and this one names {name}.")


def staff_in_our_words(texts: Sequence[str], matter: Matter) -> Iterator[Gap]:
    """The same in words of our own, of which a letter is still to be made. A resident's words stay as they are."""
    named = named_by_us("\n".join(texts), matter)
    if named:
        message = f"By our policy letters name no staff. Our words name {listed(named)}: say who by role."
        yield Gap(PART, PROVISION, message)


def named_by_us(text: str, matter: Matter) -> tuple[str, ...]:
    """People of ours whom a text of ours names, where letters name none; whoever writes to us may share their name."""
    received = matter.complaint.received
    theirs = [received.name, received.preferred_name, *(each.name for each in matter.complaint.representatives)]
    return _named(text, Record({"theirs": theirs}), matter)


def _named(text: str, record: Record, matter: Matter) -> tuple[str, ...]:
    if matter.names_staff:
        return ()
    said = f" {bare(text)} "
    return tuple(
        name
        for person, name in matter.setting.names.items()
        if any(f" {form} " in said for called in _called(person, name, matter) for form in _forms(called, record))
    )


def _called(person: str, name: str, matter: Matter) -> tuple[str, ...]:
    """What somebody is known by. "JP" may be anything: another name of theirs counts where it has two words."""
    return (name, *(each for each in matter.setting.also_called.get(person, ()) if " " in bare(each)))


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
