"""The whole truth at one moment of a conference. Holds every secret: never leaves the engine."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from game.model.actions import CorridorMove
from game.model.events import Event
from game.model.frozen import frozen
from game.model.ids import DispatchId, IssueId, OptionId, SeatId
from game.model.offers import AgreedArticle, Offer, Suggestion, Terms
from game.model.outcome import Outcome
from game.model.tracks import Tracks


class DrawMode(StrEnum):
    """Whether the capitals' minds and the chances of the world are drawn, or as in history."""

    DRAWN = "drawn"
    FIXED = "fixed"


class Phase(StrEnum):
    """The part of a turn in which some seat is to act."""

    CORRIDOR = "corridor"
    TABLE = "table"
    MEDIATOR = "mediator"
    CLOSED = "closed"


class Stage(StrEnum):
    """How far the conference has come."""

    OPENING = "opening"
    """Until each side has put its first paper on the table."""
    BARGAINING = "bargaining"
    CLOSED = "closed"


@frozen
class Exchange:
    """Where the word stands at the table in one sitting."""

    speaker: SeatId
    """Who began."""
    actions_left: Mapping[SeatId, int]
    holds: int = 0
    """Holds in a row; two end the exchange."""
    consent_asked: str | None = None
    """`secret` or `recess` while the seat to act must answer."""
    recess_days: int = 0
    floats: Mapping[SeatId, Terms] | None = None
    """Packages floated so far while a secret sitting is under way."""
    secret_held: bool = False
    recess_held: bool = False


@frozen
class Cable:
    """A question on its way to a capital and back."""

    issue: IssueId
    sent: date
    answer_due: date


@frozen
class RuptureOrder:
    """A capital's order to break off."""

    given_turn: int
    due_turn: int
    """Carried out at the end of this sitting."""
    delayed: bool
    last: bool


@frozen
class CapitalState:
    """One capital's mind."""

    pride: int
    """Hundredths of a utility point above the no-deal value."""
    limits: Mapping[IssueId, int]
    """Issue -> steps that its limit has yielded."""
    tightened: int
    best_received: float
    """Utility to this side of the best terms that the other side has offered."""
    presses: int
    """Times the mediator or a power has pressed it."""
    pressed_turn: int
    """Turn of the last press, 0 none."""
    cable: Cable | None
    refused: Mapping[IssueId, int]
    """Issue -> number of facts known when the last cable on it was refused."""
    moderation_due: date | None
    order: RuptureOrder | None
    orders: int
    exceeded: tuple[IssueId, ...]
    """Issues on which the delegation has already bound itself beyond its limit."""


@frozen
class DelegationState:
    """What one delegation has done so far."""

    positions: Mapping[IssueId, OptionId]
    """Its latest option on each issue it has spoken to."""
    bound: Mapping[IssueId, OptionId]
    """Its latest option on each issue on which it has bound itself: in a firm or final offer, or
    by an article that it agreed to."""
    generosity: int
    """Public measure of how far it has come: the highest sum, over issues, of steps away from
    its own favourite."""
    moves: int
    """Times it has moved: a first paper, an offer that goes further, an article agreed to."""
    last_moved_turn: int
    pledges: Mapping[IssueId, OptionId]
    brief_swing: int
    """Tenths of sympathy that its briefings have brought."""
    studies: int
    generosity_at_call: int
    """Its generosity when it last called on the mediator; -1 never."""
    floats: tuple[tuple[int, Terms], ...]
    """(turn, terms) floated in secret and not yet weighed."""
    trunks_turn: int
    """Turn in which its trunks were packed; 0 never, -1 packed and unpacked again."""
    trunks_moves: int
    """The other side's moves when they were packed."""
    free_reopen: bool
    """The other side has reopened an article; this side may answer in kind free of cost."""
    finals: tuple[IssueId, ...]
    """Issues on which a final offer has lapsed: no second one."""
    recalled: bool
    sounded: tuple[tuple[IssueId, IssueId], ...]
    """Pairs of issues it has already asked about."""


@frozen
class Fact:
    """Something that the mediator has learned about one side."""

    number: int
    about: SeatId
    field: str
    """`limit:<issue>`, or `confided`."""
    value: str
    """The option; of confided terms, `issue=option` pairs."""
    turn: int
    told_to: tuple[SeatId, ...] = ()


@frozen
class MediatorState:
    """What the mediator has done and learned."""

    facts: tuple[Fact, ...]
    suggestion: Suggestion | None
    suggestions: int
    enlisted: tuple[str, ...]


@frozen
class ConferenceState:
    """The whole truth at one moment."""

    seed: int
    draws: DrawMode
    calendar: str
    days: tuple[date, ...]
    """Dates of all sittings; a recess moves those to come."""
    turn: int
    day: date
    phase: Phase
    stage: Stage
    seat_to_act: SeatId | None
    corridor_round: int
    """1 or 2 while in the corridor."""
    sealed: Mapping[SeatId, CorridorMove]
    exchange: Exchange
    offers: tuple[Offer, ...]
    agreed: Mapping[IssueId, AgreedArticle]
    reopened: tuple[IssueId, ...]
    tracks: Tracks
    capitals: Mapping[SeatId, CapitalState]
    delegations: Mapping[SeatId, DelegationState]
    mediator: MediatorState
    delivered: Mapping[DispatchId, int]
    """Dispatch -> the turn in which it arrived."""
    floated: tuple[Mapping[SeatId, Terms], ...]
    """What was opened in secret sittings so far."""
    moved_turn: int
    """Last turn with movement at the table: an article agreed, or an offer going further."""
    recess_days: int
    refusals: int
    """Times a capital has refused to sanction the treaty."""
    last_accepted: tuple[IssueId, ...]
    """Articles initialled by the latest acceptance: a refusal at home opens them again."""
    minutes: tuple[Event, ...]
    outcome: Outcome | None
