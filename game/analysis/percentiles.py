"""Where a result stands among many simulated conferences."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from game.model.frozen import frozen
from game.model.ids import SeatId

STEPS = 100
"""The distribution is kept as so many steps: the values that 0, 1, ... 100 in 100 lie below."""


@frozen
class Percentiles:
    """The distribution of results over conferences between the people of history."""

    scenario: str
    """Digest of the scenario that they were played with."""
    program: str
    """Digest of the rules and delegations that played them."""
    calendar: str
    games: int
    seed: int
    score: Mapping[SeatId, tuple[float, ...]]
    """Seat -> the verdict's score at each step, 0..100, rising."""
    utility: Mapping[SeatId, tuple[float, ...]]
    """Party -> utility at each step, 0..100, rising."""


def steps_of(values: Sequence[float]) -> tuple[float, ...]:
    """The values at the steps of a distribution, to a hundredth.

    Raises:
        ValueError: there are no values.
    """
    if not values:
        raise ValueError("There is no distribution of nothing.")
    ranked = sorted(values)
    last = len(ranked) - 1
    return tuple(round(ranked[round(step * last / STEPS)], 2) for step in range(STEPS + 1))


def percentile_of(steps: Sequence[float], value: float) -> int:
    """How many in 100 conferences a result is better than."""
    return min(STEPS, bisect_left(steps, round(value, 2)))
