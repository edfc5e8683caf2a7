"""Turns dispatches, conditions, the war and the end from the file's shape into the model's."""

from collections.abc import Mapping, Sequence

from game.model.conditions import (
    Condition,
    Effects,
    LimitTest,
    LimitYield,
    TermTest,
    Tip,
    TrackTest,
)
from game.model.ids import DispatchId, IssueId, OptionId, SeatId, TrackId
from game.model.scenario import (
    Channel,
    Dispatch,
    EpilogueRule,
    Front,
    Myth,
    RatificationHazard,
    Stage,
    TurningPoint,
    Verdict,
    War,
    WarEffort,
)
from game.model.tracks import relation
from game.model.what_ifs import Asked, Expected, WhatIf
from game.scenario.schema import ScenarioShape
from game.scenario.schema_events import (
    DispatchShape,
    EffectsShape,
    EpilogueShape,
    HazardShape,
    MythShape,
    TurningPointShape,
    When,
)
from game.scenario.schema_what_ifs import AskedShape, WhatIfShape
from game.scenario.schema_world import WarShape


def tenths(points: float) -> int:
    """Track points as the whole tenths in which tracks are kept."""
    return round(points * 10)


def _term_tests(terms: Mapping[str, Sequence[str]]) -> tuple[TermTest, ...]:
    return tuple(
        TermTest(issue=IssueId(issue), options=tuple(OptionId(option) for option in options))
        for issue, options in terms.items()
    )


def build_condition(when: When) -> Condition:
    """The condition as the engine tests it, in tenths."""
    return Condition(
        not_before=when.not_before,
        not_after=when.not_after,
        tracks=tuple(
            TrackTest(
                track=TrackId(test.track),
                at_least=tenths(test.at_least),
                at_most=tenths(test.at_most),
            )
            for test in when.tracks
        ),
        agreed=_term_tests(when.agreed),
        open=tuple(IssueId(issue) for issue in when.open),
        proposed=tuple(
            (SeatId(seat), test)
            for seat, terms in when.proposed.items()
            for test in _term_tests(terms)
        ),
        limits=tuple(
            LimitTest(
                party=SeatId(test.party), issue=IssueId(test.issue), option=OptionId(test.option)
            )
            for test in when.limits
        ),
        pressed=tuple((SeatId(seat), times) for seat, times in when.pressed.items()),
        happened=tuple(DispatchId(dispatch) for dispatch in when.happened),
        endings=tuple(when.endings),
        broken_by=tuple(SeatId(seat) for seat in when.broken_by),
        broken_over=tuple(IssueId(issue) for issue in when.broken_over),
        money_unpaid=when.money_unpaid,
        any_of=tuple(build_condition(part) for part in when.any_of),
        none_of=tuple(build_condition(part) for part in when.none_of),
    )


def _track_changes(changes: Mapping[str, float]) -> Mapping[TrackId, int]:
    return {TrackId(track): tenths(change) for track, change in changes.items()}


def _effects(effects: EffectsShape) -> Effects:
    orders, cancels = effects.orders_rupture, effects.cancels_order
    return Effects(
        tracks=_track_changes(effects.tracks),
        pride={SeatId(seat): round(change * 100) for seat, change in effects.pride.items()},
        yields=tuple(
            LimitYield(party=SeatId(step.party), issue=IssueId(step.issue), to=OptionId(step.to))
            for step in effects.yields
        ),
        tips=tuple(
            Tip(
                to=tuple(SeatId(seat) for seat in tip.to),
                about=SeatId(tip.about),
                issue=IssueId(tip.issue),
            )
            for tip in effects.tips
        ),
        orders_rupture=None if orders is None else SeatId(orders),
        cancels_order=None if cancels is None else SeatId(cancels),
    )


def build_dispatches(
    dispatches: Sequence[DispatchShape], seats: tuple[SeatId, ...]
) -> tuple[Dispatch, ...]:
    """The dispatches in the file's order; `all` becomes every seat."""
    return tuple(
        Dispatch(
            id=DispatchId(dispatch.id),
            channel=Channel(dispatch.channel),
            title=dispatch.title,
            sender=dispatch.sender,
            text=dispatch.text,
            to=seats if dispatch.to == ["all"] else tuple(SeatId(seat) for seat in dispatch.to),
            when=build_condition(dispatch.when),
            chance=dispatch.chance,
            in_history=dispatch.in_history,
            effects=_effects(dispatch.effects),
            source=dispatch.source,
        )
        for dispatch in dispatches
    )


def build_hazards(hazards: Sequence[HazardShape]) -> tuple[RatificationHazard, ...]:
    """The events that can undo a signed treaty."""
    return tuple(
        RatificationHazard(
            id=hazard.id,
            party=SeatId(hazard.party),
            when=build_condition(hazard.when),
            chance=hazard.chance,
            text=hazard.text,
            why=hazard.why,
        )
        for hazard in hazards
    )


def build_epilogue(paragraphs: Sequence[EpilogueShape]) -> tuple[EpilogueRule, ...]:
    """The paragraphs of the epilogue in the order in which they are told."""
    return tuple(
        EpilogueRule(
            id=paragraph.id,
            when=build_condition(paragraph.when),
            title=paragraph.title,
            text=paragraph.text,
            effects=_track_changes(paragraph.effects),
            source=paragraph.source,
        )
        for paragraph in paragraphs
    )


def build_war(war: WarShape) -> War:
    """The war as the engine reckons it."""
    return War(
        fronts=tuple(
            Front(
                id=front.id,
                title=front.title,
                value={SeatId(seat): value for seat, value in front.value.items()},
            )
            for front in war.fronts
        ),
        start=war.start,
        horizon_months=war.horizon_months.value,
        advance=war.advance.value,
        retreat=war.retreat.value,
        slope=war.slope.value,
        least=war.least.value,
        most=war.most.value,
        efforts={
            SeatId(seat): WarEffort(
                army_trend=effort.army_trend,
                treasury_trend=effort.treasury_trend,
                home_trend=effort.home_trend,
                monthly_cost=effort.monthly_cost,
                treasury_floor=effort.treasury_floor,
                home_floor=effort.home_floor,
            )
            for seat, effort in war.efforts.items()
        },
        source=war.source,
    )


def build_calibration(shapes: Sequence[AskedShape]) -> tuple[Asked, ...]:
    """What the numbers were asked for."""
    return tuple(
        Asked(
            question=one.question,
            what=one.what,
            at_least=one.at_least,
            at_most=one.at_most,
            fixed=one.draws == "fixed",
        )
        for one in shapes
    )


def build_what_ifs(shapes: Sequence[WhatIfShape]) -> tuple[WhatIf, ...]:
    """The other courses of the world."""
    return tuple(
        WhatIf(
            id=one.id,
            title=one.title,
            argument=one.argument,
            source=one.source,
            changes=tuple(one.set.items()),
            plays={SeatId(seat): player for seat, player in one.plays.items()},
            expects=tuple(
                Expected(
                    what=expected.what,
                    goes=expected.goes,
                    at_least=expected.at_least,
                    at_most=expected.at_most,
                )
                for expected in one.expects
            ),
            held_out=one.held_out,
        )
        for one in shapes
    )


def build_verdict(shape: ScenarioShape) -> Verdict:
    """How it ended in history; the treaty is made of the options marked `history: true`."""
    verdict = shape.verdict
    return Verdict(
        history={
            IssueId(issue.id): OptionId(option.id)
            for issue in shape.issues
            for option in issue.options
            if option.history
        },
        history_agreed=verdict.agreed,
        history_signed=verdict.signed,
        history_text=verdict.text,
        relations={
            SeatId(seat): tuple(relation(name) for name in names)
            for seat, names in verdict.relations.items()
        },
    )


def build_myths(myths: Sequence[MythShape]) -> tuple[Myth, ...]:
    """What is often told otherwise."""
    return tuple(
        Myth(stage=Stage(myth.stage), told=myth.told, so=myth.so, source=myth.source)
        for myth in myths
    )


def build_turning_points(points: Sequence[TurningPointShape]) -> tuple[TurningPoint, ...]:
    """What really happened, day by day."""
    return tuple(
        TurningPoint(day=point.date, text=point.text, source=point.source) for point in points
    )
