"""The `@frozen` decorator: immutable values that refuse unknown fields."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def frozen(cls: type[T]) -> type[T]:
    """A dataclass whose instances cannot change and are built by keyword only."""
    return dataclass(frozen=True, kw_only=True, slots=True)(cls)
