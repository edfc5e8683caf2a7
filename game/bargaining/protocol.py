"""Alternating offers: one side names a package, the other takes it or names another.

Each round both sides speak once, the first side first. A negotiation ends with the package that
somebody takes, or after the last round without one. This is the protocol of the negotiating agents'
leagues (Rubinstein 1982; Aydogan et al. 2017), so that ours can be measured against theirs.
"""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from game.model.frozen import frozen

Floats = NDArray[np.float64]
Places = NDArray[np.int16]


class OwnView:
    """One side's view of a domain: every package with its worth to oneself, and nothing else.

    The order in which `move` names packages is the agenda's: the rank of a package is its index,
    the last issue fastest.
    """

    def __init__(self, sizes: tuple[int, ...], utility: Floats, reservation: float) -> None:
        """Keep the points, and the order of the packages from best to worst.

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
