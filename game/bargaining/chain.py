"""The pictures at work on a body of evidence: how well each fits, and how they are moved about.

What has been offered is likely in a picture in which it lies near the course, and in which few
other packages are worth as much: had there been many, it would hardly have been this one. So an
issue on which a side never gives way, while it does on others, is one that matters much to it. How
many packages a picture holds above some level is not counted but bounded (Chernoff 1952), which
takes one sum per issue.
"""

import numpy as np
from numpy.typing import NDArray

from game.bargaining.protocol import Floats
from game.bargaining.traits import (
    LEAST_STEP,
    SHAPE,
    Dice,
    Family,
    Ints,
    Layout,
    Traits,
    are_steps,
    drawn,
    drawn_courses,
    is_course_of,
)
from game.model.frozen import frozen

Singles = NDArray[np.float32]

TAILS = 3.0
"""Degrees of freedom of Student's t for the distance of an offer from the course: an odd offer now
and then is no proof."""
SURE = 0.03
"""Share of the scale over which the odds of acceptance rise from even to three in four."""
DECIDED = 0.9
"""Most that a refusal can count: some refuse what they would offer themselves."""
PULLS: Singles = 2.0 ** np.arange(1, 8, dtype=np.float32)
"""Exponents tried for the bound on the number of packages, each twice the last."""
DEPTH = 4.0
"""By what power, about, the number of packages grows with the loss that they may bring."""
KEPT = 0.8
"""Share of the pictures that must still count, in effect, after a stage of new evidence."""
WALKS: Floats = np.array([0.05, 0.25, 0.8])
"""Lengths of a step, one of them by chance: short ones where little room is left."""
PARTS: Floats = np.array([0.3, 0.6, 1.0])
"""Share of the traits that take part in a step along a difference, one of them by chance."""


@frozen
class Evidence:
    """What one side has shown by some moment."""

    offers: Ints
    """Its offers, one place per issue, or -1 for an issue that is left open; shape (n, issues)."""
    times: Floats
    """When it made them, 0 at the start and 1 at the end; shape (n,)."""
    refused: Ints
    """What it was offered and did not take; shape (m, issues)."""
    refused_times: Floats
    """Shape (m,)."""


@frozen
class _Look:
    """What a sample of pictures says of the evidence, one row per picture."""

    fallen: Floats
    """How far the course has come down by the time of each piece."""
    lost: Floats
    """How much the side would lose by each package, of its best."""
    above: Singles
    """Logarithm of how many packages are worth more to it than each of its offers."""

    def chosen(self, places: Ints) -> "_Look":
        """The rows at these places."""
        return _Look(fallen=self.fallen[places], lost=self.lost[places], above=self.above[places])

    def updated(self, taken: NDArray[np.bool_], other: "_Look") -> "_Look":
        """These rows, with those of another look where they are taken; shape (count, 1)."""
        same = other.lost is self.lost
        return _Look(
            fallen=np.where(taken, other.fallen, self.fallen),
            lost=self.lost if same else np.where(taken, other.lost, self.lost),
            above=self.above if same else np.where(taken, other.above, self.above),
        )


class Chain:
    """A sample of pictures, moved about until it fits the evidence."""

    def __init__(
        self, family: Family, layout: Layout, traits: Traits, evidence: Evidence, dice: Dice
    ) -> None:
        self.family, self.layout, self.dice = family, layout, dice
        self.traits = traits
        self.count = len(traits.floor)
        self._members = layout.members.astype(np.float32)
        self.evidence = evidence
        self.times = np.concatenate((evidence.times, evidence.refused_times))
        self.split = len(evidence.offers)
        self._named = self._packages()
        lost, above = self._losses(traits)
        self.look = _Look(fallen=traits.fallen(self.times), lost=lost, above=above)

    def learn(self, known: Evidence | None, sweeps: int) -> None:
        """Let in what is new, by stages, and let the pictures adapt to it.

        Args:
            known: what the pictures have been fitted to before; None for nothing.
            sweeps: times that every picture is reconsidered; each lets in more, the last all.
        """
        new = self._unknown(known)
        force = np.where(new, 0.0, 1.0)
        part = 0.0 if new.any() else 1.0
        for left in range(sweeps, 0, -1):
            if part < 1.0:
                news = self._fit(self.look, self.traits.spread)[:, new].sum(axis=1)
                step = max(self._bearable(news, 1.0 - part), (1.0 - part) / left)
                self._resample(step * news)
                part = min(part + step, 1.0)
                force[new] = part
            self._sweep(force)

    # --- Fit ---------------------------------------------------------------------------------

    def _packages(self) -> Floats:
        """1 where a package holds an option; shape (options, packages)."""
        evidence, layout = self.evidence, self.layout
        places = np.concatenate((evidence.offers, evidence.refused)).astype(np.int64)
        held = places[:, layout.owner] == layout.upward - layout.heads[layout.owner]
        # An issue that is left open counts with the mean of its options.
        left_open = (places < 0)[:, layout.owner] / np.array(layout.sizes)[layout.owner]
        return np.ascontiguousarray((held + left_open).T)

    def _unknown(self, known: Evidence | None) -> NDArray[np.bool_]:
        if known is None:
            return np.ones(len(self.times), dtype=np.bool_)
        offers = np.isin(self.evidence.times, known.times)
        refused = np.isin(self.evidence.refused_times, known.refused_times)
        return ~np.concatenate((offers, refused))

    def _losses(self, traits: Traits) -> tuple[Floats, Singles]:
        """What the packages cost in each picture, and how many others cost less."""
        losses = traits.shares()[:, self.layout.owner]
        losses *= 1.0 - traits.values(self.layout)
        np.clip(losses, 0.0, 1.0, out=losses)
        lost = losses @ self._named
        return lost, self._above(losses, lost[:, : self.split])

    def _look(self, traits: Traits) -> _Look:
        """What these pictures say; what they share with the present ones is kept."""
        now, look = self.traits, self.look
        fallen = look.fallen if traits.bend is now.bend else traits.fallen(self.times)
        same = traits.steps is now.steps
        lost, above = (look.lost, look.above) if same else self._losses(traits)
        return _Look(fallen=fallen, lost=lost, above=above)

    def _above(self, losses: Floats, lost: Floats) -> Singles:
        """Logarithm of how many packages are worth more than an offer; shape (count, offers)."""
        weighed = np.empty((len(PULLS), *losses.shape), dtype=np.float32)
        np.exp(-PULLS[0] * losses, out=weighed[0], casting="unsafe")
        for at in range(1, len(PULLS)):
            np.multiply(weighed[at - 1], weighed[at - 1], out=weighed[at])
        sums = np.log(weighed @ self._members + np.float32(1e-30)).sum(axis=2)
        loss = lost.astype(np.float32)
        above = sums[0][:, None] + PULLS[0] * loss
        for at in range(1, len(PULLS)):
            np.minimum(above, sums[at][:, None] + PULLS[at] * loss, out=above)
        least: Singles = np.maximum(above, 0.0, out=above)
        return least

    def _fit(self, look: _Look, spread: Floats) -> Floats:
        """Log-likelihood of each piece of evidence in each picture; shape (count, pieces)."""
        split = self.split
        off = look.fallen - look.lost
        fits = np.empty_like(off)
        near = off[:, :split] / spread[:, None]
        loss = np.maximum(look.lost[:, :split], 1e-6)
        # Packages that might have been offered in its place: those of about the same worth.
        rivals = np.minimum(1.0, DEPTH * spread[:, None] / loss) * np.exp(look.above)
        fits[:, :split] = -0.5 * (TAILS + 1.0) * np.log(1.0 + near * near / TAILS)
        fits[:, :split] -= np.log(1.0 + rivals)
        sure = np.clip(off[:, split:] / -SURE, -30.0, 30.0)
        fits[:, split:] = np.log(1.0 - DECIDED / (1.0 + np.exp(sure)))
        return fits

    # --- Letting in what is new --------------------------------------------------------------

    def _bearable(self, news: Floats, most: float) -> float:
        """How much of the news can be let in at once."""
        news = news - news.max()

        def kept(step: float) -> float:
            odds = np.exp(step * news)
            return float(odds.sum() ** 2 / (odds @ odds) / self.count)

        if kept(most) >= KEPT:
            return most
        low, high = 0.0, most
        for _ in range(8):
            middle = (low + high) / 2.0
            low, high = (middle, high) if kept(middle) >= KEPT else (low, middle)
        return high

    def _resample(self, odds: Floats) -> None:
        """Drop the pictures that what is new speaks against, and double those it speaks for."""
        sums = np.cumsum(np.exp(odds - odds.max()))
        points = (np.arange(self.count) + self.dice.random()) / self.count
        chosen = np.minimum(np.searchsorted(sums / sums[-1], points), self.count - 1)
        self.traits, self.look = self.traits.chosen(chosen), self.look.chosen(chosen)

    # --- Moves -------------------------------------------------------------------------------

    def _sweep(self, force: Floats) -> None:
        """Reconsider every picture once, each piece of evidence with so much force."""
        self.force = force
        self.fits = self._fit(self.look, self.traits.spread) @ force
        # Drawn at once: each issue of each picture has its turn, in an order of the picture's own.
        issues, dice = len(self.family.sizes), self.dice
        fresh = drawn(self.family, self.layout, self.count, dice)
        turn = dice.integers(issues, size=self.count)
        kinds = dice.random((issues, self.count))
        walks = dice.standard_normal((issues, self.count))
        walks *= WALKS[dice.integers(len(WALKS), size=walks.shape)]
        for at in range(issues):
            self._try(*self._other_issue((turn + at) % issues, fresh, kinds[at], walks[at]))
        before = self.traits
        for _ in range(2):
            self._try(*self._other_course())
            self._try(*self._along(before))

    def _try(self, other: Traits, prior: Floats) -> None:
        """Take each of these pictures in the place of the present one as often as it deserves.

        Args:
            other: pictures, one for each of the present ones.
            prior: logarithm of how much more usual they are.
        """
        look = self._look(other)
        fits = self._fit(look, other.spread) @ self.force
        taken = np.log(self.dice.random(self.count)) < fits - self.fits + prior
        self.look = self.look.updated(taken[:, None], look)
        self.traits = self.traits.updated(taken, other)
        self.fits = np.where(taken, fits, self.fits)

    def _other_issue(
        self, at: Ints, fresh: Traits, kind: Floats, walk: Floats
    ) -> tuple[Traits, Floats]:
        """Another weight, another curve or both for one issue of every picture.

        Args:
            at: which issue; shape (count,).
            fresh: whence the new curves.
            kind: what is changed, 0..1.
            walk: step in the logarithm of the weight.
        """
        now, layout = self.traits, self.layout
        rows = np.arange(self.count)
        walk = np.where(kind < 0.7, walk, 0.0)
        old = now.weights[rows, at]
        new = old * np.exp(walk)
        weights = now.weights.copy()
        weights[rows, at] = new
        here = layout.owner == at[:, None]
        whole = here & (kind > 0.55)[:, None]
        # Half the new curves are near the old one, turned back where they leave the family.
        near = now.steps + 0.7 * (fresh.steps - LEAST_STEP - 0.5)
        near = np.where(near < LEAST_STEP, 2.0 * LEAST_STEP - near, near)
        near = np.where(near > LEAST_STEP + 1.0, 2.0 * LEAST_STEP + 2.0 - near, near)
        bent = here & ((kind > 0.1) & (kind < 0.55))[:, None] & layout.inner
        steps = np.where(whole, fresh.steps, np.where(bent, near, now.steps))
        other = Traits(
            weights=weights,
            steps=steps,
            ranks=np.where(whole, fresh.ranks, now.ranks),
            floor=now.floor,
            bend=now.bend,
            spread=now.spread,
        )
        return other, SHAPE * walk - (new - old)

    def _other_course(self) -> tuple[Traits, Floats]:
        """Another course for every picture: a fresh one, or one near the present."""
        now, dice = self.traits, self.dice
        floor, bend, spread = drawn_courses(self.family, self.count, dice)
        afresh = dice.random(self.count) < 0.2
        walk = WALKS[dice.integers(len(WALKS), size=self.count)]
        walk = walk * dice.standard_normal((3, self.count))
        other = Traits(
            weights=now.weights,
            steps=now.steps,
            ranks=now.ranks,
            floor=np.where(afresh, floor, now.floor + 0.15 * walk[0]),
            bend=np.where(afresh, bend, now.bend * np.exp(0.4 * walk[1])),
            spread=np.where(afresh, spread, now.spread * np.exp(0.7 * walk[2])),
        )
        return other, np.where(is_course_of(other, self.family), 0.0, -np.inf)

    def _along(self, before: Traits) -> tuple[Traits, Floats]:
        """Every picture moved along the difference between two others of a while ago.

        Differential evolution (ter Braak and Vrugt 2008): where only some mixtures of traits fit,
        the sample itself shows in which directions there is room.
        """
        now, dice, layout = self.traits, self.dice, self.layout
        one, two = dice.integers(self.count, size=(2, self.count))
        usual = 2.38 / np.sqrt(len(layout.sizes) + len(layout.owner))
        stride = usual * WALKS[dice.integers(len(WALKS), size=self.count)]
        stride = np.where(dice.random(self.count) < 0.1, 1.0, stride)
        part = PARTS[dice.integers(len(PARTS), size=self.count)][:, None]
        moved = stride[:, None] * (dice.random(now.weights.shape) < part)
        logs = np.log(np.column_stack((before.weights, before.bend, before.spread)))
        step = logs[one] - logs[two]
        walk = moved * step[:, :-2]
        other = Traits(
            weights=now.weights * np.exp(walk),
            steps=now.steps + moved[:, layout.owner] * (before.steps[one] - before.steps[two]),
            ranks=now.ranks,
            floor=now.floor + stride * (before.floor[one] - before.floor[two]),
            bend=now.bend * np.exp(stride * step[:, -2]),
            spread=now.spread * np.exp(stride * step[:, -1]),
        )
        inside = is_course_of(other, self.family) & are_steps(other.steps, layout)
        prior = SHAPE * walk.sum(axis=1) - (other.weights - now.weights).sum(axis=1)
        return other, np.where(inside, prior, -np.inf)
