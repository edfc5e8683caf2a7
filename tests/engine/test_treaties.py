"""Section 8 of the rules: sanction, ratification, and blame where there is no treaty."""

from dataclasses import replace
from datetime import date

import pytest

from game.engine.aftermath import aftermath
from game.engine.capital import bottom_line
from game.engine.conference import apply
from game.engine.ratification import sanction_odds, sanction_probability
from game.engine.utility import utility
from game.engine.war import no_deal_value
from game.model.actions import (
    AcceptOffer,
    Leave,
    MakeOffer,
)
from game.model.conditions import Condition, TrackTest
from game.model.events import (
    CapitalDecided,
)
from game.model.ids import TrackId
from game.model.outcome import Ending
from game.model.scenario import RatificationHazard
from game.model.state import DrawMode, Phase
from tests.engine.situations import (
    FAIR,
    relaxed,
    sign,
    track_change,
)
from tests.rulebook import rule
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    MONEY,
    NONE,
    NORTH,
    NOTHING,
    OPEN,
    SOUTH,
    WHOLE,
    at_table,
    play,
    tiny,
    until,
    with_tracks,
)


@rule("8.1", "8.2", "8.4")
def test_a_treaty_that_both_capitals_can_bear_is_signed_and_ratified() -> None:
    scenario = tiny()
    state = with_tracks(at_table(scenario, 3), north__treasury=100, south__treasury=50)
    state = relaxed(state)
    step = sign(scenario, state)
    decided = [event for event in step.events if isinstance(event, CapitalDecided)]
    assert [(event.party, event.sanctioned) for event in decided] == [(NORTH, True), (SOUTH, True)]
    outcome = step.state.outcome
    assert outcome is not None
    assert outcome.ending is Ending.RATIFIED
    assert outcome.treaty == FAIR
    assert (outcome.agreed_on, outcome.signed_on) == (date(1905, 8, 15), date(1905, 8, 22))
    assert outcome.ratified_on == date(1905, 10, 1)


@rule("8.2")
def test_the_odds_of_sanction_follow_the_logistic_and_broken_limits_lower_them() -> None:
    brief = tiny().parties[SOUTH].capital
    assert sanction_probability(brief, -1.0, 0, 0) == pytest.approx(0.5)
    assert sanction_probability(brief, 1.0, 0, 0) == pytest.approx(0.731058578)
    assert sanction_probability(brief, -1.0, 1, 0) == pytest.approx(0.047425873)
    assert sanction_probability(brief, -1000.0, 1, 0) == 0.0
    scenario = tiny()
    state = at_table(scenario)
    assert sanction_odds(scenario, relaxed(state), SOUTH, FAIR) > sanction_odds(
        scenario, state, SOUTH, FAIR
    )


@rule("8.2")
def test_no_capital_ever_signs_for_less_than_war_would_be_worth() -> None:
    """Even one without any pride, however far its delegation has gone."""
    scenario = tiny()
    ruinous = {issue.id: issue.options[0].id for issue in scenario.agenda.issues}
    state = with_tracks(relaxed(at_table(scenario)), south__treasury=100, south__army=100)
    preferences = scenario.parties[SOUTH].instructions.preferences
    worth = utility(scenario.agenda, preferences, ruinous)
    assert worth < no_deal_value(scenario, state.tracks, SOUTH)
    brief = scenario.parties[SOUTH].capital
    above = worth - bottom_line(scenario, state, SOUTH)
    assert sanction_probability(brief, above, 0, 0) > 0.0
    assert sanction_odds(scenario, state, SOUTH, ruinous) == 0.0


@rule("8.3")
def test_a_refusal_brings_the_table_back_once_with_its_reason() -> None:
    scenario = tiny()
    state = with_tracks(at_table(scenario), north__treasury=0, north__army=0)
    north = replace(state.capitals[NORTH], pride=0, limits={MONEY: 1})
    state = replace(state, capitals={**state.capitals, NORTH: north})
    first = sign(scenario, state)
    (refused,) = [e for e in first.events if isinstance(e, CapitalDecided) and not e.sanctioned]
    assert (refused.party, refused.reason) == (SOUTH, ISLAND)
    assert first.state.outcome is None
    assert first.state.agreed == {}
    second = sign(scenario, until(scenario, first.state, Phase.TABLE, 2))
    assert second.state.outcome is not None
    assert second.state.outcome.ending is Ending.REFUSED
    assert second.state.outcome.ended_by == SOUTH


@rule("8.4")
def test_an_event_at_home_can_undo_a_signed_treaty() -> None:
    hazard = RatificationHazard(
        id="riots",
        party=NORTH,
        when=Condition(tracks=(TrackTest(track=TrackId("north.home"), at_most=400),)),
        chance=1.0,
        text="The park was full of people.",
    )
    scenario = replace(tiny(), hazards=(hazard,))
    state = relaxed(with_tracks(at_table(scenario, 3), north__treasury=100, south__treasury=50))
    drawn = replace(state, draws=DrawMode.DRAWN)
    outcomes = [sign(scenario, replace(drawn, seed=seed)).state.outcome for seed in range(6)]
    failed = [o for o in outcomes if o is not None and o.ending is Ending.NOT_RATIFIED]
    assert failed and failed[0].cause == "hazard:riots"


@rule("8.6")
def test_to_break_over_money_is_judged_harder_than_over_soil() -> None:
    scenario = tiny()
    over_money = apply(scenario, at_table(scenario), Leave(seat=NORTH)).state.outcome
    state = play(
        scenario,
        at_table(scenario),
        MakeOffer(seat=NORTH, terms={MONEY: NOTHING}),
        AcceptOffer(seat=SOUTH, offer=1),
    ).state
    over_soil = apply(scenario, state, Leave(seat=NORTH)).state.outcome
    assert over_money is not None and over_money.blame is not None
    assert over_soil is not None and over_soil.blame is not None
    assert over_money.broken_over[0] == MONEY
    assert over_soil.broken_over[0] == ISLAND
    assert over_money.blame[NORTH] > over_soil.blame[NORTH] > over_soil.blame[SOUTH]


@rule("8.6")
def test_the_world_asks_over_which_article_they_differed_not_which_was_open() -> None:
    """Money weighs most, but of it both ask the same."""
    scenario = tiny()
    state = play(
        scenario,
        at_table(scenario),
        MakeOffer(seat=NORTH, terms={MONEY: NOTHING, ISLAND: WHOLE, FISHERY: OPEN}),
        MakeOffer(seat=SOUTH, terms={MONEY: NOTHING, ISLAND: NONE, FISHERY: OPEN}),
    ).state
    outcome = apply(scenario, state, Leave(seat=state.seat_to_act or NORTH)).state.outcome
    assert outcome is not None
    assert outcome.broken_over == (ISLAND,)


@rule("8.6")
def test_where_nothing_divided_them_he_who_leaves_is_blamed_for_that_alone() -> None:
    scenario = tiny()
    terms = {MONEY: NOTHING, ISLAND: HALF, FISHERY: OPEN}
    state = play(
        scenario,
        at_table(scenario),
        MakeOffer(seat=NORTH, terms=terms),
        MakeOffer(seat=SOUTH, terms=terms),
    ).state
    outcome = apply(scenario, state, Leave(seat=NORTH)).state.outcome
    assert outcome is not None
    assert outcome.broken_over == ()
    assert outcome.blame == {NORTH: 30, SOUTH: 10}


@rule("8.7")
def test_a_public_that_counted_on_more_is_disappointed() -> None:
    scenario = tiny()
    state = relaxed(with_tracks(at_table(scenario, 3), north__treasury=100, south__treasury=50))
    step = sign(scenario, state)
    assert track_change(step, "north.home") == -200
    assert track_change(step, "south.home") == -100
    told = aftermath(scenario, step.state)
    assert [rule.id for rule in told.rules] == ["peace"]
    assert told.tracks["relation.north_south"] == 600
