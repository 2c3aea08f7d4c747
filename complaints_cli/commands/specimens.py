"""Complaints to try a template on: those of the invented association, as each stood when a letter of it went out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from complaints_cli.dataclass import dataclass
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.record import LetterSent
from complaints_cli.domain.fold import fold
from complaints_cli.domain.house_style import Paragraph
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.landlord_terms import Place
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import Asked, Setting, missing_parts
from complaints_cli.store.queries import letters_out
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record

ANSWERED_WITHIN = timedelta(days=14)
SAID = "Invented words of a standard paragraph, for the place"
"""What each of the specimens' standard paragraphs begins with; its place follows."""


@dataclass(frozen=True)
class Specimen:
    """An invented complaint for which a letter is about to go out, and the landlord that writes it."""

    complaint: Complaint
    setting: Setting


_MADE: dict[LetterKind, tuple[Specimen, ...]] = {}


def specimens(call: Call) -> Mapping[LetterKind, tuple[Specimen, ...]]:
    """For each kind of letter that the association sent, the complaints; the first also with as little as there can be.

    It takes some seconds, and nothing of it is left.
    """
    from complaints_cli.commands.demo import DATABASE, tell_in

    if not _MADE:
        with TemporaryDirectory(prefix="complaints-templates-") as folder:
            tell_in(Path(folder), call)
            with reading(Path(folder) / DATABASE) as record:
                _MADE.update(_sent(record))
    return _MADE


def _sent(record: Record) -> Mapping[LetterKind, tuple[Specimen, ...]]:
    found: dict[LetterKind, list[Specimen]] = {}
    for ref in dict.fromkeys(letter.ref for letter in letters_out(record)):
        history = record.history(ref)
        for n, recorded in enumerate(history):
            if isinstance(event := recorded.event, LetterSent):
                complaint = fold(ref, history[:n])
                specimen = Specimen(complaint, _setting(record, complaint, event))
                if not missing_parts(event.letter, complaint, specimen.setting):
                    found.setdefault(event.letter, []).append(specimen)
    return {kind: (*_plain(kind, each), *each) for kind, each in found.items()}


def _setting(record: Record, complaint: Complaint, event: LetterSent) -> Setting:
    people = record.staff()
    return Setting(
        landlord=record.landlord(event.on),
        rules=record.rules_for(complaint),
        names={person.id: person.name for person in people},
        on=event.on,
        roles={person.id: person.role for person in people},
        asked=Asked(words="Invented words of whoever sends it.", by=event.on + ANSWERED_WITHIN),
        paragraphs=[_paragraph(place, event) for place in Place],
    )


def _paragraph(place: Place, event: LetterSent) -> Paragraph:
    return Paragraph(
        number=1, name=place, text=f"{SAID} {place}.", place=place, letters=(), since=event.on, until=event.on
    )


def _plain(kind: LetterKind, found: Sequence[Specimen]) -> Iterator[Specimen]:
    """The first that can be of a landlord that tells only its name, under a policy that withholds its people's."""
    for specimen in found:
        setting, rules = specimen.setting, specimen.setting.rules
        withheld = replace(rules, policy=replace(rules.policy, staff_names_in_letters=False))
        landlord = Landlord(name=setting.landlord.name, advice="")
        plain = replace(setting, landlord=landlord, rules=withheld, roles={}, paragraphs=())
        if not missing_parts(kind, specimen.complaint, plain):
            yield replace(specimen, setting=plain)
            return
