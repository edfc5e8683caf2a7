"""Section 9 of the rules: dispatches, secrets, and conditions on what has happened."""

from dataclasses import replace
from datetime import date

import pytest

from game.engine.conditions import holds, is_money_unpaid
from game.engine.conference import start
from game.engine.observe import observe
from game.model.actions import (
    AcceptOffer,
)
from game.model.conditions import Condition, LimitTest, TermTest
from game.model.events import (
    DispatchArrived,
)
from game.model.ids import TrackId
from game.model.state import DrawMode, Phase
from tests.engine.situations import (
    DEMANDS,
)
from tests.rulebook import rule
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    MONEY,
    MUCH,
    NONE,
    NORTH,
    OPEN,
    SHUT,
    SOUTH,
    UMPIRE,
    at_table,
    begin,
    play,
    tiny,
    until,
    with_tracks,
)


@rule("9.1")
def test_a_dispatch_arrives_once_when_its_day_has_come() -> None:
    scenario = tiny()
    state = until(scenario, begin(scenario), Phase.TABLE, 2)
    assert state.delivered == {}
    state = until(scenario, state, Phase.TABLE, 5)
    arrived = [event for event in state.minutes if isinstance(event, DispatchArrived)]
    assert [event.dispatch for event in arrived] == ["harvest"]
    assert state.tracks["south.home"] == 450
    seen = observe(scenario, state, NORTH).dispatches
    assert [(one.title, one.turn) for one in seen] == [("The harvest has failed", 3)]


@rule("9.1")
def test_with_fixed_draws_only_what_happened_arrives() -> None:
    scenario = tiny()
    never = replace(scenario.dispatches[0], in_history=False)
    scenario = replace(scenario, dispatches=(never,))
    assert until(scenario, begin(scenario), Phase.TABLE, 5).delivered == {}
    drawn = start(scenario, seed=1, draws=DrawMode.DRAWN, calendar="full").state
    assert until(scenario, drawn, Phase.TABLE, 5).delivered == {"harvest": 3}


@rule("9.3")
def test_a_seat_sees_its_own_tracks_and_not_the_others() -> None:
    seen = observe(tiny(), begin(), NORTH).tracks
    assert TrackId("north.treasury") in seen
    assert TrackId("goodwill.north") in seen
    assert TrackId("south.army") in seen
    assert TrackId("south.treasury") not in seen
    assert TrackId("goodwill.south") not in seen
    umpire = observe(tiny(), begin(), UMPIRE)
    assert umpire.instructions is None
    assert umpire.capital is None
    assert TrackId("goodwill.south") in umpire.tracks
    assert TrackId("south.treasury") not in umpire.tracks


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Condition(), True),
        (Condition(not_before=date(1905, 8, 11)), False),
        (Condition(not_after=date(1905, 8, 10)), True),
        (Condition(open=(ISLAND,)), True),
        (Condition(open=(FISHERY,)), False),
        (Condition(agreed=(TermTest(issue=FISHERY, options=(OPEN,)),)), True),
        (Condition(agreed=(TermTest(issue=FISHERY, options=(SHUT,)),)), False),
        (Condition(proposed=((NORTH, TermTest(issue=MONEY, options=(MUCH,))),)), True),
        (Condition(proposed=((SOUTH, TermTest(issue=MONEY, options=(MUCH,))),)), False),
        (Condition(limits=(LimitTest(party=SOUTH, issue=ISLAND, option=NONE),)), True),
        (Condition(limits=(LimitTest(party=SOUTH, issue=ISLAND, option=HALF),)), False),
        (Condition(pressed=((SOUTH, 0),)), True),
        (Condition(pressed=((SOUTH, 1),)), False),
        (Condition(endings=("ratified",)), False),
        (Condition(any_of=(Condition(open=(FISHERY,)), Condition())), True),
        (Condition(none_of=(Condition(),)), False),
        (Condition(money_unpaid=False), True),
    ],
)
def test_conditions(condition: Condition, expected: bool) -> None:
    scenario = tiny()
    accept = AcceptOffer(seat=SOUTH, offer=1, issues=(FISHERY,))
    state = play(scenario, at_table(scenario), DEMANDS, accept).state
    assert holds(scenario, state, condition) is expected


def test_money_beyond_the_treasury_stays_unpaid() -> None:
    scenario = tiny()
    accept = AcceptOffer(seat=SOUTH, offer=1, issues=(MONEY,))
    state = play(scenario, at_table(scenario), DEMANDS, accept).state
    # A thousand against ten for each of 50 points.
    assert is_money_unpaid(scenario, state, state.tracks)
    rich = with_tracks(state, south__treasury=1000)
    assert not is_money_unpaid(scenario, rich, rich.tracks)
