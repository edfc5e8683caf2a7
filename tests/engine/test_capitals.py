"""Sections 6, 7, 8 and 9 of the rules: capitals, mediator, treaty, world."""

from dataclasses import replace
from datetime import date

import pytest

from game.engine.aftermath import aftermath
from game.engine.capital import bottom_line, order_rupture
from game.engine.conditions import holds, is_money_unpaid
from game.engine.conference import apply, start
from game.engine.legality import find_violations
from game.engine.observe import observe
from game.engine.ratification import sanction_odds, sanction_probability
from game.engine.step import Step
from game.engine.utility import utility
from game.engine.war import no_deal_value, outlook
from game.model.actions import (
    AcceptOffer,
    Action,
    CallOnMediator,
    DelayOrder,
    EnlistPower,
    Hold,
    Leave,
    MakeOffer,
    PressCapital,
    Rest,
    SpeakToPress,
    SuggestTerms,
    TellParty,
    Wait,
)
from game.model.conditions import Condition, Effects, LimitTest, TermTest, TrackTest
from game.model.events import (
    CapitalDecided,
    CapitalPressed,
    Disclosure,
    DispatchArrived,
    EnvoyRecalled,
    LimitTightened,
    LimitYielded,
    OrderCancelled,
    OrderGiven,
    SuggestionLapsed,
)
from game.model.ids import TrackId
from game.model.offers import AgreedArticle
from game.model.outcome import Ending
from game.model.scenario import RatificationHazard, Scenario
from game.model.state import ConferenceState, DrawMode, Phase
from tests.engine.test_offers import DEMANDS, track_change
from tests.rulebook import rule
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    LITTLE,
    MONEY,
    MUCH,
    NONE,
    NORTH,
    NOTHING,
    OPEN,
    SHUT,
    SOUTH,
    UMPIRE,
    WHOLE,
    at_table,
    begin,
    play,
    tiny,
    until,
    with_tracks,
)

FAIR = {ISLAND: HALF, MONEY: NOTHING, FISHERY: OPEN}


def rules_against(state: ConferenceState, action: Action) -> list[str]:
    return [violation.rule for violation in find_violations(tiny(), state, action)]


def at_mediator(scenario: Scenario, turn: int = 1, seed: int = 7) -> ConferenceState:
    return until(scenario, begin(scenario, seed), Phase.MEDIATOR, turn)


def sign(scenario: Scenario, state: ConferenceState, terms=FAIR) -> Step:  # type: ignore[no-untyped-def]
    """North offers, south accepts all."""
    if state.seat_to_act == SOUTH:
        state = apply(scenario, state, Hold(seat=SOUTH)).state
    number = len(state.offers) + 1
    offer = MakeOffer(seat=NORTH, terms=terms)
    return play(scenario, state, offer, AcceptOffer(seat=SOUTH, offer=number))


# --- Capitals ------------------------------------------------------------------------------


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


# --- The mediator --------------------------------------------------------------------------


@rule("7.1")
def test_the_mediator_makes_one_move_and_the_evening_falls() -> None:
    scenario = tiny()
    state = at_mediator(scenario)
    assert rules_against(state, PressCapital(seat=UMPIRE, party=UMPIRE)) == ["7.1"]
    assert apply(scenario, state, Wait(seat=UMPIRE)).state.turn == 2


@rule("7.2")
def test_every_lever_costs_influence_and_needs_as_much() -> None:
    scenario = tiny()
    state = at_mediator(scenario)
    press = PressCapital(seat=UMPIRE, party=SOUTH)
    assert track_change(apply(scenario, state, press), "influence") == -80
    poor = with_tracks(state, influence=70)
    assert rules_against(poor, press) == ["7.2"]
    assert rules_against(poor, Wait(seat=UMPIRE)) == []


@rule("7.3")
def test_suggested_terms_lapse_after_the_next_sitting() -> None:
    scenario = tiny()
    state = apply(scenario, at_mediator(scenario), SuggestTerms(seat=UMPIRE, terms=FAIR)).state
    assert state.mediator.suggestion is not None
    state = until(scenario, state, Phase.CORRIDOR, 3)
    assert state.mediator.suggestion is None
    assert any(isinstance(event, SuggestionLapsed) for event in state.minutes)


@rule("7.4")
def test_each_next_appeal_to_the_same_capital_works_less() -> None:
    scenario = tiny()
    state = at_mediator(scenario)
    press = PressCapital(seat=UMPIRE, party=NORTH)
    falls = []
    for turn in (2, 3):
        step = apply(scenario, state, press)
        falls.append(
            sum(
                e.before - e.after
                for e in step.events
                if e.kind == "pride_moved" and e.party == NORTH and e.before - e.after > 100
            )
        )
        state = until(scenario, step.state, Phase.MEDIATOR, turn)
        state = with_tracks(state, goodwill__north=500)
        capital = replace(state.capitals[NORTH], pride=500)
        state = replace(state, capitals={**state.capitals, NORTH: capital})
    assert falls[0] == 300
    assert falls[1] == 240


@rule("7.6")
def test_another_power_is_enlisted_once() -> None:
    scenario = tiny()
    enlist = EnlistPower(seat=UMPIRE, power="east")
    step = apply(scenario, at_mediator(scenario), enlist)
    (pressed,) = [event for event in step.events if isinstance(event, CapitalPressed)]
    assert (pressed.party, pressed.by) == (SOUTH, "east")
    state = until(scenario, step.state, Phase.MEDIATOR, 2)
    assert rules_against(state, enlist) == ["7.6"]
    assert rules_against(state, EnlistPower(seat=UMPIRE, power="west")) == ["7.6"]


@rule("7.7")
def test_the_mediators_word_to_the_press_turns_opinion_against_a_side() -> None:
    scenario = tiny()
    step = apply(scenario, at_mediator(scenario), SpeakToPress(seat=UMPIRE, party=NORTH))
    assert track_change(step, "sympathy") == -30
    assert track_change(step, "goodwill.north") == -40


@rule("7.8")
def test_goodwill_turns_against_the_side_that_gains_too_much() -> None:
    scenario = tiny()
    state = at_mediator(scenario)
    article = apply(scenario, at_table(scenario), MakeOffer(seat=NORTH, terms={FISHERY: OPEN}))
    state = play(
        scenario,
        article.state,
        AcceptOffer(seat=SOUTH, offer=1),
        MakeOffer(seat=NORTH, terms={ISLAND: WHOLE}),
        AcceptOffer(seat=SOUTH, offer=2),
    ).state
    state = until(scenario, state, Phase.MEDIATOR, 1)
    assert track_change(apply(scenario, state, Wait(seat=UMPIRE)), "goodwill.north") == 0
    # A third whole article tips the scale, though the money keeps the treaty open.
    wide = replace(
        state,
        agreed={**state.agreed, MONEY: replace(state.agreed[ISLAND], option=MUCH)},
    )
    assert track_change(apply(scenario, wide, Wait(seat=UMPIRE)), "goodwill.north") == -10


@rule("7.8")
def test_what_was_initialled_before_the_conference_is_nobodys_gain() -> None:
    scenario = tiny()
    state = at_mediator(scenario)
    before = AgreedArticle(option=WHOLE, turn=0, accepted_by=NORTH)
    agreed = {ISLAND: before, MONEY: replace(before, option=MUCH)}
    state = replace(state, agreed={**agreed, FISHERY: replace(before, option=OPEN)})
    assert track_change(apply(scenario, state, Wait(seat=UMPIRE)), "goodwill.north") == 0


# --- The treaty ----------------------------------------------------------------------------


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


def relaxed(state: ConferenceState) -> ConferenceState:
    """Both capitals humble, their limits let go."""
    humble = {
        NORTH: replace(state.capitals[NORTH], pride=0, limits={MONEY: 1}),
        SOUTH: replace(state.capitals[SOUTH], pride=0, limits={ISLAND: 1}),
    }
    return replace(state, capitals=humble)


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


# --- The world -----------------------------------------------------------------------------


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


def test_a_call_on_the_mediator_by_the_south_presses_the_north() -> None:
    scenario = tiny()
    state = apply(scenario, begin(scenario), Rest(seat=NORTH)).state
    step = apply(scenario, state, CallOnMediator(seat=SOUTH))
    (pressed,) = [event for event in step.events if isinstance(event, CapitalPressed)]
    assert pressed.party == NORTH
