"""A landlord's own templates are tried on invented complaints before any real one is written by them."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import field, replace
from difflib import get_close_matches
from pathlib import Path

from complaints_cli import places
from complaints_cli.commands.specimens import SAID, Specimen, specimens
from complaints_cli.dataclass import dataclass
from complaints_cli.desk import Call
from complaints_cli.domain.landlord_terms import Place
from complaints_cli.domain.languages import ENGLISH, TAG, called
from complaints_cli.domain.plain import inline
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Refused, Unavailable
from complaints_cli.letters import all_letters, compose, facts_of
from complaints_cli.pages.told_days import days
from complaints_cli.templating import STYLE_SUFFIX, SUFFIX, SUFFIXES, TemplateFault, environment, folders, source
from complaints_cli.templating.inspecting import Fields, Finding, Shape, code, completed, shape
from complaints_cli.templating.words import FILE, read_words

MOST_FILES = 1_000
_SHAPES: dict[LetterKind, Shape] = {}


@dataclass
class Checked:
    """What was found, and the kinds of letter that templates were tried for, or only read for want of a complaint."""

    findings: set[Finding] = field(default_factory=set)
    tried: set[LetterKind] = field(default_factory=set)
    only_read: set[LetterKind] = field(default_factory=set)


@dataclass(frozen=True)
class _Trial:
    """One kind of letter in one language, by the landlord's templates."""

    kind: LetterKind
    language: str
    folder: Path
    made: Sequence[Specimen]
    fields: Fields

    def named(self, finding: Finding) -> Iterator[Finding]:
        """The finding by the file's name in the landlord's folder; none for a file of ours."""
        if Path(finding.file).is_relative_to(self.folder):
            yield replace(finding, file=Path(finding.file).relative_to(self.folder).as_posix())


def checked(call: Call, own: str) -> Checked:
    """All that is wrong with the templates in a folder. Raises Unavailable where it is none."""
    folder = folders(own)[0]
    environment.cache_clear()
    files = _files(folder)
    found = Checked({*_read(folder, files)})
    unsafe = {folder / finding.file for finding in found.findings}
    used, shapes = set[Path](), _shapes(call)
    for language in (ENGLISH, *sorted({_language(file) for file in files} - {""})):
        for kind, spec in all_letters().items():
            name = f"letters/{spec.template}{SUFFIX}"
            if language == ENGLISH or (folder / language / name).is_file():
                made = specimens(call).get(kind, ())
                trial = _Trial(kind, language, folder, made, _fields(name, folder, language, shapes.get(kind)))
                used |= trial.fields.files
                _judge(trial, found, unsafe)
    found.findings |= {finding for file in files for finding in _unused(file, folder, used)}
    return found


def _fields(name: str, folder: Path, language: str, facts: Shape) -> Fields:
    """A template, read against what its facts are in the invented complaints."""
    own = folders(str(folder))
    fields = Fields(own if language == ENGLISH else (folder / language, *own))
    fields.read(name, facts)
    return fields


def _shapes(call: Call) -> Mapping[LetterKind, Shape]:
    """What the facts of each kind are; a list that is empty in all letters of a kind holds what it does in others."""
    if _SHAPES:
        return _SHAPES
    facts = {
        kind: [facts_of(kind, each.complaint, each.setting) for each in made] for kind, made in specimens(call).items()
    }
    everything = shape(fact for each in facts.values() for fact in each)
    _SHAPES.update({kind: completed(shape(each), everything) for kind, each in facts.items()})
    return _SHAPES


def ours() -> tuple[str, ...]:
    """The names of the templates that come with the program."""
    folder = places.templates_folder()
    return tuple(sorted(path.relative_to(folder).as_posix() for end in SUFFIXES for path in folder.rglob(f"*{end}")))


def languages_in(folder: Path, name: str) -> list[str]:
    """The other languages that a folder has a template in."""
    return sorted(path.name for path in folder.iterdir() if TAG.fullmatch(path.name) and (path / name).is_file())


def _files(folder: Path) -> list[Path]:
    """Every file in the folder that somebody means to be used, by its path in it."""
    found = []
    for path in folder.rglob("*"):
        file = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in file.parts) or file.stem.upper() == "README"
        if not hidden and not path.is_dir():
            found.append(file)
        if len(found) > MOST_FILES:
            message = f"{folder} holds more than {MOST_FILES:,} files. Name a folder of its own."
            raise Unavailable("templates-folder", message)
    return sorted(found)


def _language(file: Path) -> str:
    """The language whose folder a file is in; empty for English."""
    return file.parts[0] if len(file.parts) > 1 and TAG.fullmatch(file.parts[0]) else ""


def _read(folder: Path, files: list[Path]) -> Iterator[Finding]:
    """What each file shows by itself."""
    for file in files:
        language = _language(file)
        name = file.relative_to(language).as_posix() if language else file.as_posix()
        if language and name == FILE:
            try:
                read_words(folder / file)
            except TemplateFault as fault:
                yield Finding(file.as_posix(), fault.line, fault.said)
            except Unavailable as error:
                yield Finding(file.as_posix(), 0, str(error))
        elif not name.endswith(SUFFIX) and (language or name not in ours()):
            yield Finding(file.as_posix(), 0, f"It is no template: their names end in {SUFFIX}.")
        else:
            yield from _coded(folder, file)


def _coded(folder: Path, file: Path) -> Iterator[Finding]:
    try:
        found = source((folder,), file.as_posix())
    except Unavailable as error:
        yield Finding(file.as_posix(), 0, str(error))
        return
    if found is None:
        yield Finding(file.as_posix(), 0, "Its name has other than small letters, digits and hyphens.")
        return
    for line, message in () if file.suffix == STYLE_SUFFIX else code(found[0]):
        yield Finding(file.as_posix(), line, message)


def _judge(at: _Trial, found: Checked, unsafe: Set[Path]) -> None:
    """What is wrong with the landlord's files in a kind of letter, by reading it and then by writing it."""
    theirs = sorted(file for file in at.fields.files if file.is_relative_to(at.folder))
    if not theirs:
        return
    wrong = at.fields.broken | (at.fields.unknown if at.made else set())
    found.findings |= {each for finding in wrong for each in at.named(finding)}
    if wrong or unsafe & at.fields.files:
        return
    (found.tried if at.made else found.only_read).add(at.kind)
    where = ", ".join(file.relative_to(at.folder).as_posix() for file in theirs)
    told = (finding for specimen in at.made for finding in _written(at, specimen, where))
    once = {(each.file, each.line or _undated(each.message)): each for each in told}
    found.findings.update(once.values())


def _written(at: _Trial, specimen: Specimen, where: str) -> Iterator[Finding]:
    """What is wrong with the letter on one invented complaint."""
    received = replace(specimen.complaint.received, language=at.language)
    complaint = replace(specimen.complaint, received=received)
    setting, landlord = specimen.setting, specimen.setting.landlord
    trying = replace(setting, landlord=replace(landlord, templates=str(at.folder)))
    try:
        text = compose(at.kind, complaint, trying).markdown
    except TemplateFault as fault:
        yield from at.named(Finding(fault.file, fault.line, fault.said))
    except Unavailable as error:
        yield Finding(where, 0, str(error))
    except Refused as refused:
        for problem in refused.problems:
            cited = f" ({problem.cited})" if problem.cited else ""
            yield Finding(where, 0, f"In the letter {at.kind}{_in(at.language)}: {problem.message}{cited}")
    else:
        usual = compose(at.kind, specimen.complaint, setting).markdown
        for place in (place for place in Place if _said(place) in usual and _said(place) not in text):
            message = f"The letter {at.kind}{_in(at.language)} has no place for standard paragraphs: {place}."
            yield Finding(where, 0, f"{message} Take it over from ours.")


def _undated(message: str) -> str:
    """What a finding says apart from the dates of the complaint that it was found in."""
    for told in days(message):
        message = message.replace(told.words, "")
    return message


def _said(place: Place) -> str:
    return inline(f"{SAID} {place}.")


def _in(language: str) -> str:
    return "" if language == ENGLISH else f" in {called(language)} (its headings and phrases: {language}/{FILE})"


def _unused(file: Path, folder: Path, used: Set[Path]) -> Iterator[Finding]:
    """A file that no letter, report or document is made with."""
    language = _language(file)
    name = file.relative_to(language).as_posix()
    if not name.endswith(SUFFIX) or folder / file in used or (not language and name in ours()):
        return
    near = get_close_matches(name, set(ours()) - {name}, n=1)
    if language and name in ours():
        why = "Only letters are written in other languages, and those of which the whole is in it."
    else:
        why = "Nothing uses it." + (f" Did you mean {near[0]}?" if near else "")
    yield Finding(file.as_posix(), 0, why)
