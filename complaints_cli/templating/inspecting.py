"""A template is read before it is used: it only prints, and every field that it prints is one of its letter's.

Nothing is run for it. What it would print is another matter: that is seen when it is rendered.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import EllipsisType
from typing import TypeAlias

from jinja2 import TemplateSyntaxError, nodes

from complaints_cli.dataclass import dataclass
from complaints_cli.errors import Unavailable
from complaints_cli.templating import is_file, source
from complaints_cli.templating.only_prints import findings, parsed

Shape: TypeAlias = "Mapping[str, Shape] | tuple[Shape] | EllipsisType | None"
"""What a fact is: fields by their names, a list of one shape, not known (...), or a text or number (None)."""

_LOOP: Shape = dict.fromkeys(("index", "index0", "revindex", "revindex0", "first", "last", "length"))


@dataclass(frozen=True, order=True)
class Finding:
    """Something to put right in a template: in which file of the landlord's folder, on which line (0: none)."""

    file: str
    line: int
    message: str


def shape(values: Iterable[object]) -> Shape:
    """What several values of one fact have in common: every field that any of them has."""
    found = list(values)
    if records := [each for each in found if isinstance(each, Mapping)]:
        names = dict.fromkeys(name for each in records for name in each)
        return {name: shape(each[name] for each in records if name in each) for name in names}
    if lists := [each for each in found if isinstance(each, list)]:
        return (shape(inner) if (inner := [item for each in lists for item in each]) else ...,)
    return None


def completed(known: Shape, others: Shape) -> Shape:
    """A shape with what it leaves open, such as a list that was always empty, from another of the same fact."""
    if known is ...:
        return others
    if isinstance(known, Mapping) and isinstance(others, Mapping):
        return {name: completed(inner, others.get(name, ...)) for name, inner in known.items()}
    return (completed(known[0], others[0]),) if isinstance(known, tuple) and isinstance(others, tuple) else known


def code(text: str) -> Iterator[tuple[int, str]]:
    """Where a template does more than print, or is none: the line, and what to do."""
    try:
        tree = parsed(text)
    except TemplateSyntaxError as error:
        yield error.lineno, f"This is no template: {error.message}"
        return
    yield from findings(tree, is_file)


class Fields:
    """Reads a template with all that it includes against what its facts can be."""

    def __init__(self, searched: tuple[Path, ...]) -> None:
        self.unknown: set[Finding] = set()
        """Fields that are none; files are named by their whole paths."""
        self.broken: set[Finding] = set()
        """Includes that lead nowhere, or in a circle."""
        self.files: set[Path] = set()
        """Every file that was read."""
        self._searched = searched

    def read(self, name: str, facts: Shape) -> None:
        """Reads the template of that name, "letters/late.md.j2"."""
        self._include(name, facts if isinstance(facts, Mapping) else {}, (), Path(name), 0)

    def _include(self, name: str, scope: Mapping[str, Shape], above: tuple[str, ...], file: Path, line: int) -> None:
        """What another file finds in its place; `above` has the templates that led there."""
        if name in above:
            self.broken.add(Finding(str(file), line, f"{name} includes itself, without an end."))
            return
        try:
            found = source(self._searched, name)
            if found is None:
                self.broken.add(Finding(str(file), line, f"There is no template {name}."))
                return
            tree = parsed(found[0])
        except (Unavailable, TemplateSyntaxError):
            return  # `code` tells of a file that is no template
        self.files.add(Path(found[1]))
        self._lines(tree.body, scope, (*above, name), Path(found[1]))

    def _lines(
        self, lines: Iterable[nodes.Node], scope: Mapping[str, Shape], above: tuple[str, ...], file: Path
    ) -> None:
        for node in lines:
            match node:
                case nodes.Include(template=nodes.Const(value=name)):
                    self._include(str(name), scope, above, file, node.lineno)
                case nodes.If():
                    self._value(node.test, scope, file)
                    for part in (node.body, node.elif_, node.else_):
                        self._lines(part, scope, above, file)
                case nodes.For():
                    self._lines(node.body, self._inside(node, scope, file), above, file)
                    self._lines(node.else_, scope, above, file)
                case nodes.With():
                    self._lines(node.body, self._given(node, scope, file), above, file)
                case nodes.Output():
                    for each in node.nodes:
                        self._value(each, scope, file)

    def _inside(self, node: nodes.For, scope: Mapping[str, Shape], file: Path) -> Mapping[str, Shape]:
        """What is known inside a loop."""
        over = self._value(node.iter, scope, file)
        inside = {**scope, "loop": _LOOP, **_named(node.target, over[0] if isinstance(over, tuple) else ...)}
        if node.test is not None:
            self._value(node.test, inside, file)
        return inside

    def _given(self, node: nodes.With, scope: Mapping[str, Shape], file: Path) -> Mapping[str, Shape]:
        """What is known inside a with."""
        inside = dict(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            inside |= _named(target, self._value(value, scope, file))
        return inside

    def _value(self, node: nodes.Node, scope: Mapping[str, Shape], file: Path) -> Shape:
        """What an expression comes to; a field that is none is found."""
        match node:
            case nodes.Name(name=name):
                return self._field(name, scope, "this letter", file, node.lineno)
            case nodes.Getattr(attr=name) | nodes.Getitem(arg=nodes.Const(value=str(name))):
                base = self._value(node.node, scope, file)
                if base is ... or name.startswith("_"):
                    return ...
                fields = base if isinstance(base, Mapping) else {}
                return self._field(name, fields, _words(node.node), file, node.lineno)
            case nodes.Getitem():
                base = self._value(node.node, scope, file)
                return base[0] if isinstance(base, tuple) else ...
            case nodes.Filter(name="first" | "last"):
                base = self._value(node.node, scope, file) if node.node else ...
                return base[0] if isinstance(base, tuple) else ...
            case nodes.Call():
                return ...  # `code` tells of it
        for child in node.iter_child_nodes():
            self._value(child, scope, file)
        return None

    def _field(self, name: str, fields: Mapping[str, Shape], of: str, file: Path, line: int) -> Shape:
        if name in fields:
            return fields[name]
        near = get_close_matches(name, fields, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"It has: {', '.join(sorted(fields)) or 'none'}."
        self.unknown.add(Finding(str(file), line, f"There is no field {name} in {of}. {hint}"))
        return ...


def _named(target: nodes.Node, given: Shape) -> Mapping[str, Shape]:
    """The names that a loop or a with gives; of several at once, what each stands for is not known."""
    if isinstance(target, nodes.Name):
        return {target.name: given}
    return {each.name: ... for each in target.find_all(nodes.Name)}


def _words(node: nodes.Node) -> str:
    """An expression as it is written."""
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=inner, attr=name):
            return f"{_words(inner)}.{name}"
    return "it"
