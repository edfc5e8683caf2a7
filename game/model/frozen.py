"""The `@frozen` decorator: immutable values that refuse unknown fields.

What the standard library's `@dataclass(frozen=True, kw_only=True, slots=True)` makes, and so
dataclasses to everybody who asks (`replace`, `fields`, `asdict`, pydantic). But that writes and
compiles six methods for each class, and with three hundred classes a quarter of the program's start
went into it. Here the methods that read the same for all classes are shared, and a constructor is
compiled when the first value is made: most classes of a program are not needed at its start.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def frozen(cls: type[T]) -> type[T]:
    """A dataclass whose instances cannot change and are built by keyword only."""
    made: Any = dataclass(init=False, repr=False, eq=False, kw_only=True, slots=True)(cls)
    own = vars(cls)
    parts = fields(made)
    values = _reader([part.name for part in parts if part.compare])

    def init(self: Any, **given: Any) -> None:
        made.__init__ = _constructor(made, parts)
        made.__init__(self, **given)

    def equal(self: Any, other: Any) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or values(self) == values(other)

    def hashed(self: Any) -> int:
        return hash(values(self))

    written = {"__init__": init, "__eq__": equal, "__hash__": hashed, **_SHARED}
    for name, method in written.items():
        # Python itself notes None for the hash of a class that writes its own comparison.
        if own.get(name) is None:
            setattr(made, name, method)
    frozen_class: type[T] = made
    return frozen_class


def _reader(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What reads these fields of a value, as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _constructor(made: type, parts: tuple[Field[Any], ...]) -> Callable[..., None]:
    """The constructor of a class, compiled."""
    space: dict[str, Any] = {"MISSING": MISSING}
    takes, does = [], []
    for part in parts:
        name = part.name
        value = name
        space[f"_set_{name}"] = getattr(made, name).__set__
        if part.default_factory is not MISSING:
            space[f"_make_{name}"] = part.default_factory
            value = f"_make_{name}() if {name} is MISSING else {name}"
            takes.append(f"{name}=MISSING")
        elif part.default is not MISSING:
            space[f"_default_{name}"] = part.default
            takes.append(f"{name}=_default_{name}")
        else:
            takes.append(name)
        does.append(f"    _set_{name}(self, {value})")
    head = ", ".join(["self", "*", *takes] if takes else ["self"])
    text = "\n".join([f"def __init__({head}):", *(does or ["    pass"])])
    exec(text, space)  # noqa: S102 - of names of fields alone, which are identifiers
    made_init: Callable[..., None] = space["__init__"]
    made_init.__qualname__ = f"{made.__qualname__}.__init__"
    return made_init


def _repr(self: Any) -> str:
    told = (f"{part.name}={getattr(self, part.name)!r}" for part in fields(self) if part.repr)
    return f"{self.__class__.__qualname__}({', '.join(told)})"


def _set(self: Any, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, part.name) for part in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for part, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, part.name, value)


_SHARED: dict[str, Any] = {
    "__repr__": _repr,
    "__setattr__": _set,
    "__delattr__": _delete,
    "__getstate__": _state,
    "__setstate__": _restore,
}
