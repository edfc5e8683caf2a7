"""How a delegation goes about its business: the settings by which one player differs from another.

A style is data, so that a level can be tuned, a portrait kept as it was, and a search can look for
styles that do better. What lies behind a setting is told where it is used.
"""

from typing import Literal

from game.delegations.concession import FREE_POINTS, RECIPROCITY
from game.model.frozen import frozen

Tool = Literal["cable", "study", "call", "advise", "sound", "brief", "pledge"]
"""A kind of corridor move."""

NEVER = 9.0
"""A progress that is never reached."""


@frozen
class Style:
    """Settings of one player.

    Progress runs from 0 at the first sitting to 1 at the expected end.
    """

    # --- Aspiration
    horizon: float = 0.72
    """Share of the calendar after which the end is expected: the last sittings are a reserve that
    the capitals may not leave one."""
    margin: float = 1.0
    """Points above the best guess at the capital's bottom line at which one aims: at the line
    itself its sanction is little better than even."""
    free_points: float = FREE_POINTS
    """Points that aspiration may fall before the other side has given anything."""
    reciprocity: float = RECIPROCITY
    """Points that it may fall for each point that the other side has given."""

    # --- Reading the other side
    learns: bool = True
    """Whether what the other side shows changes one's picture of it."""

    # --- At the table
    closing_price: float = 1.2
    """Utility points, against one's wish, that closing an article may cost, per sitting gone by."""
    most_closing_price: float = 3.0
    """The same at most: what costs more belongs to the bargain over the whole."""
    last_sittings: int = 2
    """Sittings at the end in which an important limit may be left behind by a stated choice."""
    secret_from: float = 0.25
    """Progress from which a talk without secretaries is proposed: before, there is enough to settle
    in the open."""
    final_from: float = NEVER
    """Progress from which offers are final."""
    trunks_from: float = NEVER
    """Progress from which the trunks are packed, if nothing moves."""

    # --- In the corridor
    tools: tuple[Tool, ...] = ("cable", "study", "call", "advise", "sound", "brief")
    """What it uses, the most useful first."""
    cable_late: float = 0.55
    """Progress from which a limit that stands between the sides is asked for whatever the odds."""
    cable_odds: float = 0.15
    """Odds of a yes below which one does not ask early."""
    ask_ahead: float = 3.0
    """Points below one's aspiration to which one asks to be free: the answer takes days."""
    standing_least: int = 340
    """Tenths of the capital's confidence below which nothing more is asked: soon after, it takes
    back what it gave."""
    standing_kept: int = 400
    """Tenths that are not spent on advice and early wishes."""
    advise_from: float = 0.8
    """Progress before which the capital's pride is left alone: it is also one's own support."""
    pledge_from: float = NEVER
    """Progress from which one binds oneself before one's own public."""
    call_from: float = 0.0
    """Progress before which the mediator is left in peace."""
    call_after: int = 2
    """Quiet sittings from which his help is sought."""
    goodwill_kept: int = 420
    """Tenths of his goodwill that are not spent."""
    confide_from: float = 0.55
    """Progress from which he is told what one could accept."""


PLAIN = Style()
"""The first envoy's."""
