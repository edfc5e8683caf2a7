"""What pictures of the other side consist of, and from which family they are drawn."""

from collections.abc import Sequence
from math import log, prod

import numpy as np
from numpy.typing import NDArray

from game.bargaining.protocol import Floats
from game.model.frozen import frozen

Ints = NDArray[np.int64]
Dice = np.random.Generator

SHAPE = 3.0
"""Of the gamma distribution of weights: most issues matter, and few matter ten times another."""
LEAST_STEP = 0.15
"""From one option to the next, values rise by this or up to 1 more, before they are scaled."""


@frozen
class Family:
    """From which pictures are drawn: how a side's values may run along the options of an issue."""

    sizes: tuple[int, ...]
    rising: tuple[float, ...]
    """Per issue, odds that values rise along the options as numbered; 0 or 1 if that is known."""
    free: float = 0.0
    """Odds that they follow no order at all."""
    floor: tuple[float, float] = (0.35, 0.9)
    """Where the course ends, uniform."""
    bend: tuple[float, float] = (0.2, 16.0)
    """Exponent of time in the course, uniform in its logarithm: 1 falls evenly, more falls late."""
    spread: tuple[float, float] = (0.001, 0.02)
    """Typical distance of an offer from the course, in shares of the scale; as the exponent."""


@frozen
class Layout:
    """Where the options of each issue stand in one long row of all options."""

    sizes: tuple[int, ...]
    heads: Ints
    """Place of each issue's first option; shape (issues,)."""
    tails: Ints
    """Place of its last one."""
    owner: Ints
    """Issue of each option; shape (options,)."""
    inner: NDArray[np.bool_]
    """Options that are not the first of their issue."""
    single: Floats
    """1 for an issue with one option only, else 0; shape (issues,)."""
    upward: Ints
    """Rank of each option if values rise along the options, as a place in the row."""
    downward: Ints
    """The same if they fall."""
    members: Floats
    """1 where an option belongs to an issue; shape (options, issues)."""


def layout_of(sizes: Sequence[int]) -> Layout:
    """The layout of issues with so many options."""
    counts = np.array(sizes, dtype=np.int64)
    tails = np.cumsum(counts) - 1
    heads = tails - counts + 1
    owner = np.repeat(np.arange(len(counts)), counts)
    places = np.arange(int(counts.sum()))
    inner = np.ones(len(places), dtype=np.bool_)
    inner[heads] = False
    return Layout(
        sizes=tuple(sizes),
        heads=heads,
        tails=tails,
        owner=owner,
        inner=inner,
        single=(counts == 1).astype(np.float64),
        upward=places,
        downward=(heads + tails)[owner] - places,
        members=(owner[:, None] == np.arange(len(counts))).astype(np.float64),
    )


@frozen
class Traits:
    """What each picture of a sample holds of the other side."""

    weights: Floats
    """Weight of each issue, on any scale; shape (count, issues)."""
    steps: Floats
    """By how much the values rise, from the worst option of an issue to the best, before they are
    scaled to 0..1; the first of each issue is 0; shape (count, options)."""
    ranks: Ints
    """Rank of each option in its issue, the worst first, as a place in the row of all options."""
    floor: Floats
    """Where the course ends; shape (count,)."""
    bend: Floats
    """Exponent of time in the course."""
    spread: Floats
    """Typical distance of an offer from the course."""

    def chosen(self, places: Ints) -> "Traits":
        """The pictures at these places."""
        return Traits(
            weights=self.weights[places],
            steps=self.steps[places],
            ranks=self.ranks[places],
            floor=self.floor[places],
            bend=self.bend[places],
            spread=self.spread[places],
        )

    def updated(self, taken: NDArray[np.bool_], other: "Traits") -> "Traits":
        """These pictures, with those of another sample where they are taken."""

        def mixed(new: Floats, old: Floats) -> Floats:
            return old if new is old else np.where(taken, new, old)

        wide = taken[:, None]
        return Traits(
            weights=np.where(wide, other.weights, self.weights),
            steps=np.where(wide, other.steps, self.steps),
            ranks=self.ranks
            if other.ranks is self.ranks
            else np.where(wide, other.ranks, self.ranks),
            floor=mixed(other.floor, self.floor),
            bend=mixed(other.bend, self.bend),
            spread=mixed(other.spread, self.spread),
        )

    def shares(self) -> Floats:
        """Weights that sum to 1; shape (count, issues)."""
        shares: Floats = self.weights / self.weights.sum(axis=1, keepdims=True)
        return shares

    def values(self, layout: Layout) -> Floats:
        """Value 0..1 of each option, issue after issue; shape (count, options)."""
        sums = np.cumsum(self.steps, axis=1)
        base = sums[:, layout.heads]
        span = sums[:, layout.tails] - base + layout.single
        sorted_values = (sums - (base - layout.single)[:, layout.owner]) / span[:, layout.owner]
        return np.take_along_axis(sorted_values, self.ranks, axis=1)

    def fallen(self, times: Floats) -> Floats:
        """How far the course has come down by some times; shape (count, times)."""
        fallen: Floats = (1.0 - self.floor)[:, None] * times[None, :] ** self.bend[:, None]
        return fallen


# --- Drawing them ----------------------------------------------------------------------------


def drawn(family: Family, layout: Layout, count: int, dice: Dice) -> Traits:
    """Fresh pictures of a family."""
    issues = len(family.sizes)
    steps = LEAST_STEP + dice.random((count, len(layout.owner)))
    steps[:, layout.heads] = 0.0
    floor, bend, spread = drawn_courses(family, count, dice)
    return Traits(
        weights=dice.standard_gamma(SHAPE, (count, issues)) + 1e-3,
        steps=steps,
        ranks=drawn_ranks(family, layout, count, dice),
        floor=floor,
        bend=bend,
        spread=spread,
    )


def drawn_courses(family: Family, count: int, dice: Dice) -> tuple[Floats, Floats, Floats]:
    """Fresh floors, bends and spreads."""
    low, high = family.floor
    floor: Floats = low + (high - low) * dice.random(count)
    return floor, _log_uniform(family.bend, count, dice), _log_uniform(family.spread, count, dice)


def drawn_ranks(family: Family, layout: Layout, count: int, dice: Dice) -> Ints:
    """Fresh orders of the options of every issue."""
    shape = (count, len(family.sizes))
    rises = (dice.random(shape) < np.array(family.rising))[:, layout.owner]
    ranks: Ints = np.where(rises, layout.upward, layout.downward)
    if family.free > 0.0:
        loose = (dice.random(shape) < family.free)[:, layout.owner]
        rows = np.flatnonzero(loose.any(axis=1))
        # Sorted by issue and then by chance: a shuffle within each issue.
        shuffled = np.argsort(layout.owner + dice.random((len(rows), len(layout.owner))), axis=1)
        ranks[rows] = np.where(loose[rows], shuffled, ranks[rows])
    return ranks


def _log_uniform(between: tuple[float, float], count: int, dice: Dice) -> Floats:
    low, high = log(between[0]), log(between[1])
    numbers: Floats = np.exp(low + (high - low) * dice.random(count))
    return numbers


def is_course_of(traits: Traits, family: Family) -> NDArray[np.bool_]:
    """Which pictures hold a course that is of the family; shape (count,)."""
    inside = np.ones(len(traits.floor), dtype=np.bool_)
    for value, (low, high) in (
        (traits.floor, family.floor),
        (traits.bend, family.bend),
        (traits.spread, family.spread),
    ):
        inside &= (value >= low) & (value <= high)
    return inside


def are_steps(steps: Floats, layout: Layout) -> NDArray[np.bool_]:
    """Which rows of steps are as steep as those of a family; shape (count,)."""
    outside = (steps < LEAST_STEP) & layout.inner
    outside |= steps > LEAST_STEP + 1.0
    return np.logical_not(outside.any(axis=1))


def places_of(sizes: Sequence[int], packages: Ints) -> Ints:
    """Options of packages given by index, the last issue fastest; shape (n, issues)."""
    strides = np.array([prod(sizes[at + 1 :]) for at in range(len(sizes))], dtype=np.int64)
    places: Ints = packages[:, None] // strides % np.array(sizes, dtype=np.int64)
    return places
