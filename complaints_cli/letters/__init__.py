"""Letters: one file a kind in `kinds/`, each with its facts, its template and its mandatory parts."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.folder import modules
from complaints_cli.domain.languages import ENGLISH, Words
from complaints_cli.domain.media import MARKDOWN, TEXT
from complaints_cli.domain.restriction import Party
from complaints_cli.domain.terms import LetterKind, SentBy
from complaints_cli.errors import Refused
from complaints_cli.handling.table import NOT_ESCALATED
from complaints_cli.letters import checking, kinds
from complaints_cli.letters.checks.placeholders import erased
from complaints_cli.letters.checks.record import Record
from complaints_cli.letters.checks.unfinished import unfinished
from complaints_cli.letters.checks.wording import banned as banned_in
from complaints_cli.letters.letter import Asked, Letter, Matter, Setting
from complaints_cli.letters.letterhead import letterhead, preferred_way, written_to
from complaints_cli.letters.part import Facts, Gap, LetterSpec
from complaints_cli.letters.plain_words import Advice, Advised, plainer, quotations
from complaints_cli.letters.signing import signature, standard
from complaints_cli.pages.outline import Section, everything, margins, outline

if TYPE_CHECKING:
    from complaints_cli.templating import Page

__all__ = [
    "Advice",
    "Advised",
    "Asked",
    "Examined",
    "Gap",
    "Letter",
    "LetterSpec",
    "Setting",
    "all_letters",
    "banned",
    "check",
    "compose",
    "examined",
    "facts_of",
    "faults",
    "missing_parts",
    "offers_help",
    "refuse_erased",
    "way",
]


def compose(kind: LetterKind, complaint: Complaint, setting: Setting) -> Letter:
    """The letter that goes out with what is about to be recorded: `complaint` is as it will then be.

    Raises Refused naming every mandatory part that the record cannot fill, or that the landlord's own template leaves
    out; Unavailable when a template is wrong.
    """
    spec, matter = _matter(kind, complaint, setting)
    _refuse(checking.missing_parts(spec, matter))
    facts = _facts(spec, matter)
    language, page = _page(spec, matter, facts)
    ours = _ours(page.markdown, language, matter)
    _refuse(checking.check(ours, ours, spec, matter, facts))
    return Letter(
        kind,
        matter.stage.number,
        page.markdown,
        spec.respond_by(matter),
        to=_to(spec, matter),
        for_resident=spec.reader(matter) is None,
        language=language,
        english=page.english,
    )


def refuse_erased(letter: Letter) -> None:
    """Raises Refused where a letter that is to go out as we wrote it says that something was erased."""
    _refuse(erased(outline(letter.markdown.encode(), MARKDOWN)))


def way(kind: LetterKind, complaint: Complaint, setting: Setting, asked: SentBy | None = None) -> SentBy:
    """How a letter goes out: as asked, else as whoever it is written to likes to hear from us, else by post.

    The resident's way is never somebody else's.
    """
    spec, matter = _matter(kind, complaint, setting)
    reader = spec.reader(matter)
    return asked or (preferred_way(matter) if reader is None else reader.by) or SentBy.POST


def missing_parts(kind: LetterKind, complaint: Complaint, setting: Setting) -> tuple[Gap, ...]:
    """The parts that the record cannot fill yet."""
    return checking.missing_parts(*_matter(kind, complaint, setting))


def facts_of(kind: LetterKind, complaint: Complaint, setting: Setting) -> Facts:
    """What the template of a kind can print. Raises Refused where the complaint has no such stage."""
    return _facts(*_matter(kind, complaint, setting))


def offers_help(kind: LetterKind) -> bool:
    """Whether letters of a kind have the section on help and support."""
    spec = all_letters()[kind]
    return any(part.id == "help" for stage in spec.stages for part in spec.parts(stage))


def banned(text: str) -> tuple[Gap, ...]:
    """What a text of ours may say in no letter."""
    return tuple(banned_in(outline(text.encode(), TEXT), Record({})))


@dataclass(frozen=True)
class Examined:
    """What an edited letter says: the gaps that stop it, advice on plain words that stops no letter, and its text."""

    gaps: tuple[Gap, ...]
    advised: Advised | None
    text: str


def check(
    content: bytes, media: str, kind: LetterKind, complaint: Complaint, setting: Setting, ours: Letter | None = None
) -> tuple[Gap, ...]:
    """What an edited letter of that media type (`domain.media`) leaves out, empties, or says against the record.

    It may be in English, or in the resident's own language. `ours` is the letter as it was composed, where it was.
    Raises Unavailable when a template is wrong: the letter is read beside the one that we would write.
    """
    spec, matter = _matter(kind, complaint, setting)
    missing = checking.missing_parts(spec, matter)
    if missing:
        return (*missing, *faults(content, media, kind, complaint, setting))
    facts = _facts(spec, matter)
    language, markdown = (ours.language, ours.markdown) if ours else _markdown(spec, matter, facts)
    beside = _ours(markdown, language, matter)
    return _gaps(content, media, outline(content, media), beside, spec, matter, facts)


def faults(content: bytes, media: str, kind: LetterKind, complaint: Complaint, setting: Setting) -> tuple[Gap, ...]:
    """What is wrong with an edited letter in itself, while the record lacks what it is read beside."""
    stage = complaint.stage(all_letters()[kind].stage(complaint)) or complaint.stages[-1]
    matter = Matter(complaint, setting, stage, _titles())
    sections = _theirs(outline(content, media), matter)
    return (*checking.faults(sections, matter, margins(content, media)), *unfinished(content, media))


def examined(content: bytes, media: str, kind: LetterKind, complaint: Complaint, setting: Setting) -> Examined:
    """What `check` finds, with how a letter in English could be plainer. Nothing is advised on what somebody else said.

    Raises Unavailable when a template is wrong.
    """
    spec, matter = _matter(kind, complaint, setting)
    sections = outline(content, media)
    missing = checking.missing_parts(spec, matter)
    if missing:
        own = faults(content, media, kind, complaint, setting)
        return Examined((*missing, *own), None, everything(sections))
    facts = _facts(spec, matter)
    language, markdown = _markdown(spec, matter, facts)
    gaps = _gaps(content, media, sections, _ours(markdown, language, matter), spec, matter, facts)
    theirs = [*quotations(markdown), *(each.text for each in complaint.points)]
    advised = plainer(sections, theirs) if language == ENGLISH else None
    return Examined(gaps, advised, everything(sections))


@cache
def all_letters() -> Mapping[LetterKind, LetterSpec]:
    """Every kind of letter, in the order of `LetterKind`. Raises ValueError for one written twice, or not at all."""
    return by_kind(spec for module in modules(kinds) for spec in module.LETTERS)


def by_kind(specs: Iterable[LetterSpec]) -> Mapping[LetterKind, LetterSpec]:
    """The specifications by kind. Raises ValueError when a kind is written twice, or not at all."""
    found: dict[LetterKind, LetterSpec] = {}
    for spec in specs:
        if spec.kind in found:
            raise ValueError(f"the letter {spec.kind} is written twice")
        found[spec.kind] = spec
    missing = [kind for kind in LetterKind if kind not in found]
    if missing:
        raise ValueError(f"no file writes the letter {', '.join(missing)}")
    return {kind: found[kind] for kind in LetterKind}


@cache
def _titles() -> Mapping[LetterKind, str]:
    """What each kind of letter to the resident is called."""
    return {kind: spec.title for kind, spec in all_letters().items() if not spec.outside}


def _matter(kind: LetterKind, complaint: Complaint, setting: Setting) -> tuple[LetterSpec, Matter]:
    spec = all_letters()[kind]
    stage = complaint.stage(spec.stage(complaint))
    if stage is None:
        raise Refused([NOT_ESCALATED])
    return spec, Matter(complaint, setting, stage, _titles())


def _facts(spec: LetterSpec, matter: Matter) -> Facts:
    facts = {**letterhead(matter, spec.reader(matter)), **spec.facts(matter)}
    return {**facts, **signature(matter, str(facts["signed"])), "standard": standard(matter, spec.kind)}


def _page(spec: LetterSpec, matter: Matter, facts: Facts) -> tuple[str, "Page"]:
    """The page, and its language: the resident's where it is for them and the landlord has it in that; else English."""
    from complaints_cli.templating import Page, is_translated, render, render_in
    from complaints_cli.templating.words import words

    name, own = f"letters/{spec.template}", matter.setting.landlord.templates
    language = ENGLISH if spec.outside else matter.language
    if language == ENGLISH or not is_translated(language, name, own):
        return ENGLISH, Page(render(name, facts, own))
    return language, render_in(language, name, words(language, own).of_facts(facts), own)


def _words(matter: Matter, language: str) -> Words | None:
    """The fixed words of a language, by the landlord's own file of them; None for English."""
    if language == ENGLISH:
        return None
    from complaints_cli.templating.words import words

    return words(language, matter.setting.landlord.templates)


def _markdown(spec: LetterSpec, matter: Matter, facts: Facts) -> tuple[str, str]:
    """The language of the letter that we would write, and its words."""
    language, page = _page(spec, matter, facts)
    return language, page.markdown


def _gaps(
    content: bytes,
    media: str,
    sections: tuple[Section, ...],
    beside: tuple[Section, ...],
    spec: LetterSpec,
    matter: Matter,
    facts: Facts,
) -> tuple[Gap, ...]:
    """What is wrong with an edited letter, read `beside` ours: what it says, and what a word processor left in it."""
    found = checking.check(_theirs(sections, matter), beside, spec, matter, facts, margins(content, media))
    return (*found, *erased(sections), *unfinished(content, media))


def _theirs(sections: tuple[Section, ...], matter: Matter) -> tuple[Section, ...]:
    """The sections of an edited letter, which may be in the resident's language."""
    return _in_english(sections, _words(matter, matter.language))


def _ours(markdown: str, language: str, matter: Matter) -> tuple[Section, ...]:
    """The sections of a letter as we write it in a language."""
    return _in_english(outline(markdown.encode(), MARKDOWN), _words(matter, language))


def _in_english(sections: tuple[Section, ...], words: Words | None) -> tuple[Section, ...]:
    """A letter's sections, as though it were in English. The title stands for the letter's first words."""
    if words is None:
        return sections
    return tuple(
        Section(
            each.level,
            words.english_heading(words.english(each.heading) if each.level < 2 else each.heading),
            words.english(each.text),
        )
        for each in sections
    )


def _to(spec: LetterSpec, matter: Matter) -> Party | None:
    """Whom it is written to."""
    reader = spec.reader(matter)
    if reader is not None:
        return reader.to
    return Party.REPRESENTATIVE if written_to(matter).instead else Party.RESIDENT


def _refuse(gaps: Iterable[Gap]) -> None:
    problems = [gap.problem("part-missing") for gap in gaps]
    if problems:
        raise Refused(problems)
