"""Packages and the offers that put them on the table."""

from collections.abc import Mapping
from enum import StrEnum

from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId

Terms = Mapping[IssueId, OptionId]
"""One option for some issues."""
Package = Mapping[IssueId, OptionId]
"""One option for every issue: a whole treaty."""


class Firmness(StrEnum):
    """How far an offer binds the side that makes it."""

    EXPLORATORY = "exploratory"
    """Cannot be accepted, free to withdraw."""
    FIRM = "firm"
    """Can be accepted; withdrawing or worsening it costs trust."""
    FINAL = "final"
    """Stands until the end of the next sitting; costly to go on from."""


class OfferStatus(StrEnum):
    """Where an offer stands."""

    STANDING = "standing"
    ACCEPTED = "accepted"
    """Every article of it has been initialled."""
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


@frozen
class Offer:
    """Terms for some or all issues that one side has put on the table."""

    number: int
    by: SeatId
    terms: Terms
    links: tuple[tuple[IssueId, ...], ...]
    """Groups of issues that can only be accepted together (this for that)."""
    firmness: Firmness
    turn: int
    status: OfferStatus = OfferStatus.STANDING

    def group_of(self, issue: IssueId) -> tuple[IssueId, ...]:
        """The issues that must be accepted with this one, itself included."""
        for group in self.links:
            if issue in group:
                return group
        return (issue,)


@frozen
class AgreedArticle:
    """An article initialled by both sides, on condition that all is agreed."""

    option: OptionId
    turn: int
    accepted_by: SeatId


@frozen
class Suggestion:
    """Terms that the mediator has put to both sides."""

    number: int
    terms: Terms
    turn: int
    endorsed_by: tuple[SeatId, ...] = ()
    """Sides that have said yes; each knows only its own answer until both have."""
