"""The tracks of a conference: their ids, names, beginnings, and who may see them."""

from collections.abc import Sequence

from game.model.ids import SeatId, TrackId
from game.model.tracks import (
    INFLUENCE,
    SYMPATHY,
    TRUST,
    PartyTrack,
    TrackInfo,
    goodwill_towards,
    relation,
    track_of,
)
from game.scenario.build_world import tenths
from game.scenario.schema import ScenarioShape
from game.scenario.schema_base import Track

# The usual names; a scenario may give a track another.
_PARTY_TITLES = {
    PartyTrack.TREASURY: "Treasury",
    PartyTrack.ARMY: "Army",
    PartyTrack.HOME: "Home front",
    PartyTrack.STANDING: "The capital's trust in you",
    PartyTrack.CREDIBILITY: "Credibility",
}
_SHARED_TITLES = {
    SYMPATHY: "Public opinion",
    TRUST: "Trust between the delegations",
    INFLUENCE: "The mediator's influence",
}


def build_tracks(
    shape: ScenarioShape, seats: tuple[SeatId, SeatId, SeatId]
) -> tuple[TrackInfo, ...]:
    """Every track: each party's own five, then those of all."""
    mediator = seats[2]
    shared = shape.shared
    tracks = [info for seat in seats[:2] for info in _party_tracks(shape, seat, seats)]
    tracks.append(_track(SYMPATHY, shared.sympathy, _SHARED_TITLES[SYMPATHY], seats))
    tracks.append(_track(TRUST, shared.trust, _SHARED_TITLES[TRUST], seats))
    tracks.append(_track(INFLUENCE, shared.influence, _SHARED_TITLES[INFLUENCE], (mediator,)))
    for seat in seats[:2]:
        title = f"Goodwill towards {shape.parties[seat].name}"
        tracks.append(
            _track(goodwill_towards(seat), shared.goodwill[seat], title, (seat, mediator))
        )
    for name, between in shared.relations.items():
        tracks.append(_track(relation(name), between, between.title, seats))
    return tuple(tracks)


def _party_tracks(shape: ScenarioShape, seat: SeatId, seats: Sequence[SeatId]) -> list[TrackInfo]:
    tracks = shape.parties[seat].tracks
    infos = []
    for kind in PartyTrack:
        # What a side's word is worth is known to all who heard it, and each general staff counts
        # the other's army; the rest is its own affair.
        if kind is PartyTrack.CREDIBILITY:
            seen_by = seats
        else:
            seen_by = seats[:2] if kind is PartyTrack.ARMY else (seat,)
        track: Track = getattr(tracks, kind.value)
        infos.append(_track(track_of(seat, kind), track, _PARTY_TITLES[kind], seen_by))
    return infos


def _track(name: TrackId, track: Track, usual_title: str, seats: Sequence[SeatId]) -> TrackInfo:
    return TrackInfo(
        id=name,
        title=track.title or usual_title,
        start=tenths(track.start),
        drift=tenths(track.drift),
        seats=tuple(seats),
        why=track.why,
    )
