"""Imports point one way, from the outer rooms to the inner ones (docs/architecture.md)."""

import ast
from collections.abc import Iterator
from pathlib import Path

GAME = Path(__file__).parent.parent / "game"

MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "engine": {"model"},
    "scenario": {"model"},
    "analysis": {"model", "engine"},
    "bargaining": {"model", "analysis"},
    "delegations": {"model", "engine", "analysis", "bargaining"},
    "play": {"model", "engine", "scenario", "analysis", "bargaining", "delegations", "paths"},
    "simulation": {"model", "engine", "scenario", "analysis", "bargaining", "delegations", "play"},
    "bridges": {"model", "engine", "scenario", "analysis", "bargaining", "delegations", "play"},
    "terminal": {"model", "engine", "scenario", "analysis", "delegations", "play", "paths"},
    "printed": {"model", "engine", "analysis", "delegations", "play", "paths"},
    "ui": {"model", "engine", "scenario", "analysis", "delegations", "play", "paths"},
}
"""Room -> rooms below it. `cli` and `main` import all; `paths` imports nothing."""

OPEN_ENGINE = {
    "analysis": {"game.engine.utility", "game.engine.war", "game.engine.ratification"},
    "delegations": {"game.engine.utility", "game.engine.chance", "game.engine.identity"},
    "ui": {"game.engine.utility", "game.engine.divided"},
}
"""The parts of the engine that a room may use, where not all."""

SECRET = {"game.model.scenario", "game.model.state", "game.engine.conference"}
"""What holds or moves secrets: never for those who play."""

OPEN_NAMES = {
    "EnvoyBrief",
    "Power",
    "Aim",
    "Phase",
    "Stage",
    "Fact",
    "DrawMode",
}
"""Plain parts of an observation that happen to be defined there."""

THIRD_PARTY = {
    "yaml": {"scenario"},
    "pydantic": {"scenario", "play", "ui"},
    "numpy": {"analysis", "bargaining", "delegations", "simulation", "bridges", "ui"},
    "pygame": {"ui"},
    "pyphen": {"ui"},
    "joblib": {"simulation"},
    "dask": {"simulation"},
    "ray": {"simulation"},
    "pyarrow": {"simulation"},
    "matplotlib": {"simulation"},
    "negmas": {"bridges"},
    "pettingzoo": {"bridges"},
    "gymnasium": {"bridges"},
    "click": {"cli"},
    "jinja2": {"printed"},
    "platformdirs": {"paths"},
}

WHEN_ASKED_FOR = {"dask", "ray", "pyarrow"}
"""What need not be installed, and is heavy to load: imported where it is used."""


DOORS = GAME / "ui" / "screens" / "registry.py"
"""The one file of a room that imports inside functions: screens nobody has asked for yet."""


def room_of(path: Path) -> str:
    return path.relative_to(GAME).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """(module, names, whether inside a function) of each import."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, (), id(node) in inside
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = tuple(alias.name for alias in node.names)
            yield node.module, names, id(node) in inside


def faults() -> list[str]:
    found = []
    for path in sorted(GAME.rglob("*.py")):
        room = room_of(path)
        where = path.relative_to(GAME.parent)
        for module, names, inside in imports(path):
            top = module.split(".")[0]
            if inside and room != "cli" and path != DOORS and top not in WHEN_ASKED_FOR:
                found.append(f"{where} imports {module} inside a function.")
            if top in THIRD_PARTY and room not in THIRD_PARTY[top]:
                found.append(f"{where} imports {top}, which is only for {THIRD_PARTY[top]}.")
            if top != "game" or room in ("cli", "__init__", "__main__"):
                continue
            target = module.split(".")[1] if "." in module else "game"
            if target != room and target not in MAY_IMPORT.get(room, set()):
                found.append(f"{where} imports {module}: '{room}' may not see '{target}'.")
            open_engine = OPEN_ENGINE.get(room)
            if target == "engine" and open_engine is not None and module not in open_engine:
                found.append(f"{where} imports {module}: closed to '{room}'.")
            if room in ("delegations", "ui") and module in SECRET and set(names) - OPEN_NAMES:
                found.append(f"{where} imports {sorted(set(names) - OPEN_NAMES)} from {module}.")
    return found


def test_imports_point_one_way() -> None:
    assert faults() == []


def test_the_check_sees_a_trespass() -> None:
    assert "conference" not in {name for names in OPEN_ENGINE.values() for name in names}
    seen = list(imports(GAME / "engine" / "conference.py"))
    assert ("game.engine.legality", ("find_violations",), False) in seen
