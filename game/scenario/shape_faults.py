"""Says in plain words where a file does not have the shape of a scenario."""

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.scenario.faults import Fault, KeyPath
from game.scenario.schema import ScenarioShape
from game.scenario.schema_walk import field_at, known_keys
from game.scenario.wording import as_written, describe_path, did_you_mean
from game.scenario.yaml_source import YamlSource


def read_shape(source: YamlSource) -> tuple[ScenarioShape | None, list[Fault]]:
    """The file's content in its shape, or every place where it does not fit."""
    if not isinstance(source.data, dict):
        return None, [_no_mapping(source)]
    try:
        return ScenarioShape.model_validate(source.data), []
    except ValidationError as problem:
        details = problem.errors(include_url=False)
        return None, [
            _fault(source, detail) for detail in details if not _is_spoiled(source, detail)
        ]


def _no_mapping(source: YamlSource) -> Fault:
    if source.data is None:
        return Fault(1, 1, "The file is empty. Begin with a copy of a scenario that works.")
    place = source.value_at(())
    return Fault(
        place.line,
        place.column,
        "A scenario begins with keys at the left margin, such as 'title: My conference'.",
    )


def _path_of(detail: ErrorDetails) -> KeyPath:
    return tuple(part for part in detail["loc"] if part != "[key]")


def _is_spoiled(source: YamlSource, detail: ErrorDetails) -> bool:
    path = _path_of(detail)
    return any(path[: len(spoiled)] == spoiled for spoiled in source.spoiled)


def _fault(source: YamlSource, detail: ErrorDetails) -> Fault:
    path = _path_of(detail)
    kind = detail["type"]
    if kind == "missing":
        place = source.key_at(path[:-1]) if path[:-1] else source.value_at(())
        return Fault(place.line, place.column, _missing(source.data, path))
    if kind == "extra_forbidden":
        place = source.key_at(path)
        return Fault(place.line, place.column, _unknown_key(source.data, path))
    if "[key]" in detail["loc"]:
        place = source.key_at(path)
        return Fault(place.line, place.column, _bad_id(str(path[-1])))
    place = source.value_at(path)
    name = _name(source.data, path)
    value = detail["input"]
    if value is None:
        message = f"{name} has no value. Write one after the colon{_for_example(path)}"
    else:
        words = _WORDS.get(kind, _unfitting)
        message = words(name, value, detail.get("ctx", {})) + _hint(kind, path)
    return Fault(place.line, place.column, message)


def _name(data: Any, path: KeyPath) -> str:
    return f"'{describe_path(data, path)}'"


def _inside(data: Any, path: KeyPath) -> str:
    where = describe_path(data, path)
    return f"in {where}" if where else "at the top of the file"


def _missing(data: Any, path: KeyPath) -> str:
    parent = describe_path(data, path[:-1])
    where = f"below '{parent}'" if parent else "at the left margin of the file"
    return f"The key '{path[-1]}' is missing {_inside(data, path[:-1])}. Add it {where}" + (
        _for_example(path)
    )


def _unknown_key(data: Any, path: KeyPath) -> str:
    word = str(path[-1])
    known = known_keys(path[:-1])
    hint = did_you_mean(word, known)
    if not hint:
        hint = " Known here: " + ", ".join(known) + "."
    return f"Unknown key '{word}' {_inside(data, path[:-1])}.{hint}"


def _for_example(path: KeyPath) -> str:
    field = field_at(path)
    if field is None or not field.examples:
        return "."
    return f", for example: {path[-1]}: {as_written(field.examples[0])}"


def _hint(kind: str, path: KeyPath) -> str:
    needs_example = kind in ("model_type", "dict_type", "list_type", "model_attributes_type")
    example = _for_example(path) if needs_example else "."
    return "" if example == "." else " Write" + example.removeprefix(",")


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        short = value if len(value) <= 40 else value[:37] + "..."
        return f"'{short}'"
    if isinstance(value, dict):
        return "a mapping (keys with values)"
    if isinstance(value, list):
        return "a list"
    return str(value)


def _bad_id(word: str) -> str:
    return (
        f"'{_shortened(word)}' cannot be a name inside the file. Such names have small letters, "
        "digits and underscores and begin with a letter, at most 40."
    )


def _shortened(word: str) -> str:
    return word if len(word) <= 40 else word[:37] + "..."


Words = Callable[[str, Any, dict[str, Any]], str]


def _unfitting(name: str, value: Any, ctx: dict[str, Any]) -> str:
    return f"{name}: {_shown(value)} does not fit here. See docs/scenarios.md for what does."


def _number(name: str, value: Any, ctx: dict[str, Any]) -> str:
    return (
        f"{name} must be a number, not {_shown(value)}. Write digits with a point, such as 0.5, "
        "without quotation marks."
    )


def _whole(name: str, value: Any, ctx: dict[str, Any]) -> str:
    return (
        f"{name} must be a whole number, not {_shown(value)}. Write digits alone, such as 1200, "
        "without quotation marks."
    )


def _text(name: str, value: Any, ctx: dict[str, Any]) -> str:
    if isinstance(value, dict | list):
        return f"{name} must be text, not {_shown(value)}."
    return f'{name} must be text, not {_shown(value)}. Put it in quotation marks: "{value}".'


def _true_false(name: str, value: Any, ctx: dict[str, Any]) -> str:
    return f"{name} must be true or false, not {_shown(value)}."


def _choice(name: str, value: Any, ctx: dict[str, Any]) -> str:
    expected = str(ctx["expected"])
    known = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    return f"{name} cannot be {_shown(value)}. Possible: {', '.join(known)}." + did_you_mean(
        str(value), known
    )


def _day(name: str, value: Any, ctx: dict[str, Any]) -> str:
    return (
        f"{name} must be a day, written year-month-day such as 1905-08-29 (years 1000 to 2999), "
        f"not {_shown(value)}."
    )


def _too_few(name: str, value: Any, ctx: dict[str, Any]) -> str:
    return f"{name} needs at least {ctx['min_length']} entries; it has {ctx['actual_length']}."


def _too_many(name: str, value: Any, ctx: dict[str, Any]) -> str:
    return f"{name} has {len(value)} entries; at most {ctx['max_length']} are possible."


_WORDS: dict[str, Words] = {
    "string_type": _text,
    "float_type": _number,
    "int_type": _whole,
    "bool_type": _true_false,
    "literal_error": _choice,
    "iso_date": _day,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_pattern_mismatch": lambda name, value, ctx: f"{name}: {_bad_id(value)}",
    "string_too_short": lambda name, value, ctx: f"{name} is empty. Write some text.",
    "string_too_long": lambda name, value, ctx: (
        f"{name} has {len(value)} letters; at most {ctx['max_length']} fit."
    ),
    "greater_than_equal": lambda name, value, ctx: (
        f"{name} is {_shown(value)}; it must be {ctx['ge']:g} or more."
    ),
    "greater_than": lambda name, value, ctx: (
        f"{name} is {_shown(value)}; it must be more than {ctx['gt']:g}."
    ),
    "less_than_equal": lambda name, value, ctx: (
        f"{name} is {_shown(value)}; it must be {ctx['le']:g} or less."
    ),
    "decimals": lambda name, value, ctx: (
        f"{name} is {_shown(value)}; "
        + (
            "one digit after the point is the finest step."
            if ctx["decimals"] == 1
            else f"{ctx['decimals']} digits after the point are the finest step."
        )
    ),
    "list_type": lambda name, value, ctx: f"{name} must be a list, not {_shown(value)}.",
    "dict_type": lambda name, value, ctx: (
        f"{name} must be a mapping (keys with values), not {_shown(value)}."
    ),
    "model_type": lambda name, value, ctx: (
        f"{name} must be a mapping (keys with values), not {_shown(value)}."
    ),
    "model_attributes_type": lambda name, value, ctx: (
        f"{name} must be a mapping (keys with values), not {_shown(value)}."
    ),
}
