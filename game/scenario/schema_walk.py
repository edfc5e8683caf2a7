"""Finds the part of the file's shape that a place in the file belongs to."""

import types
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.scenario.faults import KeyPath
from game.scenario.schema import ScenarioShape


def shape_at(path: KeyPath) -> type[BaseModel] | None:
    """The model of the mapping at this path; None where anything or a plain value stands."""
    kind: Any = ScenarioShape
    for part in path:
        kind = _inner(kind, part)
        if kind is None:
            return None
    return kind if _is_shape(kind) else None


def field_at(path: KeyPath) -> FieldInfo | None:
    """What the shape says of the key at the end of a path; None for entries and unknown keys."""
    if not path:
        return None
    shape = shape_at(path[:-1])
    return shape.model_fields.get(str(path[-1])) if shape is not None else None


def known_keys(path: KeyPath) -> list[str]:
    """The keys that the mapping at this path can have; empty where authors name the keys."""
    shape = shape_at(path)
    return list(shape.model_fields) if shape is not None else []


def unwrapped(kind: Any) -> Any:
    """A type without its constraints and without "or nothing"."""
    while True:
        origin = get_origin(kind)
        if origin is Union or origin is types.UnionType:
            kind = next(part for part in get_args(kind) if part is not types.NoneType)
        elif hasattr(kind, "__metadata__"):
            kind = kind.__origin__
        else:
            return kind


def _is_shape(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _inner(kind: Any, part: str | int) -> Any:
    if _is_shape(kind):
        field = kind.model_fields.get(part)
        return None if field is None else unwrapped(field.annotation)
    origin, inside = get_origin(kind), get_args(kind)
    if origin is list:
        return unwrapped(inside[0])
    if origin is dict:
        return unwrapped(inside[1])
    return None
