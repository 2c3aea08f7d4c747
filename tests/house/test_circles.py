"""No module comes round to itself by what it imports, though it be in a function, for its types or by its folder."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "complaints_cli"


def circle(package: Path) -> list[str]:
    """The modules of one circle, the first of them last again; none where there is no circle."""
    files = {_name(path, package): path for path in sorted(package.rglob("*.py"))}
    trees = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in files.items()}
    try:
        TopologicalSorter({name: {*_imported(name, tree, files)} - {name} for name, tree in trees.items()}).prepare()
    except CycleError as found:
        return [str(name) for name in reversed(found.args[1])]  # it has what is imported before what imports it
    return []


def _name(path: Path, package: Path) -> str:
    return ".".join(path.relative_to(package.parent).with_suffix("").parts).removesuffix(".__init__")


def _imported(name: str, tree: ast.Module, files: dict[str, Path]) -> Iterator[str]:
    here = {"sys.modules[__name__]": name}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from {each.name for each in node.names} & files.keys()
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports by dots"
            inner = {each.name: f"{node.module}.{each.name}" for each in node.names}
            here |= inner
            yield from {full if full in files else str(node.module) for full in inner.values()} & files.keys()
    for folder in _walked(tree):
        yield from (each for each in files if each.rpartition(".")[0] == here[folder])


def _walked(tree: ast.Module) -> Iterator[str]:
    """What is said of each folder that is imported whole, as `domain.folder` does it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "modules":
            yield ast.unparse(node.args[0])


def test_no_module_comes_round_to_itself() -> None:
    assert circle(PACKAGE) == []


def test_a_circle_is_found_wherever_it_is_imported(tmp_path: Path) -> None:
    rooms = (house := tmp_path / "house") / "rooms"
    rooms.mkdir(parents=True)
    (rooms / "__init__.py").write_text("from house.folder import modules\nimport sys\nmodules(sys.modules[__name__])\n")
    (house / "folder.py").touch()
    (rooms / "hall.py").write_text("def enter():\n    from house import door\n")
    assert circle(house) == []
    (house / "door.py").write_text("if TYPE_CHECKING:\n    from house.rooms import Hall\n")
    assert circle(house) == ["house.door", "house.rooms", "house.rooms.hall", "house.door"]
