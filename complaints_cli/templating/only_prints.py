"""A template only prints: facts, with if, for and include. Whoever writes one has nothing that it could be made to do.

It is read before it is run, and counted while it runs: how often its loops turn, how long that takes, how much it says.
"""

from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from itertools import islice
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from complaints_cli.dataclass import dataclass

if TYPE_CHECKING:
    from jinja2.environment import Template

LONGEST_PAGE = 2_000_000
"""Characters that a template may make."""
MOST_TURNS, MOST_SECONDS, DEEPEST = 200_000, 10.0, 10
"""Turns of all loops and includes of a page, seconds of the processor, loops within loops."""
LOOKS_EVERY = 8
"""Turns between two looks at the clock of the processor, which take longer than most turns."""

AT_ONCE = 32
"""Pieces of a page that are counted together; each is itself no longer than a page."""

FILTERS = ("paragraphs", "quoted", "table", "join", "length", "first", "last")
_TESTS = ("defined", "undefined", "none", "divisibleby", "even", "odd")
_PRINTS = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Include, nodes.With),
    *(nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem, nodes.Filter, nodes.Test, nodes.CondExpr),
    *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Tuple, nodes.Keyword),
)
_CALLED = {
    nodes.Call: "calls something",
    nodes.Assign: "sets a value",
    nodes.AssignBlock: "sets a value",
    nodes.Macro: "defines a macro",
    nodes.CallBlock: "calls a macro",
    nodes.Import: "imports a file",
    nodes.FromImport: "imports a file",
    nodes.Extends: "extends a file",
    nodes.Block: "defines a block",
}
_TURN = "counted"
"""What our own counting is called among the tests, of which no template may use it: a test is called without ado."""
_ONLY_PRINTS = "A template prints facts, with if, for and include, and does nothing else: take it out."
_READER = ImmutableSandboxedEnvironment()


def parsed(text: str) -> nodes.Template:
    """A template as it reads. Raises TemplateSyntaxError for what is none."""
    try:
        return _READER.parse(text)
    except RecursionError as error:
        raise TemplateSyntaxError("it has brackets within brackets without end.", 1) from error


def findings(tree: nodes.Template, is_file: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    """Where a template does more than print: the line, and what to do. `is_file` knows the names of templates."""
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _PRINTS):
            yield node.lineno, f"It {_CALLED.get(type(node), 'reckons or runs something')}. {_ONLY_PRINTS}"
        elif isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
            yield node.lineno, f"{node.attr} is nothing to print. {_ONLY_PRINTS}"
        elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield node.lineno, f"There is no “| {node.name}” here: {', '.join(FILTERS)}."
        elif isinstance(node, nodes.Test) and node.name not in _TESTS:
            yield node.lineno, f"There is no “is {node.name}” here: {', '.join(_TESTS)}."
        elif isinstance(node, nodes.For) and node.recursive:
            yield node.lineno, f"A loop within itself may not end. {_ONLY_PRINTS}"
        elif isinstance(node, nodes.Include) and not _names_one(node, is_file):
            example = '{% include "letters/parts/help.md.j2" %}'
            yield node.lineno, f"An include names one file of your folder or of ours, as in {example}."
    if (deep := _too_deep(tree)) is not None:
        yield deep, f"It has more than {DEEPEST} loops within each other: take some out."


def _names_one(node: nodes.Include, is_file: Callable[[str], bool]) -> bool:
    template = node.template
    return isinstance(template, nodes.Const) and not node.ignore_missing and is_file(str(template.value))


def _too_deep(node: nodes.Node, loops: int = 0) -> int | None:
    """The line of the first loop that has too many around it."""
    loops += isinstance(node, nodes.For)
    if loops > DEEPEST:
        return node.lineno
    deeper = (_too_deep(child, loops) for child in node.iter_child_nodes())
    return next((line for line in deeper if line is not None), None)


@dataclass
class _Run:
    """How much of what it may take a page has taken."""

    turns: int = 0
    until: float = 0.0


_run: ContextVar[_Run] = ContextVar("_run")


@pass_context  # which keeps it from being worked out once, when the template is read
def _turn(_: Context, __: object) -> bool:
    """Counted at each turn of a loop and at each include. Raises ValueError when it is too much."""
    run = _run.get()
    run.turns += 1
    if run.turns > MOST_TURNS:
        raise ValueError(f"its loops turn more than {MOST_TURNS:,} times.")
    if not run.turns % LOOKS_EVERY and process_time() > run.until:
        raise ValueError(f"it takes longer than {MOST_SECONDS:.0f} seconds.")
    return True


@contextmanager
def counted() -> Iterator[None]:
    """Within it, one page is made."""
    token = _run.set(_Run(until=process_time() + MOST_SECONDS))
    try:
        yield
    finally:
        _run.reset(token)


def together(pieces: Iterable[str]) -> str:
    """The page of its pieces. Raises ValueError as soon as it is too long."""
    kept, length, coming = list[str](), 0, iter(pieces)
    while some := [*islice(coming, AT_ONCE)]:
        kept += some
        length += sum(map(len, some))
        if length > LONGEST_PAGE:
            raise ValueError("it makes a page that is far too long.")
    return "".join(kept)


class Printer(ImmutableSandboxedEnvironment):
    """A sandbox whose templates are read before they run, but for those that came with the program."""

    concat = staticmethod(together)

    def __init__(self, is_file: Callable[[str], bool], ours: Path | None = None, **settings: Any) -> None:
        super().__init__(undefined=StrictUndefined, **settings)
        self._is_file, self._ours = is_file, ours
        self._loaded = dict[str, "Template"]()
        self.filters = {name: bounded(self.filters[name]) for name in FILTERS if name in self.filters}
        self.filters["join"] = bounded(_joined)
        self.tests[_TURN] = _turn

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """A field of a fact; what else there is in the sandbox's own way."""
        return obj[attribute] if type(obj) is dict and attribute in obj else super().getattr(obj, attribute)

    def _load_template(self, name: str, globals: MutableMapping[str, Any] | None) -> "Template":  # noqa: A002
        """Read once: a page of twenty includes asks for a template as often."""
        found = self._loaded.get(name)
        if found is None:
            found = self._loaded[name] = super()._load_template(name, globals)
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One dictionary: every include of a page asks for all that is in it, which a chain of them answers slowly."""
        return {**self.globals, **(d or {})}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if self._ours is None or filename is None or not Path(filename).is_relative_to(self._ours):
            for line, message in findings(tree, self._is_file):
                raise TemplateSyntaxError(message, line, name, filename)
        inside: list[nodes.Template | nodes.For] = [tree, *tree.find_all(nodes.For)]
        for each in inside:
            counting = nodes.Test(nodes.Const(None), _TURN, [], [], None, None, lineno=each.lineno)
            each.body.insert(0, nodes.ExprStmt(counting, lineno=each.lineno))
        return tree


def bounded(make: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that makes no more than a page."""

    @wraps(make)
    def filtered(*given: object, **named: object) -> object:
        made = make(*given, **named)
        if isinstance(made, str) and len(made) > LONGEST_PAGE:
            raise ValueError("it makes a text that is far too long.")
        return made

    return filtered


def _joined(parts: Sequence[object], between: str = "") -> str:
    """The parts as one text."""
    texts = [str(part) for part in parts]
    if sum(map(len, texts)) + len(texts) * len(between) > LONGEST_PAGE:
        raise ValueError("it makes a text that is far too long.")
    return between.join(texts)
