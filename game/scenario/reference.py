"""The tables of every key in docs/scenarios.md, made from the file's shape.

`python -m game.scenario.reference --write docs/scenarios.md` renews them between their markers.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.scenario.schema import ScenarioShape
from game.scenario.schema_base import Tuned
from game.scenario.schema_walk import unwrapped
from game.scenario.wording import as_written

BEGIN = "<!-- keys: begin (made by game/scenario/reference.py) -->"
END = "<!-- keys: end -->"


def key_tables() -> str:
    """A table of every key with meaning, unit, range and example, in Markdown."""
    found: dict[type[BaseModel], list[str]] = {}
    _collect("", ScenarioShape, found)
    return "\n\n".join(_table(shape, paths) for shape, paths in found.items())


def _collect(path: str, shape: type[BaseModel], found: dict[type[BaseModel], list[str]]) -> None:
    """Every mapping of the file with the paths at which it can stand, from the top down."""
    if shape in found:
        # A condition can hold conditions: its first path says enough.
        if not any(path.startswith(f"{known}.") for known in found[shape]):
            found[shape].append(path)
        return
    found[shape] = [path]
    for name, field in shape.model_fields.items():
        start = f"{path}.{name}" if path else name
        below, part = _content(start, unwrapped(field.annotation))
        if part is not None and not issubclass(part, Tuned):
            _collect(below, part, found)


def renewed(page: str) -> str:
    """The page with fresh tables between its markers.

    Raises:
        ValueError: the page has no markers.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"The page lacks the lines '{BEGIN}' and '{END}'.")
    return f"{before}{BEGIN}\n\n{key_tables()}\n\n{END}{after}"


def _table(shape: type[BaseModel], paths: Sequence[str]) -> str:
    title = f"`{paths[0]}`" if paths[0] else "The top of the file"
    lines = [f"### {title}", "", (shape.__doc__ or "").strip()]
    if len(paths) > 1:
        lines.append("The same keys: " + ", ".join(f"`{path}`" for path in paths[1:]) + ".")
    lines += ["", "| key | meaning | unit and range | example |", "| --- | --- | --- | --- |"]
    for name, field in shape.model_fields.items():
        kind = unwrapped(field.annotation)
        cells = (f"`{name}`", _meaning(field), _unit(field, kind), _example(name, field))
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)


def _content(path: str, kind: Any) -> tuple[str, type[BaseModel] | None]:
    """The mapping inside a key, and its path: `issues[]` for lists, `parties.ID` for names."""
    origin = get_origin(kind)
    if origin is list:
        return _content(f"{path}[]", unwrapped(get_args(kind)[0]))
    if origin is dict:
        return _content(f"{path}.NAME", unwrapped(get_args(kind)[1]))
    is_shape = isinstance(kind, type) and issubclass(kind, BaseModel)
    return path, kind if is_shape else None


def _meaning(field: FieldInfo) -> str:
    return (field.description or "") + ("" if field.is_required() else " May be left out.")


def _unit(field: FieldInfo, kind: Any) -> str:
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    words = [str(extra["unit"])] if "unit" in extra else []
    limits, sort = list(field.metadata), kind
    if isinstance(kind, type) and issubclass(kind, Tuned):
        value = kind.model_fields["value"]
        limits, sort = list(value.metadata), unwrapped(value.annotation)
        words.insert(0, "number with reason:")
    limits += _inner_limits(field.annotation)
    reach = _range(limits, _sort(sort))
    return "; ".join(filter(None, [" ".join(words), reach]))


def _inner_limits(kind: Any) -> list[Any]:
    """Limits that hang on a type instead of on its key, as in "a number or nothing"."""
    found = list(getattr(kind, "__metadata__", ()))
    if get_origin(kind) is not dict and get_origin(kind) is not list:
        for part in get_args(kind):
            found += list(getattr(part, "__metadata__", ()))
    return found


def _sort(kind: Any) -> str:
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(f"`{word}`" for word in get_args(kind))
    if get_origin(kind) is list:
        return "list"
    if get_origin(kind) is dict or (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return "mapping"
    names = {str: "text", int: "whole number", float: "number", bool: "true or false"}
    return names.get(kind, "day")


def _range(limits: Sequence[Any], sort: str) -> str:
    flat = [item for limit in limits for item in (getattr(limit, "metadata", None) or [limit])]
    low = _first(flat, "ge")
    high = _first(flat, "le")
    least, most = _first(flat, "min_length"), _first(flat, "max_length")
    if sort == "text" and _first(flat, "pattern"):
        return "name"
    if sort == "text":
        return f"text, up to {most:,} letters" if most else sort
    if sort in ("list", "mapping") and (least or most):
        entries = f"{least}" if least == most else f"{least} to {most}" if most else f"{least}+"
        return f"{sort}, {entries} entries"
    if high is None:
        return sort
    return (
        f"{sort}, above {_first(flat, 'gt')}, to {high}"
        if low is None
        else (f"{sort}, {low} to {high}")
    )


def _first(limits: Sequence[Any], name: str) -> Any:
    found = (getattr(limit, name, None) for limit in limits)
    return next((value for value in found if value is not None), None)


def _example(name: str, field: FieldInfo) -> str:
    examples = field.examples or []
    return f"`{name}: {as_written(examples[0])}`" if examples else ""


def main(arguments: Sequence[str]) -> int:
    """Renew the page named after `--write`, or print the tables; 0 if it went well."""
    if not arguments:
        print(key_tables())
        return 0
    if len(arguments) != 2 or arguments[0] != "--write":
        print("Use: python -m game.scenario.reference [--write PAGE]", file=sys.stderr)
        return 2
    page = Path(arguments[1])
    page.write_text(renewed(page.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
