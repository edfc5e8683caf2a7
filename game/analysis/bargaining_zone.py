"""Where agreement is possible: the zone of agreement, and the points that theory would choose."""

import math
from collections.abc import Callable, Mapping

import numpy as np

from game.analysis.efficient import Codes, Floats, efficient_places
from game.analysis.utility_table import UtilityTable
from game.model.frozen import frozen
from game.model.ids import SeatId

Pair = tuple[float, float]
"""Utilities to the first and to the second party."""


@frozen
class Efficient:
    """The efficient packages of a whole table, from worst to best for the first party.

    One per pair of utilities: of several packages the first in the agenda's order.
    """

    indices: Codes
    """Shape (n,)."""
    first: Floats
    """Utility to the first party, rising; shape (n,)."""
    second: Floats
    """Utility to the second party, falling; shape (n,)."""


@frozen
class BargainingZone:
    """The packages at or above both no-deal values (ZOPA), and the points singled out in them."""

    no_deal: Pair
    inside: int
    """Packages at or above both no-deal values."""
    share: float
    """The same as a share of all packages, 0..1."""
    frontier: Efficient
    """Of the whole space, inside the zone or not."""
    efficient_inside: int
    nash: int | None
    """Index of the package; None, here and below, when the zone is empty."""
    kalai: int | None
    kalai_smorodinsky: int | None


def efficient_of_table(first: Floats, second: Floats) -> Efficient:
    """The efficient packages among all, given both parties' utilities in the packages' order."""
    indices = efficient_places(first, second, np.arange(len(first)))[::-1]
    return Efficient(indices=indices, first=first[indices], second=second[indices])


def find_zone(table: UtilityTable, no_deal: Mapping[SeatId, float]) -> BargainingZone:
    """The zone of agreement of a treaty space at these no-deal values."""
    one, two = table.agenda.party_ids
    first, second = table.utilities[one], table.utilities[two]
    values = (no_deal[one], no_deal[two])
    inside = int(np.count_nonzero((first >= values[0]) & (second >= values[1])))
    frontier = efficient_of_table(first, second)
    rational = (frontier.first >= values[0]) & (frontier.second >= values[1])
    gains = [
        (mine - values[0], theirs - values[1])
        for mine, theirs in zip(
            frontier.first[rational].tolist(), frontier.second[rational].tolist(), strict=True
        )
    ]
    indices: list[int] = frontier.indices[rational].tolist()

    def choose(rule: Callable[[list[Pair]], int]) -> int | None:
        return indices[rule(gains)] if gains else None

    return BargainingZone(
        no_deal=values,
        inside=inside,
        share=inside / table.packages,
        frontier=frontier,
        efficient_inside=len(indices),
        nash=choose(nash_place),
        kalai=choose(kalai_place),
        kalai_smorodinsky=choose(kalai_smorodinsky_place),
    )


def nash_place(gains: list[Pair]) -> int:
    """Place of the pair with the greatest product of gains (Nash 1950).

    Equal products: the more even pair, then the earlier one. So too below.
    """
    return _best_place([(one * two, min(one, two)) for one, two in gains])


def kalai_place(gains: list[Pair]) -> int:
    """Place of the pair whose smaller gain is greatest (the egalitarian point, Kalai 1977)."""
    return _best_place([(min(one, two), one + two) for one, two in gains])


def kalai_smorodinsky_place(gains: list[Pair]) -> int:
    """Place of the pair that gives both most of what each could hope for (1975).

    A gain counts as a share of the greatest gain that the party has in any of the pairs.
    """
    hopes = (max(one for one, _ in gains), max(two for _, two in gains))
    shares = [
        (one / hopes[0] if hopes[0] > 0 else 1.0, two / hopes[1] if hopes[1] > 0 else 1.0)
        for one, two in gains
    ]
    return _best_place([(min(one, two), one + two) for one, two in shares])


def _best_place(scores: list[Pair]) -> int:
    return max(range(len(scores)), key=lambda place: (scores[place], -place))


def distance_to_frontier(package: Pair, first: Floats, second: Floats) -> float:
    """Utility points from a package to the nearest efficient one that dominates it, 0 if none.

    Args:
        package: its utilities.
        first: utilities of the efficient packages to the first party.
        second: the same to the second.
    """
    distances = [
        math.hypot(one - package[0], two - package[1])
        for one, two in zip(first.tolist(), second.tolist(), strict=True)
        if one >= package[0] and two >= package[1]
    ]
    return min(distances, default=0.0)
