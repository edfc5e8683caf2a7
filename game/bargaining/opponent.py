"""What a side's offers tell of its points: a sample of pictures of it, each fitting what was seen.

A picture is a weight and a value curve for every issue, and a course: how high it aims as time goes
by. Pictures are drawn from a broad family that knows no domain, and are moved about by Markov chain
Monte Carlo until they fit: offers lie near the course, and what was refused lies below it (Hindriks
and Tykhonov 2008 weigh a fixed grid of such hypotheses; a sample needs no grid, and its spread is an
honest measure of what is not known).
"""

from collections.abc import Sequence
from math import log, prod

import numpy as np
from numpy.typing import NDArray

from game.bargaining.protocol import Floats
from game.model.frozen import frozen

Ints = NDArray[np.int64]

SHAPE = 1.6
"""Of the gamma distribution of weights: most issues matter something, a few matter much."""
TAILS = 3.0
"""Degrees of freedom of Student's t for that distance: an odd offer now and then is no proof."""
SURE = 0.03
"""Share of the scale over which the odds of acceptance rise from even to three in four."""
DECIDED = 0.9
"""Most that a refusal can count: some refuse what they would offer themselves."""


@frozen
class Family:
    """From which pictures are drawn: how the other side's values may run along an issue's options."""

    sizes: tuple[int, ...]
    rising: tuple[float, ...]
    """Per issue, odds that values rise along the options as numbered."""
    free: float = 0.0
    """Odds that they follow no order at all."""
    floor: tuple[float, float] = (0.35, 0.9)
    """Where the course ends, uniform."""
    bend: tuple[float, float] = (0.2, 16.0)
    """Exponent of time in the course, uniform in its logarithm: 1 falls evenly, more falls late."""
    spread: tuple[float, float] = (0.003, 0.08)
    """Typical distance of an offer from the course, in shares of the scale; as the exponent."""


@frozen
class Evidence:
    """What one side has shown by some moment."""

    offers: Ints
    """Its offers, one place per issue; shape (n, issues)."""
    times: Floats
    """When it made them, 0 at the start and 1 at the end; shape (n,)."""
    refused: Ints
    """What it was offered and did not take; shape (m, issues)."""
    refused_times: Floats
    """Shape (m,)."""


class Pictures:
    """A sample of pictures of one side."""

    def __init__(self, family: Family, count: int, seed: int) -> None:
        self.family = family
        self.count = count
        self.dice = np.random.Generator(np.random.PCG64(seed))
        self._starts = np.concatenate(([0], np.cumsum(family.sizes))).astype(np.int64)
        issues = len(family.sizes)
        self.weights: Floats = self.dice.standard_gamma(SHAPE, (count, issues)) + 1e-3
        """Weight of each issue, on any scale; shape (count, issues)."""
        self.values: Floats = np.empty((count, int(self._starts[-1])))
        """Value 0..1 of each option, issue after issue; shape (count, options)."""
        for issue in range(issues):
            self.values[:, self._slice(issue)] = self._curves(issue)
        self.floor: Floats = self._floors()
        """Where the course ends; shape (count,)."""
        self.bend: Floats = self._drawn(family.bend)
        self.spread: Floats = self._drawn(family.spread)
        self._evidence: Evidence | None = None

    # --- Reading the sample ------------------------------------------------------------------

    def shares(self) -> Floats:
        """Weights that sum to 1; shape (count, issues)."""
        shares: Floats = self.weights / self.weights.sum(axis=1, keepdims=True)
        return shares

    def rows(self) -> Floats:
        """Share times value of every option, issue after issue; shape (count, options)."""
        return np.repeat(self.shares(), self.family.sizes, axis=1) * self.values

    def utilities(self, places: Ints) -> Floats:
        """Utility 0..1 of some packages in each picture; shape (count, packages)."""
        flat = places + self._starts[:-1]
        rows = self.rows()
        total = rows[:, flat[:, 0]]
        for issue in range(1, flat.shape[1]):
            total = total + rows[:, flat[:, issue]]
        return total

    def course(self, times: Floats) -> Floats:
        """How high the side aims at some times, by each picture; shape (count, times)."""
        return 1.0 - (1.0 - self.floor[:, None]) * times[None, :] ** self.bend[:, None]

    def mean_rows(self) -> list[Floats]:
        """Mean share times value of each option, per issue."""
        mean = self.rows().mean(axis=0)
        return [mean[self._slice(issue)] for issue in range(len(self.family.sizes))]

    # --- Fitting -----------------------------------------------------------------------------

    def fit(self, evidence: Evidence, sweeps: int) -> None:
        """Move the pictures until they fit all that has been seen.

        Args:
            evidence: everything, not only what is new.
            sweeps: times that every issue and the course of every picture is reconsidered.
        """
        chain = _Chain(self, evidence)
        if self._evidence is not None:
            chain.resample(_Chain(self, self._evidence).fits)
        self._evidence = evidence
        for _ in range(sweeps):
            for issue in range(len(self.family.sizes)):
                chain.reconsider_issue(issue)
            chain.reconsider_course()
            chain.reconsider_course()

    # --- The prior ---------------------------------------------------------------------------

    def _slice(self, issue: int) -> slice:
        return slice(int(self._starts[issue]), int(self._starts[issue + 1]))

    def _curves(self, issue: int) -> Floats:
        """Fresh value curves for an issue; shape (count, options), each from 0 to 1."""
        count, size = self.count, self.family.sizes[issue]
        dice = self.dice
        steps = 0.15 + dice.random((count, size - 1))
        curve = np.zeros((count, size))
        np.cumsum(steps, axis=1, out=curve[:, 1:])
        curve /= curve[:, -1:]
        falling = dice.random(count) >= self.family.rising[issue]
        curve[falling] = curve[falling, ::-1]
        if self.family.free > 0.0 and size > 2:
            loose = dice.random(count) < self.family.free
            curve[loose] = dice.permuted(curve[loose], axis=1)
        return curve

    def _floors(self) -> Floats:
        low, high = self.family.floor
        return low + (high - low) * self.dice.random(self.count)

    def _drawn(self, between: tuple[float, float]) -> Floats:
        """A number per picture, uniform in its logarithm."""
        low, high = log(between[0]), log(between[1])
        drawn: Floats = np.exp(low + (high - low) * self.dice.random(self.count))
        return drawn


class _Chain:
    """The pictures at work on one body of evidence."""

    def __init__(self, pictures: Pictures, evidence: Evidence) -> None:
        self.p = pictures
        self.split = len(evidence.offers)
        self.places = np.concatenate((evidence.offers, evidence.refused)).astype(np.int64)
        self.times = np.concatenate((evidence.times, evidence.refused_times))
        self.prepare()

    def prepare(self) -> None:
        p = self.p
        flat = self.places + p._starts[:-1]
        products = np.repeat(p.weights, p.family.sizes, axis=1) * p.values
        self.raw = np.zeros((p.count, len(self.places)))
        for issue in range(flat.shape[1]):
            self.raw += products[:, flat[:, issue]]
        self.total = p.weights.sum(axis=1)
        self.level = p.course(self.times)
        self.fits = self.fit_of(self.raw / self.total[:, None], self.level, p.spread)

    def fit_of(self, utility: Floats, level: Floats, spread: Floats) -> Floats:
        """Log-likelihood of the evidence in each picture; shape (count,)."""
        off = utility - level
        shown = (
            -0.5 * (TAILS + 1.0) * np.log1p((off[:, : self.split] / spread[:, None]) ** 2 / TAILS)
        )
        above = np.clip(off[:, self.split :] / SURE, -30.0, 30.0)
        refused = np.log1p(-DECIDED / (1.0 + np.exp(-above)))
        fits: Floats = shown.sum(axis=1) + refused.sum(axis=1) - self.split * np.log(spread)
        return fits

    def resample(self, before: Floats) -> None:
        """Drop the pictures that what is new speaks against, and double those it speaks for."""
        p = self.p
        odds = self.fits - before
        odds = np.exp(odds - odds.max())
        places = np.searchsorted(
            np.cumsum(odds) / odds.sum(), (np.arange(p.count) + p.dice.random()) / p.count
        )
        chosen = np.minimum(places, p.count - 1)
        p.weights, p.values = p.weights[chosen], p.values[chosen]
        p.floor, p.bend, p.spread = p.floor[chosen], p.bend[chosen], p.spread[chosen]
        self.prepare()

    def reconsider_issue(self, issue: int) -> None:
        """Try another weight, and half the time another curve, for one issue of every picture."""
        p = self.p
        column, place = p._slice(issue), self.places[:, issue]
        old_weight, old_curve = p.weights[:, issue], p.values[:, column]
        factor = np.exp(0.6 * p.dice.standard_normal(p.count))
        keep = p.dice.random(p.count) < 0.3
        weight = np.where(keep, old_weight, old_weight * factor)
        fresh = p._curves(issue)
        same = p.dice.random(p.count) < 0.4
        curve = np.where((same & ~keep)[:, None], old_curve, fresh)
        total = self.total - old_weight + weight
        raw = self.raw - old_weight[:, None] * old_curve[:, place]
        raw += weight[:, None] * curve[:, place]
        fits = self.fit_of(raw / total[:, None], self.level, p.spread)
        # Gamma prior of the weight, and the Jacobian of a step in its logarithm.
        prior = SHAPE * np.log(weight / old_weight) - (weight - old_weight)
        taken = np.log(p.dice.random(p.count)) < fits - self.fits + prior
        p.weights[taken, issue] = weight[taken]
        p.values[np.ix_(taken, np.arange(column.start, column.stop))] = curve[taken]
        self.raw[taken] = raw[taken]
        self.total[taken] = total[taken]
        self.fits[taken] = fits[taken]

    def reconsider_course(self) -> None:
        """Try another course for every picture: a fresh one, or one near the present."""
        p = self.p
        fresh = p.dice.random(p.count) < 0.3
        low, high = p.family.floor
        floor = np.where(fresh, p._floors(), p.floor + 0.05 * p.dice.standard_normal(p.count))
        bend = self._near(p.bend, fresh, p.family.bend)
        spread = self._near(p.spread, fresh, p.family.spread)
        inside = (floor >= low) & (floor <= high)
        for value, (least, most) in ((bend, p.family.bend), (spread, p.family.spread)):
            inside &= (value >= least) & (value <= most)
        level = 1.0 - (1.0 - floor[:, None]) * self.times[None, :] ** bend[:, None]
        fits = self.fit_of(self.raw / self.total[:, None], level, spread)
        taken = inside & (np.log(p.dice.random(p.count)) < fits - self.fits)
        p.floor[taken], p.bend[taken], p.spread[taken] = floor[taken], bend[taken], spread[taken]
        self.level[taken] = level[taken]
        self.fits[taken] = fits[taken]

    def _near(self, now: Floats, fresh: NDArray[np.bool_], between: tuple[float, float]) -> Floats:
        p = self.p
        step: Floats = now * np.exp(0.25 * p.dice.standard_normal(p.count))
        return np.where(fresh, p._drawn(between), step)


def opposed_to(sizes: Sequence[int], rows: Sequence[Floats], odds: float, free: float) -> Family:
    """The family of those who probably want the opposite of one's own points, issue by issue.

    Args:
        sizes: options per issue.
        rows: own points of the options of each issue.
        odds: how probably the other side's values run against one's own.
        free: odds that they follow no order.
    """
    rising = tuple(odds if row[0] >= row[-1] else 1.0 - odds for row in rows)
    return Family(sizes=tuple(sizes), rising=rising, free=free)


def places_of(sizes: Sequence[int], packages: Ints) -> Ints:
    """Places of the options of packages given by index, the last issue fastest; shape (n, issues)."""
    strides = np.array([prod(sizes[at + 1 :]) for at in range(len(sizes))], dtype=np.int64)
    places: Ints = packages[:, None] // strides % np.array(sizes, dtype=np.int64)
    return places
