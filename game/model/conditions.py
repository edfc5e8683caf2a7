"""Conditions and effects: how a scenario ties events to dates, tracks and what was done."""

from collections.abc import Mapping
from datetime import date

from game.model.frozen import frozen
from game.model.ids import DispatchId, IssueId, OptionId, SeatId, TrackId


@frozen
class TrackTest:
    """A track within bounds, both included, in tenths."""

    track: TrackId
    at_least: int = 0
    at_most: int = 1000


@frozen
class TermTest:
    """An issue settled, or asked for, in one of some ways."""

    issue: IssueId
    options: tuple[OptionId, ...]


@frozen
class LimitTest:
    """A capital's limit that has come to this option or beyond (further from its wish)."""

    party: SeatId
    issue: IssueId
    option: OptionId


@frozen
class Condition:
    """All parts that are given must hold; a condition without parts always holds."""

    not_before: date | None = None
    not_after: date | None = None
    tracks: tuple[TrackTest, ...] = ()
    agreed: tuple[TermTest, ...] = ()
    """Articles initialled so far; at the end, the treaty."""
    open: tuple[IssueId, ...] = ()
    """Issues not agreed."""
    proposed: tuple[tuple[SeatId, TermTest], ...] = ()
    """The party's latest position on the issue, in a firm or final offer or an article that it
    agreed to, is one of these."""
    limits: tuple[LimitTest, ...] = ()
    pressed: tuple[tuple[SeatId, int], ...] = ()
    """Party, and how often at least the mediator or a power has pressed its capital."""
    happened: tuple[DispatchId, ...] = ()
    """Dispatches that have arrived."""
    endings: tuple[str, ...] = ()
    """Names of `Ending`; only meaningful after the end."""
    broken_by: tuple[SeatId, ...] = ()
    broken_over: tuple[IssueId, ...] = ()
    money_unpaid: bool | None = None
    """True: agreed money is more than the payer's treasury can bear."""
    any_of: tuple["Condition", ...] = ()
    """If given, at least one must hold."""
    none_of: tuple["Condition", ...] = ()
    """None of these may hold."""


@frozen
class LimitYield:
    """A capital lets one limit go to this option (never back towards its wish)."""

    party: SeatId
    issue: IssueId
    to: OptionId


@frozen
class Tip:
    """A true fact about one side that a dispatch gives to others."""

    to: tuple[SeatId, ...]
    about: SeatId
    issue: IssueId
    """The capital's present limit on this issue is told."""


@frozen
class Effects:
    """What a dispatch does besides being read."""

    tracks: Mapping[TrackId, int]
    """Track -> change in tenths."""
    pride: Mapping[SeatId, int]
    """Party -> change of its capital's pride, in hundredths of a utility point."""
    yields: tuple[LimitYield, ...] = ()
    tips: tuple[Tip, ...] = ()
    orders_rupture: SeatId | None = None
    """The capital that orders its delegation to break off."""
    cancels_order: SeatId | None = None
    """The capital that takes such an order back."""
