"""Alternating offers: one side names a package, the other takes it or names another.

Each round both sides speak once, the first side first. A negotiation ends with the package that
somebody takes, or after the last round without one. This is the protocol of the negotiating agents'
leagues (Rubinstein 1982; Aydogan et al. 2017), so that ours can be measured against theirs.
"""

from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from game.model.frozen import frozen

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@frozen
class Ladder:
    """A side's packages from best to worst for it, those below no deal left out."""

    order: Ints
    """Their indices; at least one."""
    falling: Floats
    """Their worth with its sign turned, so that it rises and can be searched."""

    def place_at(self, level: float) -> int:
        """Place of the package worth this level or the least more; 0 if none is."""
        return max(int(self.falling.searchsorted(-level, side="right")) - 1, 0)

    def at_least(self, level: float) -> int:
        """The package worth this level or the least more; the best one if none is."""
        return int(self.order[self.place_at(level)])


class OwnView:
    """One side's view of a domain: every package with its worth to oneself, and nothing else.

    The order in which `move` names packages is the agenda's: the rank of a package is its index,
    the last issue fastest.
    """

    def __init__(self, sizes: tuple[int, ...], utility: Floats, reservation: float) -> None:
        """Keep the points.

        Args:
            sizes: options per issue.
            utility: worth of every package to oneself on any scale; shape (packages,).
            reservation: worth of no deal, on the same scale.

        Raises:
            ValueError: the number of utilities does not fit the sizes.
        """
        if len(utility) != int(np.prod(sizes, dtype=np.int64)):
            raise ValueError(f"{len(utility)} utilities for issues of {sizes} options")
        self.sizes = sizes
        self.utility = utility
        self.reservation = reservation
        self.best = float(utility.max())

    @cached_property
    def ladder(self) -> Ladder:
        """The packages worth no less than no deal, the best first; sorted once per view."""
        kept = np.flatnonzero(self.utility >= self.reservation)
        if not len(kept):
            kept = np.array([int(self.utility.argmax())])
        worth = self.utility[kept]
        places = np.argsort(-worth, kind="stable")
        return Ladder(order=kept[places].astype(np.int64), falling=-worth[places])

    @cached_property
    def rows(self) -> tuple[Floats, ...]:
        """Mean worth of each option over all packages that hold it, per issue."""
        table = self.utility.reshape(self.sizes)
        axes = range(len(self.sizes))
        return tuple(
            np.asarray(table.mean(axis=tuple(a for a in axes if a != issue)), dtype=np.float64)
            for issue in axes
        )


class Session(Protocol):
    """One side of one negotiation, from its first word to its last."""

    def move(self, offered: int | None) -> int | None:
        """Answer the package on the table.

        Args:
            offered: index of the other side's package; None when one speaks first.

        Returns:
            The index of one's counter-offer; None to take what is offered.
        """
        ...


class Bargainer(Protocol):
    """Somebody who can negotiate: a recipe for sessions, without memory of its own."""

    def open(self, view: OwnView, rounds: int, first: bool) -> Session:
        """A side of a new negotiation.

        Args:
            view: one's own points.
            rounds: how many times each side may speak.
            first: whether one speaks first.
        """
        ...


@frozen
class Result:
    """How a negotiation ended."""

    package: int | None
    """Index of the package agreed on; None without a deal."""
    rounds: int
    """Rounds begun."""
    offers: tuple[tuple[int, int], ...]
    """(side 0 or 1, package) in the order in which they were made."""


def negotiate(first: Session, second: Session, rounds: int) -> Result:
    """Let two sides alternate offers until one takes what is offered, or time is out."""
    offers: list[tuple[int, int]] = []
    offered: int | None = None
    for turn in range(rounds):
        for side, session in ((0, first), (1, second)):
            answer = session.move(offered)
            if answer is None and offered is not None:
                return Result(package=offered, rounds=turn + 1, offers=tuple(offers))
            if answer is not None:
                offers.append((side, answer))
            offered = answer
    return Result(package=None, rounds=rounds, offers=tuple(offers))
