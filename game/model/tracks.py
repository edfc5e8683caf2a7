"""The quantities that move through a conference: 0..100, kept as whole tenths."""

from collections.abc import Mapping
from enum import StrEnum

from game.model.frozen import frozen
from game.model.ids import SeatId, TrackId

Tracks = Mapping[TrackId, int]
"""Track -> its height in tenths, 0..1000."""
TRACK_MAX = 1000


class PartyTrack(StrEnum):
    """The tracks that each party has of its own."""

    TREASURY = "treasury"
    ARMY = "army"
    HOME = "home"
    """How content the public is; unrest when it falls low."""
    STANDING = "standing"
    """The capital's confidence in its envoy."""
    CREDIBILITY = "credibility"
    """What its word is worth to the other side."""


SYMPATHY = TrackId("sympathy")
"""Opinion in the mediator's country: 100 all for the first party, 0 all for the second."""
TRUST = TrackId("trust")
"""Trust between the two delegations."""
INFLUENCE = TrackId("influence")
"""What the mediator can still spend."""


@frozen
class TrackInfo:
    """A track as the scenario sets it up."""

    id: TrackId
    title: str
    start: int
    """Tenths."""
    drift: int
    """Tenths a day."""
    seats: tuple[SeatId, ...]
    """The seats that may see it."""
    why: str = ""


def track_of(party: SeatId, kind: PartyTrack) -> TrackId:
    """The id of a party's own track."""
    return TrackId(f"{party}.{kind.value}")


def goodwill_towards(party: SeatId) -> TrackId:
    """The id of the mediator's goodwill towards a party."""
    return TrackId(f"goodwill.{party}")


def relation(name: str) -> TrackId:
    """The id of a relation between states for the years after."""
    return TrackId(f"relation.{name}")
