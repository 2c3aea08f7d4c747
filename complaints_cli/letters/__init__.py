"""Letters: one file a kind in `kinds/`, each with its facts, its template and its mandatory parts."""

from collections.abc import Iterable, Mapping
from functools import cache

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.folder import modules
from complaints_cli.domain.media import MARKDOWN
from complaints_cli.domain.restriction import Party
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Refused
from complaints_cli.handling.table import NOT_ESCALATED
from complaints_cli.letters import checking, kinds
from complaints_cli.letters.letter import Asked, Letter, Matter, Setting
from complaints_cli.letters.letterhead import letterhead, preferred_way, written_to
from complaints_cli.letters.part import Facts, Gap, LetterSpec
from complaints_cli.letters.plain_words import Advice, Advised, plainer, quotations
from complaints_cli.pages.outline import outline

__all__ = [
    "Advice",
    "Advised",
    "Asked",
    "Gap",
    "Letter",
    "LetterSpec",
    "Setting",
    "advise",
    "all_letters",
    "check",
    "compose",
    "missing_parts",
]


def compose(kind: LetterKind, complaint: Complaint, setting: Setting) -> Letter:
    """The letter that goes out with what is about to be recorded: `complaint` is as it will then be.

    Raises Refused naming every mandatory part that the record cannot fill, or that the landlord's own template leaves
    out; Unavailable when a template is wrong.
    """
    spec, matter = _matter(kind, complaint, setting)
    _refuse(checking.missing_parts(spec, matter))
    facts = _facts(spec, matter)
    markdown = _written(spec, matter, facts)
    ours = outline(markdown.encode(), MARKDOWN)
    _refuse(checking.check(ours, ours, spec, matter, facts))
    to = Party.REPRESENTATIVE if written_to(matter).instead else Party.RESIDENT
    return Letter(kind, matter.stage.number, markdown, spec.respond_by(matter), preferred_way(matter), to)


def missing_parts(kind: LetterKind, complaint: Complaint, setting: Setting) -> tuple[Gap, ...]:
    """The parts that the record cannot fill yet."""
    return checking.missing_parts(*_matter(kind, complaint, setting))


def check(content: bytes, media: str, kind: LetterKind, complaint: Complaint, setting: Setting) -> tuple[Gap, ...]:
    """What an edited letter of that media type (`domain.media`) leaves out, empties, or says against the record.

    Raises Unavailable when a template is wrong: the letter is read beside the one that we would write.
    """
    spec, matter = _matter(kind, complaint, setting)
    missing = checking.missing_parts(spec, matter)
    if missing:
        return missing
    facts = _facts(spec, matter)
    ours = outline(_written(spec, matter, facts).encode(), MARKDOWN)
    return checking.check(outline(content, media), ours, spec, matter, facts)


def advise(content: bytes, media: str, kind: LetterKind, complaint: Complaint, setting: Setting) -> Advised | None:
    """How an edited letter could be plainer; None while the record lacks parts of it. It stops no letter.

    Nothing is said of what somebody else told us.

    Raises Unavailable when a template is wrong.
    """
    spec, matter = _matter(kind, complaint, setting)
    if checking.missing_parts(spec, matter):
        return None
    theirs = [*quotations(_written(spec, matter, _facts(spec, matter))), *(each.text for each in complaint.points)]
    return plainer(outline(content, media), theirs)


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


def _written(spec: LetterSpec, matter: Matter, facts: Facts) -> str:
    from complaints_cli.templating import render

    return render(f"letters/{spec.template}", facts, matter.setting.landlord.templates)


def _facts(spec: LetterSpec, matter: Matter) -> Facts:
    return {**letterhead(matter), **spec.facts(matter)}


def _refuse(gaps: Iterable[Gap]) -> None:
    problems = [gap.problem("part-missing") for gap in gaps]
    if problems:
        raise Refused(problems)
