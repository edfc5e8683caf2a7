"""How a conference ends."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from game.model.frozen import frozen
from game.model.ids import IssueId, SeatId
from game.model.offers import Package


class Ending(StrEnum):
    """The ways in which a conference can end."""

    RATIFIED = "ratified"
    NOT_RATIFIED = "not_ratified"
    """Signed, and then undone at home."""
    REFUSED = "refused"
    """A capital refused its sanction a second time, or with no sitting left."""
    BROKEN_OFF = "broken_off"
    TIME_RAN_OUT = "time_ran_out"


@frozen
class Outcome:
    """The end of a conference and why it came."""

    ending: Ending
    treaty: Package | None = None
    agreed_on: date | None = None
    signed_on: date | None = None
    ratified_on: date | None = None
    ended_by: SeatId | None = None
    """The party that left, refused or failed to ratify."""
    cause: str = ""
    """Message id: `left`, `ordered`, `third_order`, `hazard:<id>`, ..."""
    broken_over: tuple[IssueId, ...] = ()
    """The articles that it broke over, the heaviest blame first; none where only the last word
    was wanting."""
    blame: Mapping[SeatId, int] | None = None
    """0..100 per party when there is no treaty."""
