"""What the program never does, whatever a linter thinks of it: each rule with the few places that may."""

import ast
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "complaints_cli"
SOURCES = {
    path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")
}
NETWORK = {"aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "multiprocessing", "poplib", "requests"}
NETWORK |= {"smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib3", "webbrowser", "xmlrpc"}
CODE_FROM_DATA = {"cloudpickle", "dill", "joblib", "marshal", "pickle", "shelve", "yaml"}
COPIES = {"copy", "copy2", "copyfile", "copyfileobj", "copytree", "move"}
Found = Iterator[ast.AST]


@cache
def nodes(tree: ast.AST) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree))


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Each call with the last word of what is called."""
    for node in nodes(tree):
        if isinstance(node, ast.Call):
            named = node.func
            yield node, named.attr if isinstance(named, ast.Attribute) else getattr(named, "id", "")


def imports(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def runs_text(tree: ast.AST) -> Found:
    """Text that becomes code: the built-ins alone, since what compiles a pattern or a statement has the same name."""
    built_in = {"eval", "exec", "compile", "__import__"}
    return (node for node, name in calls(tree) if isinstance(node.func, ast.Name) and name in built_in)


def makes_objects_of_data(tree: ast.AST) -> Found:
    return (node for node, name in imports(tree) if name.split(".")[0] in CODE_FROM_DATA)


def reaches_out(tree: ast.AST) -> Found:
    return (node for node, name in imports(tree) if name.split(".")[0] in NETWORK or name.startswith("urllib.request"))


def starts_a_process(tree: ast.AST) -> Found:
    started = {"system", "popen", "fork", "forkpty", "startfile", "posix_spawn", "posix_spawnp"}
    yield from (node for node, name in imports(tree) if name.split(".")[0] in ("subprocess", "pty"))
    for node, name in calls(tree):
        owner = getattr(node.func, "value", None)
        is_os = isinstance(owner, ast.Name) and owner.id == "os"
        if is_os and (name in started or name.startswith(("exec", "spawn"))):
            yield node


def uses_a_shell(tree: ast.AST) -> Found:
    return (node for node, _ in calls(tree) if any(each.arg == "shell" for each in node.keywords))


def writes_past_new_files(tree: ast.AST) -> Found:
    """A file is made by `new_files` alone: new, for its owner, on the disk before it counts."""
    for node, name in calls(tree):
        if name in ("write_text", "write_bytes", "touch", "symlink_to", "hardlink_to", "mkdir", "makedirs"):
            yield node
        elif name == "open" and not _is_zip(node):
            modes = [
                each for each in (*node.args, *(word.value for word in node.keywords)) if isinstance(each, ast.Constant)
            ]
            told = [str(each.value) for each in modes if isinstance(each.value, str)]
            is_os = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "os"
            if is_os or any(set(mode) <= set("rwaxbt+") and set(mode) & set("wax+") for mode in told):
                yield node


def _is_zip(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "archive"


def copies_files(tree: ast.AST) -> Found:
    """A database that is being written is not copied by its bytes."""
    for node, name in imports(tree):
        if name.startswith("shutil.") and name.split(".")[1] in COPIES:
            yield node
    for node, name in calls(tree):
        owner = getattr(node.func, "value", None)
        if name in COPIES and isinstance(owner, ast.Name) and owner.id == "shutil":
            yield node


def leaves_its_transaction(tree: ast.AST) -> Found:
    """`executescript` commits first whatever is open; `create_all` makes tables that no schema step has."""
    return (node for node, name in calls(tree) if name in ("executescript", "create_all", "drop_all"))


def builds_an_address(tree: ast.AST) -> Found:
    """A path in an address is a path in which a question mark has a meaning."""
    return (node for node in nodes(tree) if isinstance(node, ast.Constant) and "sqlite:///" in str(node.value))


def asserts(tree: ast.AST) -> Found:
    return (node for node in nodes(tree) if isinstance(node, ast.Assert))


def makes_temporary_files(tree: ast.AST) -> Found:
    return (node for node, name in imports(tree) if name.startswith("tempfile"))


def runs_templates(tree: ast.AST) -> Found:
    return (node for node, name in calls(tree) if name in ("from_string", "Environment", "SandboxedEnvironment"))


def loads_all_of_holidays(tree: ast.AST) -> Found:
    """Without a division two English holidays vanish."""
    return (node for node, name in calls(tree) if name in ("UK", "GB", "UnitedKingdom", "country_holidays"))


RULES: dict[Callable[[ast.AST], Found], set[str]] = {
    runs_text: set(),
    makes_objects_of_data: set(),
    reaches_out: set(),
    starts_a_process: {
        "pager.py",
        "commands/drafts.py",
        "computer/mounts.py",  # macOS has no file that lists what is mounted
    },
    uses_a_shell: set(),
    writes_past_new_files: {"new_files.py", "outlet.py"},
    copies_files: set(),
    leaves_its_transaction: {"store/staging.py"},  # tables beside the database, which are gone with the connection
    builds_an_address: set(),
    asserts: set(),
    makes_temporary_files: {
        "commands/demo.py",
        "commands/doctoring/leftovers.py",  # it looks there
        "commands/specimens.py",  # its database of invented people
        "new_files.py",
        "store/as_of.py",
        "store/bringing_back.py",
    },
    runs_templates: set(),
    loads_all_of_holidays: {"store/later_years.py"},  # with the division
}
BROKEN: dict[Callable[[ast.AST], Found], str] = {
    runs_text: "eval(typed)",
    makes_objects_of_data: "import pickle",
    reaches_out: "from urllib.request import urlopen",
    starts_a_process: "os.system('id')",
    uses_a_shell: "run(typed, shell=True)",
    writes_past_new_files: "path.open('w')",
    copies_files: "shutil.copy(a, b)",
    leaves_its_transaction: "c.executescript(sql)",
    builds_an_address: "f'sqlite:///{path}'",
    asserts: "assert typed",
    makes_temporary_files: "from tempfile import mkstemp",
    runs_templates: "sandbox.from_string(typed)",
    loads_all_of_holidays: "holidays.UK()",
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_it_is_done_nowhere_but_where_it_may(rule: Callable[[ast.AST], Found]) -> None:
    found = {
        f"{name}:{getattr(node, 'lineno', 0)}"
        for name, tree in SOURCES.items()
        if name not in RULES[rule]
        for node in rule(tree)
    }
    assert found == set(), rule.__doc__


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_where_it_may_it_is(rule: Callable[[ast.AST], Found]) -> None:
    assert {name for name in RULES[rule] if not any(rule(SOURCES[name]))} == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_what_is_forbidden_is_found(rule: Callable[[ast.AST], Found]) -> None:
    assert any(rule(ast.parse(BROKEN[rule])))
