"""What a side's offers tell of its points: a sample of pictures of it, each fitting what was seen.

A picture is a weight and a value curve for every issue, and a course: how high the side aims as
time goes by. Pictures are drawn from a broad family that knows no domain, and are moved about by
Markov chain Monte Carlo until they fit: offers lie near the course, and what was refused lies below
it. (Hindriks and Tykhonov 2008 weigh a fixed grid of such hypotheses; a sample needs no grid, and
its spread is an honest measure of what is not known.)
"""

from collections.abc import Sequence

import numpy as np

from game.bargaining.chain import Chain, Evidence
from game.bargaining.protocol import Floats
from game.bargaining.traits import Family, Ints, drawn, layout_of, places_of

__all__ = ["Evidence", "Family", "Ints", "Pictures", "evidence_of", "opposed_to", "places_of"]


class Pictures:
    """A sample of pictures of one side."""

    def __init__(self, family: Family, count: int, seed: int) -> None:
        """Draw pictures by chance, before anything is known of the side.

        Args:
            family: from which to draw.
            count: how many; at least 4.
            seed: of the dice, which are used for nothing else.
        """
        self.family = family
        self.count = count
        self._dice = np.random.Generator(np.random.PCG64(seed))
        self._layout = layout_of(family.sizes)
        self.traits = drawn(family, self._layout, count, self._dice)
        self._evidence: Evidence | None = None

    def fit(self, evidence: Evidence, sweeps: int) -> None:
        """Move the pictures until they fit all that has been seen.

        Args:
            evidence: everything, not only what is new.
            sweeps: times that every picture is reconsidered; what is new is let in by as many
                stages, if need be.
        """
        if len(evidence.offers) + len(evidence.refused) == 0:
            return
        chain = Chain(self.family, self._layout, self.traits, evidence, self._dice)
        chain.learn(self._evidence, sweeps)
        self.traits = chain.traits
        self._evidence = evidence

    def shares(self) -> Floats:
        """Weights that sum to 1; shape (count, issues)."""
        return self.traits.shares()

    def rows(self) -> Floats:
        """Share times value of every option, issue after issue; shape (count, options)."""
        return self.shares()[:, self._layout.owner] * self.traits.values(self._layout)

    def utilities(self, places: Ints) -> Floats:
        """Utility 0..1 of some packages in each picture; shape (count, packages)."""
        flat = places + self._layout.heads
        rows = self.rows()
        total = rows[:, flat[:, 0]]
        for issue in range(1, flat.shape[1]):
            total = total + rows[:, flat[:, issue]]
        return total

    def course(self, times: Floats) -> Floats:
        """How high the side aims at some times, by each picture; shape (count, times)."""
        return 1.0 - self.traits.fallen(times)

    def mean_rows(self) -> list[Floats]:
        """Mean share times value of each option, per issue."""
        return np.split(self.rows().mean(axis=0), self._layout.heads[1:])


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


def evidence_of(
    sizes: Sequence[int], heard: Sequence[int], sent: Sequence[int], rounds: int, first: bool
) -> Evidence:
    """What a negotiation has shown of the other side.

    Args:
        sizes: options per issue.
        heard: packages that it has named, in their order.
        sent: packages that one has named oneself, in their order.
        rounds: how many times each side may speak.
        first: whether one spoke first oneself.
    """
    offers = np.array(heard, dtype=np.int64)
    changed = np.flatnonzero(np.diff(offers, prepend=-1, append=-1)[:-1])
    if len(offers) and changed[-1] != len(offers) - 1:
        changed = np.append(changed, len(offers) - 1)
    # A refusal is known once the other side has answered with an offer of its own.
    answered = np.array(sent[: max(len(heard) - (0 if first else 1), 0)], dtype=np.int64)
    latest = np.flatnonzero(np.diff(answered, append=-1))
    return Evidence(
        offers=places_of(sizes, offers[changed]),
        times=(changed + 1) / (rounds + 1.0),
        refused=places_of(sizes, answered[latest]),
        refused_times=(latest + (1 if first else 2)) / (rounds + 1.0),
    )
