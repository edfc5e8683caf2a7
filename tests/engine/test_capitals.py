"""Section 6 of the rules: what a capital wants, yields and orders."""

from dataclasses import replace

import pytest

from game.engine.capital import bottom_line, order_rupture
from game.engine.conference import apply
from game.engine.step import Step
from game.engine.war import no_deal_value, outlook
from game.model.actions import (
    DelayOrder,
    Hold,
    MakeOffer,
    PressCapital,
    TellParty,
    Wait,
)
from game.model.conditions import Effects
from game.model.events import (
    Disclosure,
    EnvoyRecalled,
    LimitTightened,
    LimitYielded,
    OrderCancelled,
    OrderGiven,
)
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Phase
from tests.engine.situations import (
    DEMANDS,
    at_mediator,
    rules_against,
)
from tests.rulebook import rule
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    LITTLE,
    MONEY,
    NORTH,
    OPEN,
    SOUTH,
    UMPIRE,
    at_table,
    begin,
    play,
    tiny,
    until,
    with_tracks,
)


@rule("6.1")
def test_pride_yields_to_what_the_other_side_offers() -> None:
    scenario = tiny()
    state = play(scenario, at_table(scenario), DEMANDS, Hold(seat=SOUTH)).state
    before = state.capitals[SOUTH].pride
    softer = MakeOffer(seat=NORTH, terms={ISLAND: HALF, MONEY: LITTLE, FISHERY: OPEN})
    after = apply(scenario, state, softer).state.capitals[SOUTH].pride
    # Utility to the south rises from 0 to 46 of 100, at 0.1 points of pride a point.
    assert after == before - 460


@rule("6.1")
def test_the_bottom_line_is_the_no_deal_value_plus_pride() -> None:
    scenario = tiny()
    state = begin(scenario)
    line = bottom_line(scenario, state, NORTH)
    assert line == pytest.approx(no_deal_value(scenario, state.tracks, NORTH) + 5.0)


def test_the_war_is_dearer_with_an_empty_purse_and_kinder_to_the_stronger_army() -> None:
    scenario = tiny()
    state = begin(scenario)
    usual = outlook(scenario, state.tracks, NORTH)
    assert sum(usual.odds) == pytest.approx(1.0)
    poor = no_deal_value(scenario, with_tracks(state, north__treasury=100).tracks, NORTH)
    strong = no_deal_value(scenario, with_tracks(state, north__army=800).tracks, NORTH)
    assert poor < usual.no_deal_value < strong
    rich_enemy = no_deal_value(scenario, with_tracks(state, south__treasury=900).tracks, NORTH)
    assert rich_enemy == usual.no_deal_value


@rule("6.2", "7.4", "7.5", "9.4")
def test_a_limit_that_yields_to_the_mediator_is_known_to_him_and_to_its_own_side_alone() -> None:
    scenario = tiny()
    press = PressCapital(seat=UMPIRE, party=SOUTH)
    for seed in range(20):
        step = apply(scenario, at_mediator(scenario, 3, seed), press)
        yielded = [e for e in step.events if isinstance(e, LimitYielded) and e.issue == ISLAND]
        if yielded:
            break
    assert yielded[0].audience == (SOUTH,)
    (told,) = [e for e in step.events if isinstance(e, Disclosure) and e.field == "limit:island"]
    assert (told.audience, told.value) == ((UMPIRE,), HALF)
    state = until(scenario, step.state, Phase.MEDIATOR, 4)
    tell = TellParty(seat=UMPIRE, party=NORTH, fact=1)
    passed = apply(scenario, state, tell)
    assert any(isinstance(e, Disclosure) and NORTH in e.audience for e in passed.events)
    again = until(scenario, passed.state, Phase.MEDIATOR, 5)
    assert rules_against(again, tell) == ["7.5"]
    assert rules_against(again, TellParty(seat=UMPIRE, party=SOUTH, fact=1)) == ["7.5"]
    assert rules_against(again, TellParty(seat=UMPIRE, party=NORTH, fact=99)) == ["7.5"]


@rule("6.3")
def test_with_little_standing_a_capital_takes_a_step_back_and_then_recalls_its_envoy() -> None:
    scenario = tiny()
    state = at_mediator(scenario)
    capital = replace(state.capitals[NORTH], limits={MONEY: 1})
    state = replace(state, capitals={**state.capitals, NORTH: capital})
    step = apply(scenario, with_tracks(state, north__standing=190), Wait(seat=UMPIRE))
    assert any(isinstance(event, LimitTightened) for event in step.events)
    assert step.state.capitals[NORTH].limits[MONEY] == 0
    step = apply(scenario, with_tracks(state, north__standing=90), Wait(seat=UMPIRE))
    assert any(isinstance(event, EnvoyRecalled) for event in step.events)
    assert step.state.tracks["north.standing"] == 400


def ordered(scenario: Scenario) -> ConferenceState:
    """The sitting at whose end the north is to break off."""
    state = at_mediator(scenario)
    state = order_rupture(Step(state=state), NORTH, 1, 2).state
    return until(scenario, state, Phase.TABLE, 2)


@rule("6.4")
def test_a_capital_may_order_a_rupture_after_three_quiet_sittings_and_not_before() -> None:
    scenario = tiny()
    given: list[int] = []
    for seed in range(15):
        state = until(scenario, begin(scenario, seed), Phase.CLOSED, 99)
        turn = 0
        for event in state.minutes:
            turn = event.turn if event.kind == "turn_opened" else turn
            if isinstance(event, OrderGiven):
                given.append(turn)
    assert given and min(given) >= 3


@rule("6.6")
def test_an_order_that_is_due_ends_the_talks() -> None:
    scenario = tiny()
    state = until(scenario, ordered(scenario), Phase.MEDIATOR, 2)
    step = apply(scenario, state, Wait(seat=UMPIRE))
    assert step.state.outcome is not None
    assert (step.state.outcome.ended_by, step.state.outcome.cause) == (NORTH, "ordered")


@rule("6.6")
@pytest.mark.parametrize("way", ["concession", "press"])
def test_an_order_is_cancelled_by_a_concession_or_an_appeal(way: str) -> None:
    scenario = tiny()
    state = ordered(scenario)
    if way == "concession":
        state = apply(scenario, state, MakeOffer(seat=SOUTH, terms={FISHERY: OPEN})).state
    state = until(scenario, state, Phase.MEDIATOR, 2)
    last = PressCapital(seat=UMPIRE, party=NORTH) if way == "press" else Wait(seat=UMPIRE)
    step = apply(scenario, state, last)
    (cancelled,) = [event for event in step.events if isinstance(event, OrderCancelled)]
    assert (cancelled.party, cancelled.cause) == (NORTH, way)
    assert step.state.outcome is None


@rule("6.5")
def test_an_order_is_put_off_once_by_two_days() -> None:
    scenario = tiny()
    state = apply(scenario, ordered(scenario), Hold(seat=SOUTH)).state
    state = apply(scenario, state, DelayOrder(seat=NORTH)).state
    assert state.seat_to_act == NORTH
    order = state.capitals[NORTH].order
    assert order is not None and order.due_turn == 3
    assert rules_against(state, DelayOrder(seat=NORTH)) == ["6.5"]


@rule("6.5", "6.6")
def test_the_third_order_is_the_last() -> None:
    scenario = tiny()
    state = at_mediator(scenario)
    state = replace(
        state,
        capitals={**state.capitals, NORTH: replace(state.capitals[NORTH], orders=2)},
    )
    state = order_rupture(Step(state=state), NORTH, 1, 2).state
    state = until(scenario, state, Phase.TABLE, 2)
    state = apply(scenario, state, MakeOffer(seat=SOUTH, terms={FISHERY: OPEN})).state
    assert rules_against(state, DelayOrder(seat=NORTH)) == ["6.5"]
    state = until(scenario, state, Phase.MEDIATOR, 2)
    outcome = apply(scenario, state, Wait(seat=UMPIRE)).state.outcome
    assert outcome is not None and outcome.cause == "third_order"


@rule("6.6")
def test_not_even_a_dispatch_takes_the_third_order_back() -> None:
    word = replace(tiny().dispatches[0], effects=Effects(tracks={}, pride={}, cancels_order=NORTH))
    scenario = replace(tiny(), dispatches=(word,))
    for orders, kept in ((1, False), (2, True)):
        state = at_mediator(scenario, 2)
        capital = replace(state.capitals[NORTH], orders=orders)
        state = replace(state, capitals={**state.capitals, NORTH: capital})
        state = order_rupture(Step(state=state), NORTH, 2, 3).state
        state = until(scenario, state, Phase.TABLE, 3)
        assert "harvest" in state.delivered
        assert (state.capitals[NORTH].order is not None) is kept
