"""Section 7 of the rules: the mediator, his levers and what they cost."""

from dataclasses import replace

from game.engine.conference import apply
from game.model.actions import (
    AcceptOffer,
    CallOnMediator,
    EnlistPower,
    MakeOffer,
    PressCapital,
    Rest,
    SpeakToPress,
    SuggestTerms,
    Wait,
)
from game.model.events import (
    CapitalPressed,
    SuggestionLapsed,
)
from game.model.offers import AgreedArticle
from game.model.state import Phase
from tests.engine.situations import (
    FAIR,
    at_mediator,
    rules_against,
    track_change,
)
from tests.rulebook import rule
from tests.tiny import (
    FISHERY,
    ISLAND,
    MONEY,
    MUCH,
    NORTH,
    OPEN,
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


def test_a_call_on_the_mediator_by_the_south_presses_the_north() -> None:
    scenario = tiny()
    state = apply(scenario, begin(scenario), Rest(seat=NORTH)).state
    step = apply(scenario, state, CallOnMediator(seat=SOUTH))
    (pressed,) = [event for event in step.events if isinstance(event, CapitalPressed)]
    assert pressed.party == NORTH
