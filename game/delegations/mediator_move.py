"""Something that a mediator may do, and what is to be said of it whether he does it or not."""

from collections.abc import Iterable

from game.delegations.delegation import Alternative, Reason
from game.model.actions import Action
from game.model.frozen import frozen

MOST_WEIGHED = 3
"""Moves besides the one taken of which the debrief tells."""


@frozen
class Move:
    """Something that he may do."""

    action: Action
    what: Reason
    why: Reason
    """Why it is done, if it is."""
    why_not: Reason
    """Why something better is done."""


def weighed(others: Iterable[Move]) -> tuple[Alternative, ...]:
    """The best of the moves that were not taken, with the ground of each."""
    told = [Alternative(reason=one.what, why_not=one.why_not) for one in others]
    return tuple(told[:MOST_WEIGHED])
