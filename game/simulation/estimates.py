"""Means with their 95 % intervals, by Student's t; the standard library is enough for it."""

from collections.abc import Sequence
from functools import lru_cache
from math import atan, ceil, cos, fsum, pi, sin, sqrt
from statistics import fmean, stdev

from game.model.frozen import frozen

COVERAGE = 0.95
"""Share of such intervals that hold the true mean."""


@frozen
class Estimate:
    """A mean over independent replications, and how far the truth may lie from it."""

    mean: float
    half_width: float | None
    """Of the 95 % interval; None of a single replication, which tells nothing of the spread."""

    @property
    def interval(self) -> tuple[float, float] | None:
        """The ends of the 95 % interval."""
        if self.half_width is None:
            return None
        return self.mean - self.half_width, self.mean + self.half_width

    @property
    def differs_from_zero(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.half_width is not None and abs(self.mean) > self.half_width


def estimate(values: Sequence[float]) -> Estimate:
    """The mean of some independent values, with its interval.

    Raises:
        ValueError: there are no values.
    """
    if not values:
        raise ValueError("There is no mean of nothing.")
    mean, count = fmean(values), len(values)
    if count == 1:
        return Estimate(mean=mean, half_width=None)
    return Estimate(mean=mean, half_width=t_quantile(count - 1) * stdev(values) / sqrt(count))


@lru_cache(maxsize=256)
def t_quantile(freedom: int) -> float:
    """The t that a variable with so many degrees of freedom stays within, 95 times in 100."""
    low, high = 0.0, 13.0
    # The widest, with one degree of freedom, is 12.71; halving 60 times exhausts a float.
    for _ in range(60):
        middle = (low + high) / 2.0
        low, high = (middle, high) if share_within(middle, freedom) < COVERAGE else (low, middle)
    return high


def share_within(t: float, freedom: int) -> float:
    """P(|T| <= t) of Student's distribution (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4)."""
    angle = atan(t / sqrt(freedom))
    terms, term = [], cos(angle) if freedom % 2 else 1.0
    for step in range(3 if freedom % 2 else 2, freedom + 1, 2):
        terms.append(term)
        term *= cos(angle) ** 2 * (step - 1) / step
    if freedom % 2:
        return 2.0 / pi * (angle + sin(angle) * fsum(terms))
    return sin(angle) * fsum(terms)


def percentile(values: Sequence[float], share: float) -> float:
    """The least of the values that so great a share of them does not exceed; 0.0 of none."""
    if not values:
        return 0.0
    return sorted(values)[max(0, ceil(share * len(values)) - 1)]
