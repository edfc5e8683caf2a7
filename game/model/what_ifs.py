"""Other courses of the world: changes of a scenario, and what they are expected to lead to."""

from collections.abc import Mapping
from typing import Any

from game.model.frozen import frozen
from game.model.ids import SeatId


@frozen
class Expected:
    """What an argument leads one to expect of many games, beside the base."""

    what: str
    """A measure, such as `peace` or `option.sakhalin.south`."""
    goes: str | None = None
    """`up` or `down`, against the base."""
    at_least: float | None = None
    at_most: float | None = None


@frozen
class Asked:
    """A range that many games between the people of history should come to."""

    question: str
    what: str
    """A measure, as of `Expected`."""
    at_least: float | None
    at_most: float | None
    fixed: bool
    """With the minds of history, not with drawn ones."""


@frozen
class WhatIf:
    """One other course, and the argument for what would have followed."""

    id: str
    title: str
    argument: str
    source: str
    changes: tuple[tuple[str, Any], ...]
    """(path, value), as `--set` makes them."""
    plays: Mapping[SeatId, str]
    """Seat -> who plays it instead of the people of history."""
    expects: tuple[Expected, ...]
    held_out: bool
    """Set aside while the numbers were tuned."""
