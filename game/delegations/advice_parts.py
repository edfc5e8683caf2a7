"""What a secretary's advice consists of: data, put into words elsewhere."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from game.delegations.acceptability import Acceptability
from game.delegations.delegation import Reason
from game.model.actions import Action
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId


class Sureness(StrEnum):
    """How much stands behind a belief."""

    CLEARLY = "clearly"
    PROBABLY = "probably"
    GUESS = "guess"


@frozen
class Odds:
    """How likely a side says yes: a guess, and how far off it may be."""

    least: float
    likely: float
    most: float
    papers: int
    """Papers of that side which the guess is drawn from."""


@frozen
class Prospect:
    """What would come of the terms that are advised, if the rest came out as one last asked."""

    terms: Mapping[IssueId, OptionId]
    whole: bool
    """Whether nothing would be left open."""
    odds: Mapping[SeatId, Odds]
    """Odds that a side says yes; of those alone who are still to be asked."""
    apart: bool = False
    """Whether the side that is asked may take articles of it by themselves."""
    stood: bool = False
    """Whether these very terms have lain there since an earlier sitting, and were not taken."""
    worth: float | None = None
    """Own utility, 0..100; None to the mediator, who signs nothing."""
    no_deal: float | None = None
    capital: Acceptability | None = None
    """Whether the own capital would sign."""
    beyond: tuple[IssueId, ...] = ()
    """Own limits that the terms go beyond."""


@frozen
class Course:
    """Another course, and why it is not the one advised."""

    what: Reason | str
    """Its name, or the kind of choice that bears it."""
    why_not: Reason
    action: Action | None = None
    merit: Reason | None = None
    """What speaks for it."""
    worth: float | None = None
    odds: Odds | None = None


@frozen
class Weighing:
    """How much an issue seems to matter to a side."""

    issue: IssueId
    share: float
    """Share in what that side still wants; all open issues sum to 1."""
    sure: Sureness


@frozen
class Reading:
    """What the record suggests about a side."""

    about: SeatId
    papers: int
    """Its papers so far."""
    weights: tuple[Weighing, ...]
    """The open issues, the weightiest first; empty while none of them stands out."""
    unmoved: tuple[IssueId, ...]
    """Open issues to which it has spoken more than once and has not moved."""
    early: tuple[IssueId, ...]
    """Issues on which it went at least half way early in the conference."""
    limits: Mapping[IssueId, OptionId]
    """Least it may sign, where that has come to one's ears, on open issues."""


@frozen
class Advice:
    """What an able secretary would say, from what the seat knows and nothing else."""

    action: Action | None
    """A legal one; None while it is not this seat's turn."""
    why: Reason | None
    prospect: Prospect | None
    others: tuple[Course, ...]
    readings: tuple[Reading, ...]
    """Of the other side; to the mediator of both."""
    after: tuple[Reason, ...] = ()
    """What follows at once from the action, where that is more than the action itself says."""
    ordered_home: date | None = None
    """Day on which the own capital's order to break off is to be carried out."""
