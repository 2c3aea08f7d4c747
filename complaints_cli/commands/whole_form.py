"""A form for many facts at once, from the person's editor or a file; what was typed is kept until it is recorded."""

from collections.abc import Iterator, Mapping

from complaints_cli import new_files, places
from complaints_cli.commands.forms import read_form
from complaints_cli.commands.sources import as_typed, read_text_file, read_toml
from complaints_cli.dataclass import dataclass
from complaints_cli.desk import Desk
from complaints_cli.errors import Misuse

LONGEST_FORM = 2_000_000


@dataclass(frozen=True, kw_only=True)
class Blank:
    """The form as it opens. `title` is the command that it belongs to: its drafts are kept under it."""

    title: str
    text: str


def filled(
    at: Desk, blank: Blank, form: str | None, from_toml: str | None, *, resume: bool
) -> list[tuple[str, str, int]]:
    """What stands under each heading, and the heading's line: of a TOML file, of a form, or from the editor.

    Raises Misuse "unchanged" for a blank form that comes back as it was.
    """
    if from_toml is not None:
        return [(name, text, 0) for name, text in _flat(from_toml)]
    return _read(form) if form is not None else _edited(at, blank, resume=resume)


def _read(path: str) -> list[tuple[str, str, int]]:
    found = read_form(read_text_file(path, LONGEST_FORM))
    return [(section.name, section.text, section.line) for section in found]


def _edited(at: Desk, blank: Blank, *, resume: bool) -> list[tuple[str, str, int]]:
    if not at.interactive:
        raise Misuse("missing-option", "There is no terminal: --blank FILE writes the form, --form FILE records it.")
    from complaints_cli.commands.drafts import SUFFIX, newest, open_editor, stem

    content = blank.text.encode()
    if resume:
        path = newest(blank.title, at)
    else:
        path = new_files.free_name(new_files.private_folder(places.state_folder()), stem(blank.title, at.db), SUFFIX)
        new_files.write_new(path, content)
    try:
        open_editor(at, path)
    finally:
        if path.read_bytes() != content:
            at.trail.drafts[:] = [path]
        elif not resume:
            path.unlink()
    if not path.exists():
        raise Misuse("unchanged", "The form came back as it was: nothing was recorded.")
    return _read(str(path))


def _flat(path: str) -> Iterator[tuple[str, str]]:
    """`["point 1"] decision = "upheld"` is the heading "point 1: decision"."""
    for key, value in read_toml(path).items():
        inside = (
            {f"{key}: {name}": each for name, each in value.items()} if isinstance(value, Mapping) else {key: value}
        )
        yield from ((heading, as_typed(path, heading, each)) for heading, each in inside.items())
