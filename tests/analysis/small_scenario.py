"""A whole scenario around a small treaty space, with no-deal values of one's choice."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from game.model.agenda import Agenda
from game.model.ids import IssueId, OptionId, SeatId, TrackId
from game.model.instructions import Instructions, Limit, Preferences, Tier
from game.model.scenario import (
    Aim,
    CapitalBrief,
    EnvoyBrief,
    Front,
    MediatorBrief,
    PartyBrief,
    Prices,
    Pride,
    Scenario,
    Verdict,
    War,
    WarEffort,
)
from game.model.tracks import INFLUENCE, SYMPATHY, PartyTrack, TrackInfo, Tracks, track_of
from tests.analysis.spaces import FIRST, SECOND, Side, make_agenda, make_preferences

Limits = Mapping[IssueId, tuple[Tier, OptionId]]
FRIENDSHIP = TrackId("relation.friendship")
RIVALRY = TrackId("relation.rivalry")


def make_scenario(
    sides: tuple[Side, Side],
    *,
    no_deal: tuple[float, float] = (0.0, 0.0),
    limits: tuple[Limits, Limits] = ({}, {}),
    history: Mapping[IssueId, OptionId] | None = None,
    aims: Sequence[tuple[str, int]] = (("peace", 1),),
    open_door: Mapping[IssueId, tuple[OptionId, ...]] | None = None,
    relations: Mapping[SeatId, tuple[TrackId, ...]] | None = None,
) -> Scenario:
    agenda = make_agenda([len(row) for row in sides[0][0]])
    parties = {
        seat: _party(agenda, seat, make_preferences(*side), told)
        for seat, side, told in zip((FIRST, SECOND), sides, limits, strict=True)
    }
    return Scenario(
        name="small",
        digest="",
        agenda=agenda,
        tracks=tuple(
            TrackInfo(id=track, title="", start=height, drift=0, seats=())
            for track, height in make_tracks().items()
        ),
        parties=parties,
        mediator=MediatorBrief(
            letter="",
            aims=tuple(Aim(id=aim, title=aim, weight=weight) for aim, weight in aims),
            open_door=open_door or {},
            powers=(),
            costs={},
        ),
        war=_war(no_deal),
        calendars={},
        dispatches=(),
        hazards=(),
        epilogue=(),
        verdict=Verdict(
            history=history or {},
            history_agreed=None,
            history_signed=None,
            history_text="",
            relations=relations or {},
        ),
        turning_points=(),
        prices=Prices(**{field.name: 0 for field in fields(Prices)}),
    )


def make_tracks(**changed: int) -> Tracks:
    """All tracks at half their height, apart from those named (`north.home` as `north_home`)."""
    tracks = {track_of(seat, kind): 500 for seat in (FIRST, SECOND) for kind in PartyTrack}
    tracks |= {SYMPATHY: 500, INFLUENCE: 500, FRIENDSHIP: 500, RIVALRY: 500}
    return tracks | {TrackId(name.replace("_", ".")): height for name, height in changed.items()}


def _party(agenda: Agenda, seat: SeatId, preferences: Preferences, limits: Limits) -> PartyBrief:
    return PartyBrief(
        seat=seat,
        instructions=Instructions(
            seat=seat,
            preferences=preferences,
            limits=tuple(
                Limit(issue=issue, tier=tier, limit=option, wish=option)
                for issue, (tier, option) in limits.items()
            ),
            expectations=(),
            draft={},
            letter="",
            if_talks_fail="",
        ),
        capital=CapitalBrief(
            pride=Pride(mean=0, spread=0, in_history=0, per_day=0, per_point=0, per_press=0),
            temper=1,
            leaning=0,
            broken_indispensable=0,
            broken_important=0,
            answer_days=(1, 1),
            rupture_per_day=0,
            band=0,
        ),
        envoy=EnvoyBrief(offset=0, stall=0, opening=0, concession=1),
    )


def _war(no_deal: tuple[float, float]) -> War:
    effort = WarEffort(
        army_trend=0,
        treasury_trend=0,
        home_trend=0,
        monthly_cost=0,
        treasury_floor=0,
        home_floor=0,
    )
    return War(
        fronts=(
            Front(id="line", title="", value=dict(zip((FIRST, SECOND), no_deal, strict=True))),
        ),
        start="line",
        horizon_months=0,
        advance=0,
        retreat=0,
        slope=0,
        least=0,
        most=0,
        efforts={FIRST: effort, SECOND: effort},
    )
