"""Domains of other people, read from negmas scenario folders.

Such a folder holds a file on the issues and one on each side's preferences. The `type` in them is
the name of a Python class, and negmas makes an object of whatever class a file names, stored
functions included: reading a stranger's folder with negmas runs the stranger's code. Here the
files are read as plain data, the few types that mean a table or a line are known by name, and
everything else is refused. negmas itself is not needed.
"""

import math
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from game.bargaining.domain import BareDomain, Floats
from game.model.frozen import frozen
from game.scenario.plain_yaml import UnreadableYaml, read_plain

MAX_PACKAGES = 4_000_000
"""Packages of a domain: two sides of these take 64 MB."""
MAX_VALUES = 100_000
"""Values of one issue that is a range of numbers; lists are as long as their file."""
MAX_FILES = 16
MAX_BOXES = 20_000
"""Terms of one side's utility function."""

_VALUE_LISTS = (
    "CategoricalIssue",
    "OrdinalIssue",
    "CardinalIssue",
    "DiscreteOrdinalIssue",
    "DiscreteCardinalIssue",
    "SingletonIssue",
)
_RANGES = ("ContiguousIssue",)
_SPACES = ("OutcomeSpace", "CartesianOutcomeSpace", "DiscreteCartesianOutcomeSpace")
_ADDITIVE = ("LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction")
_LINES = ("LinearUtilityFunction", "AffineUtilityFunction")
_BOXES = ("HyperRectangleUtilityFunction",)


class BadFolder(ValueError):
    """The folder holds no domain that can be read; the message names the file and the place."""


@frozen
class _Issue:
    name: str
    values: tuple[Any, ...]


def import_domain(folder: Path) -> BareDomain:
    """The domain in a negmas scenario folder (`.yml` or `.yaml` files).

    Utilities come out as negmas itself would work them out, to the bit. A side that says nothing
    of the worth of no deal, or calls it minus infinity, is given its worst package for it.

    Raises:
        BadFolder: there is no domain, it is too large, or a file has something in it that is no
            table and no line.
    """
    spaces: list[tuple[Path, dict[Any, Any]]] = []
    sides: list[tuple[Path, dict[Any, Any]]] = []
    for path in _yaml_files(folder):
        try:
            data = read_plain(path)
        except UnreadableYaml as problem:
            raise BadFolder(f"{path}: {problem}") from problem
        if not isinstance(data, dict) or not isinstance(data.get("type"), str):
            continue
        kind = data["type"]
        if "OutcomeSpace" in kind:
            spaces.append((path, data))
        elif "fun" in kind.lower():
            sides.append((path, data))
    if len(spaces) != 1:
        told = ", ".join(path.name for path, _ in spaces) or "none"
        raise BadFolder(f"{folder}: needs one file whose type is an outcome space; found {told}")
    if len(sides) < 2:
        raise BadFolder(f"{folder}: needs a utility function for each of two sides or more")
    issues = _read_space(*spaces[0])
    found = [_read_side(path, data, issues) for path, data in sides]
    names = _distinct([name for name, _, _ in found], sides)
    return BareDomain(
        name=_word(spaces[0][1].get("name"), folder.name),
        issues=tuple(issue.name for issue in issues),
        options=tuple(tuple(map(str, issue.values)) for issue in issues),
        utilities={name: worth for name, (_, worth, _) in zip(names, found, strict=True)},
        reservations={name: least for name, (_, _, least) in zip(names, found, strict=True)},
    )


def _yaml_files(folder: Path) -> list[Path]:
    try:
        paths = sorted(
            path
            for path in folder.iterdir()
            if path.suffix in (".yml", ".yaml") and not path.name.startswith((".", "_"))
        )
    except OSError as problem:
        raise BadFolder(f"{folder}: cannot be opened as a folder: {problem.strerror}") from problem
    if not paths:
        raise BadFolder(f"{folder}: there is no .yml file in it")
    if len(paths) > MAX_FILES:
        raise BadFolder(f"{folder}: {len(paths)} .yml files; a domain has {MAX_FILES} at most")
    return paths


def _distinct(names: list[str], sides: list[tuple[Path, dict[Any, Any]]]) -> list[str]:
    """The sides' names, or those of their files if two sides are called the same."""
    return names if len(set(names)) == len(names) else [path.stem for path, _ in sides]


# --- Issues --------------------------------------------------------------------------------


def _read_space(path: Path, data: Mapping[Any, Any]) -> tuple[_Issue, ...]:
    _known(path, "the domain", data, _SPACES)
    if data.get("constraints"):
        raise BadFolder(f"{path}: the domain has constraints, which cannot be read")
    issues = tuple(
        _read_issue(path, f"issue {number}", row)
        for number, row in enumerate(_rows(path, "issues", data.get("issues")), start=1)
    )
    packages = math.prod(len(issue.values) for issue in issues)
    if packages > MAX_PACKAGES:
        raise BadFolder(f"{path}: {packages:,} packages; the most is {MAX_PACKAGES:,}")
    return issues


def _read_issue(path: Path, where: str, row: Any) -> _Issue:
    kind = _known(path, where, row, _VALUE_LISTS + _RANGES)
    values = row.get("values")
    if kind in _RANGES:
        found = tuple(_whole_range(path, where, values))
    else:
        found = tuple(_scalar(path, where, value) for value in _rows(path, where, values))
    if len(set(found)) != len(found) or len(set(map(str, found))) != len(found):
        raise BadFolder(f"{path}: {where}: a value is given twice")
    return _Issue(name=_word(row.get("name"), where), values=found)


def _whole_range(path: Path, where: str, bounds: Any) -> range:
    """Whole numbers from the first to the second; a single number counts from 0."""
    if isinstance(bounds, int) and not isinstance(bounds, bool):
        bounds = [0, bounds - 1]
    match bounds:
        case [int(least), int(most)] if least <= most < least + MAX_VALUES:
            return range(least, most + 1)
    raise BadFolder(f"{path}: {where}: values must be two whole numbers, not far apart")


# --- Preferences ---------------------------------------------------------------------------


def _read_side(
    path: Path, data: Mapping[Any, Any], issues: tuple[_Issue, ...]
) -> tuple[str, Floats, float]:
    """Name, utilities of all packages, worth of no deal."""
    kind = _known(path, "the utility function", data, _ADDITIVE + _LINES + _BOXES)
    if data.get("constraints"):
        raise BadFolder(f"{path}: the utility function has constraints, which cannot be read")
    with np.errstate(all="ignore"):
        # What overflows is found below, and told with its file.
        if kind in _BOXES:
            table = _boxes(path, data, issues)
        else:
            table = _sum_of_issues(path, data, issues, kind)
    worth = np.ascontiguousarray(table).ravel()
    if not np.isfinite(worth).all():
        raise BadFolder(f"{path}: a package has no finite utility")
    least = data.get("reserved_value")
    reservation = -math.inf if least is None else _number(path, "reserved_value", least)
    if math.isinf(reservation):
        reservation = float(worth.min())
    return _word(data.get("name"), path.stem), worth, reservation


def _sum_of_issues(
    path: Path, data: Mapping[Any, Any], issues: tuple[_Issue, ...], kind: str
) -> Floats:
    """Bias, plus weight times value of each issue, added in the order in which negmas adds."""
    weights = [
        _number(path, f"weight {number}", weight)
        for number, weight in enumerate(_rows(path, "weights", data.get("weights")), start=1)
    ]
    if kind in _LINES:
        rows: list[Any] = [{"type": "IdentityFun"}] * len(issues)
    else:
        rows = list(_rows(path, "values", data.get("values")))
    if not len(rows) == len(weights) == len(issues):
        raise BadFolder(
            f"{path}: {len(issues)} issues, but {len(rows)} values and {len(weights)} weights"
        )
    table: Floats = np.full((), _number(path, "bias", data.get("bias", 0.0)))
    for issue, row, weight in zip(issues, rows, weights, strict=True):
        table = table[..., None] + weight * _values_of(path, issue, row)
    return table


def _values_of(path: Path, issue: _Issue, row: Any) -> Floats:
    """Worth of each value of an issue, before its weight."""
    where = f"values of '{issue.name}'"
    if isinstance(row, dict) and "type" not in row:
        return _looked_up(path, where, issue, row)
    kind = _known(
        path, where, row, ("TableFun", "AffineFun", "LinearFun", "IdentityFun", "ConstFun")
    )
    if kind == "TableFun":
        return _looked_up(path, where, issue, row.get("mapping"))
    slope = {"IdentityFun": 1.0, "ConstFun": 0.0}.get(kind)
    if slope is None:
        slope = _number(path, where, row.get("slope"))
    bias = _number(path, where, row.get("bias", 0.0))
    if kind == "ConstFun":
        return np.full(len(issue.values), bias)
    numbers = [_number(path, where, value) for value in issue.values]
    return np.array(numbers) * slope + bias


def _looked_up(path: Path, where: str, issue: _Issue, mapping: Any) -> Floats:
    if not isinstance(mapping, dict):
        raise BadFolder(f"{path}: {where}: must be a mapping from values to numbers")
    missing = [value for value in issue.values if value not in mapping]
    if missing:
        raise BadFolder(f"{path}: {where}: nothing is said of '{missing[0]}'")
    return np.array([_number(path, where, mapping[value]) for value in issue.values])


def _boxes(path: Path, data: Mapping[Any, Any], issues: tuple[_Issue, ...]) -> Floats:
    """Bias, plus the weighted worth of each box of packages to those within it."""
    boxes = _rows(path, "outcome_ranges", data.get("outcome_ranges"))
    worths = _rows(path, "utilities", data.get("utilities"))
    weights = data.get("weights") or [1.0] * len(boxes)
    if not len(boxes) == len(worths) == len(_rows(path, "weights", weights)):
        raise BadFolder(
            f"{path}: {len(boxes)} boxes, but {len(worths)} utilities and {len(weights)} weights"
        )
    if len(boxes) > MAX_BOXES:
        raise BadFolder(f"{path}: {len(boxes):,} boxes; the most is {MAX_BOXES:,}")
    sizes = [len(issue.values) for issue in issues]
    table = np.full(sizes, _number(path, "bias", data.get("bias", 0.0)))
    for number, (box, worth, weight) in enumerate(zip(boxes, worths, weights, strict=True), 1):
        where = f"box {number}"
        added = _number(path, where, weight) * _number(path, where, worth)
        table[np.ix_(*_sides_of(path, where, box, issues))] += added
    return table


def _sides_of(
    path: Path, where: str, box: Any, issues: tuple[_Issue, ...]
) -> Iterator[tuple[int, ...]]:
    """Places of the values of each issue that lie in a box; all of those not named."""
    if box is None:
        box = {}
    if not isinstance(box, dict) or not all(
        isinstance(key, int) and 0 <= key < len(issues) for key in box
    ):
        raise BadFolder(f"{path}: {where}: must map numbers of issues, from 0, to values")
    for place, issue in enumerate(issues):
        within = box.get(place)
        if place not in box:
            yield tuple(range(len(issue.values)))
            continue
        values = within if isinstance(within, list) else [within]
        chosen = {_scalar(path, where, value) for value in values}
        match within:
            case [int() | float() as least, int() | float() as most]:
                # negmas takes two numbers for a range, its ends left out.
                yield tuple(
                    at
                    for at, value in enumerate(issue.values)
                    if least < _number(path, where, value) < most
                )
            case _:
                yield tuple(at for at, value in enumerate(issue.values) if value in chosen)


# --- Small things --------------------------------------------------------------------------


def _known(path: Path, where: str, row: Any, kinds: tuple[str, ...]) -> str:
    """The type that a part of a file claims to be, if it is one of those known."""
    kind = row.get("type") if isinstance(row, dict) else None
    if not isinstance(kind, str):
        raise BadFolder(f"{path}: {where}: must be a mapping with a type")
    module, _, name = kind.rpartition(".")
    if name not in kinds or not (module == "" or module == "negmas" or module[:7] == "negmas."):
        raise BadFolder(
            f"{path}: {where}: the type '{kind}' is not read; those that are: {', '.join(kinds)}"
        )
    return name


def _rows(path: Path, where: str, rows: Any) -> list[Any]:
    if not isinstance(rows, list) or not rows:
        raise BadFolder(f"{path}: {where}: must be a list with something in it")
    return rows


def _scalar(path: Path, where: str, value: Any) -> Any:
    if not isinstance(value, str | bool | int | float | date):
        raise BadFolder(f"{path}: {where}: values must be words or numbers")
    return value


def _word(value: Any, otherwise: str) -> str:
    """A name; whatever is no word or number is none. (Aliases can make a small file very long.)"""
    return str(value) if isinstance(value, str | int | float | date) else otherwise


def _shown(value: Any) -> str:
    return f"'{value[:40]}'" if isinstance(value, str) else f"a {type(value).__name__}"


def _number(path: Path, where: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadFolder(f"{path}: {where}: a number must stand here, not {_shown(value)}")
    try:
        number = float(value)
    except OverflowError as problem:
        raise BadFolder(f"{path}: {where}: a number is too large") from problem
    if math.isnan(number):
        raise BadFolder(f"{path}: {where}: a number must stand here, not a missing one")
    return number
