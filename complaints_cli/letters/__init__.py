"""Letters: one file a kind in `kinds/`, each with its facts, its template and its mandatory parts."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.folder import modules
from complaints_cli.domain.languages import ENGLISH, Words
from complaints_cli.domain.media import MARKDOWN
from complaints_cli.domain.restriction import Party
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Refused
from complaints_cli.handling.table import NOT_ESCALATED
from complaints_cli.letters import checking, kinds
from complaints_cli.letters.letter import Asked, Letter, Matter, Setting
from complaints_cli.letters.letterhead import letterhead, preferred_way, signature, standard, written_to
from complaints_cli.letters.part import Facts, Gap, LetterSpec

if TYPE_CHECKING:
    from complaints_cli.templating import Page

__all__ = [
    "Asked",
    "Gap",
    "Letter",
    "LetterSpec",
    "Setting",
    "all_letters",
    "banned",
    "check",
    "compose",
    "facts_of",
    "missing_parts",
    "offers_help",
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
    _refuse(checking.check(page.markdown.encode(), MARKDOWN, spec, matter, facts, _words(matter, language)))
    return Letter(
        kind,
        matter.stage.number,
        page.markdown,
        spec.respond_by(matter),
        preferred_way(matter),
        Party.REPRESENTATIVE if written_to(matter).instead else Party.RESIDENT,
        language,
        page.english,
    )


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
    """What a text of ours may say in no letter: ways to the Ombudsman that are no more."""
    return checking.banned(text)


def check(content: bytes, media: str, kind: LetterKind, complaint: Complaint, setting: Setting) -> tuple[Gap, ...]:
    """What an edited letter of that media type (`domain.media`) leaves out, empties, or says against the record.

    It may be in English, or in the resident's own language.
    """
    spec, matter = _matter(kind, complaint, setting)
    missing = checking.missing_parts(spec, matter)
    words = _words(matter, matter.language)
    return missing or checking.check(content, media, spec, matter, _facts(spec, matter), words)


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


def _matter(kind: LetterKind, complaint: Complaint, setting: Setting) -> tuple[LetterSpec, Matter]:
    spec = all_letters()[kind]
    stage = complaint.stage(spec.stage(complaint))
    if stage is None:
        raise Refused([NOT_ESCALATED])
    return spec, Matter(complaint, setting, stage)


def _facts(spec: LetterSpec, matter: Matter) -> Facts:
    facts = {**letterhead(matter), **spec.facts(matter)}
    return {**facts, **signature(matter, str(facts["signed"])), "standard": standard(matter, spec.kind)}


def _page(spec: LetterSpec, matter: Matter, facts: Facts) -> tuple[str, "Page"]:
    """The page, and its language: the resident's where the landlord has the letter in it, else English."""
    from complaints_cli.templating import Page, is_translated, render, render_in
    from complaints_cli.templating.words import words

    name, own = f"letters/{spec.template}", matter.setting.landlord.templates
    language = matter.language
    if language == ENGLISH or not is_translated(language, name, own):
        return ENGLISH, Page(render(name, facts, own))
    return language, render_in(language, name, words(language, own).of_facts(facts), own)


def _words(matter: Matter, language: str) -> Words | None:
    """The fixed words of a language, by the landlord's own file of them; None for English."""
    if language == ENGLISH:
        return None
    from complaints_cli.templating.words import words

    return words(language, matter.setting.landlord.templates)


def _refuse(gaps: Iterable[Gap]) -> None:
    problems = [gap.problem("part-missing") for gap in gaps]
    if problems:
        raise Refused(problems)
