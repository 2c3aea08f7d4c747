"""A letter names as decider nobody of ours but whoever the record says decided."""

from collections.abc import Iterator, Sequence

from complaints_cli.domain.independence import panel
from complaints_cli.letters.findings import OVERALL
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Gap
from complaints_cli.pages.outline import Section, bare, under, words_of


def other_decider(sections: Sequence[Section], matter: Matter) -> Iterator[Gap]:
    """Somebody else of ours, where letters name people: “decided by” them, or they “decided”."""
    stage, names = matter.stage, matter.setting.names
    decider = names.get(stage.decider or "", "")
    if not decider or not matter.names_staff:
        return
    told = f" {bare(words_of(under(sections, OVERALL) or ()))} "
    sat = {stage.decider, *panel(matter.complaint, stage.number)}
    for person, name in names.items():
        if person not in sat and bare(name) != bare(decider):
            forms = [bare(each) for each in (name, *matter.setting.also_called.get(person, ())) if " " in bare(each)]
            if any(f" decided by {form} " in told or f" {form} decided " in told for form in forms):
                message = f"The letter says that {name} decided; the record says {decider}. Which is right?"
                yield Gap("decider", matter.clock.limits.respond_rule, message)
