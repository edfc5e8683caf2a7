"""Sections 2 and 3 of the rules: offers and what is initialled."""

from dataclasses import replace

import pytest

from game.engine.conditions import holds
from game.engine.conference import apply
from game.engine.legality import find_violations
from game.engine.observe import observe
from game.engine.table import standing_offer
from game.model.actions import (
    AcceptOffer,
    EndorseSuggestion,
    Hold,
    MakeOffer,
    Reopen,
    SuggestTerms,
    Wait,
    WithdrawOffer,
)
from game.model.conditions import Condition, TermTest
from game.model.events import (
    ArticleAgreed,
    FinalAbandoned,
    LimitExceeded,
    OfferMade,
    SuggestionEndorsed,
)
from game.model.offers import Firmness, OfferStatus
from game.model.state import Phase
from game.model.tracks import TRUST
from tests.engine.situations import DEMANDS, rules_against, track_change
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
    patient,
    play,
    tiny,
    until,
)


@rule("2.1")
def test_an_unknown_issue_or_option_is_refused_with_a_hint() -> None:
    state = at_table(tiny())
    wrong = MakeOffer(seat=NORTH, terms={"iland": WHOLE})  # type: ignore[dict-item]
    (fault,) = find_violations(tiny(), state, wrong)
    assert str(fault) == "There is no issue 'iland'. Did you mean 'island'? (rule 2.1)"
    assert rules_against(state, MakeOffer(seat=NORTH, terms={ISLAND: MUCH})) == ["2.1"]


@rule("2.2")
def test_terms_name_at_least_one_article_and_none_that_is_initialled() -> None:
    scenario = tiny()
    state = at_table(scenario)
    assert rules_against(state, MakeOffer(seat=NORTH, terms={})) == ["2.2"]
    state = play(
        scenario, state, DEMANDS, AcceptOffer(seat=SOUTH, offer=1, issues=(FISHERY,))
    ).state
    assert rules_against(state, MakeOffer(seat=NORTH, terms={FISHERY: OPEN})) == ["2.2"]


@rule("2.3")
@pytest.mark.parametrize(
    "links",
    [((ISLAND,),), ((ISLAND, MONEY), (MONEY, FISHERY)), ((ISLAND, FISHERY),)],
    ids=["of one", "twice", "not offered"],
)
def test_a_link_joins_two_or_more_offered_articles_once(links) -> None:  # type: ignore[no-untyped-def]
    terms = {ISLAND: HALF, MONEY: NOTHING}
    if any(FISHERY in group for group in links) and len(links) > 1:
        terms[FISHERY] = OPEN
    faults = rules_against(at_table(tiny()), MakeOffer(seat=NORTH, terms=terms, links=links))
    assert set(faults) == {"2.3"}


@rule("2.4")
def test_a_new_offer_replaces_ones_own_and_a_counter_offer_does_not() -> None:
    scenario = tiny()
    reply = MakeOffer(seat=SOUTH, terms={FISHERY: OPEN})
    state = play(scenario, at_table(scenario), DEMANDS, reply).state
    assert [offer.status for offer in state.offers] == [OfferStatus.STANDING] * 2
    softer = MakeOffer(seat=NORTH, terms={ISLAND: HALF, MONEY: MUCH, FISHERY: OPEN})
    state = apply(scenario, state, softer).state
    assert state.offers[0].status is OfferStatus.REPLACED
    standing = standing_offer(state, NORTH)
    assert standing is not None and standing.number == 3


@rule("2.4")
def test_an_offer_lapses_after_a_full_sitting_without_answer() -> None:
    scenario = tiny()
    state = apply(scenario, at_table(scenario), DEMANDS).state
    assert standing_offer(until(scenario, state, Phase.MEDIATOR, 2), NORTH) is not None
    assert standing_offer(until(scenario, state, Phase.CORRIDOR, 3), NORTH) is None


@rule("2.5")
def test_an_exploratory_offer_cannot_be_accepted_and_costs_nothing_to_withdraw() -> None:
    scenario = tiny()
    feeler = MakeOffer(seat=NORTH, terms={ISLAND: HALF}, firmness=Firmness.EXPLORATORY)
    state = apply(scenario, at_table(scenario), feeler).state
    assert rules_against(state, AcceptOffer(seat=SOUTH, offer=1)) == ["2.5"]
    step = play(scenario, state, Hold(seat=SOUTH), WithdrawOffer(seat=NORTH))
    assert track_change(step, "trust") == 0


@rule("2.6")
def test_to_withdraw_or_worsen_a_firm_offer_costs_trust() -> None:
    scenario = tiny()
    soft = MakeOffer(seat=NORTH, terms={ISLAND: HALF, MONEY: LITTLE, FISHERY: OPEN})
    state = play(scenario, at_table(scenario), soft, Hold(seat=SOUTH)).state
    assert track_change(apply(scenario, state, WithdrawOffer(seat=NORTH)), "trust") == -80
    assert track_change(apply(scenario, state, DEMANDS), "trust") == -80


@rule("2.6")
def test_to_trade_one_step_for_another_is_not_to_worsen() -> None:
    scenario = tiny()
    one = MakeOffer(seat=NORTH, terms={ISLAND: HALF, MONEY: MUCH, FISHERY: OPEN})
    other = MakeOffer(seat=NORTH, terms={ISLAND: WHOLE, MONEY: LITTLE, FISHERY: OPEN})
    step = play(scenario, at_table(scenario), one, Hold(seat=SOUTH), other)
    assert track_change(step, "trust") == 0


@rule("2.7")
def test_a_final_offer_that_lapses_costs_credibility_and_cannot_be_made_twice() -> None:
    scenario = tiny()
    last = MakeOffer(seat=NORTH, terms={MONEY: MUCH}, firmness=Firmness.FINAL)
    state = apply(scenario, at_table(scenario), last).state
    assert state.tracks["north.credibility"] == 500
    state = until(scenario, state, Phase.TABLE, 3)
    assert state.tracks["north.credibility"] == 250
    assert state.tracks["north.home"] == 450
    assert any(isinstance(event, FinalAbandoned) for event in state.minutes)
    assert rules_against(state, last) == ["2.7"]
    firm = MakeOffer(seat=NORTH, terms={MONEY: MUCH})
    assert rules_against(state, firm) == []


@rule("2.7")
def test_a_final_offer_that_is_accepted_costs_nothing() -> None:
    scenario = tiny()
    last = MakeOffer(seat=NORTH, terms={FISHERY: OPEN}, firmness=Firmness.FINAL)
    state = play(scenario, at_table(scenario), last, AcceptOffer(seat=SOUTH, offer=1)).state
    assert until(scenario, state, Phase.TABLE, 3).tracks["north.credibility"] == 500


@rule("2.8")
def test_movement_is_counted_in_steps_beyond_what_was_ever_offered() -> None:
    scenario = tiny()
    soft = MakeOffer(seat=NORTH, terms={ISLAND: HALF, MONEY: LITTLE, FISHERY: OPEN})
    step = play(
        scenario, at_table(scenario), DEMANDS, Hold(seat=SOUTH), soft, Hold(seat=SOUTH), DEMANDS
    )
    made = [event for event in step.events if isinstance(event, OfferMade)]
    assert [event.movement for event in made] == [0, 2, 0]
    assert step.state.delegations[NORTH].generosity == 2


@rule("3.1")
def test_one_accepts_the_standing_offer_and_no_other() -> None:
    scenario = tiny()
    state = at_table(scenario)
    assert rules_against(state, AcceptOffer(seat=NORTH, offer=1)) == ["3.1"]
    softer = MakeOffer(seat=NORTH, terms={ISLAND: HALF, MONEY: MUCH, FISHERY: OPEN})
    state = play(scenario, state, DEMANDS, Hold(seat=SOUTH), softer).state
    assert rules_against(state, AcceptOffer(seat=SOUTH, offer=1)) == ["3.1"]


@rule("3.2", "3.4")
def test_an_accepted_article_is_initialled_and_brings_trust() -> None:
    scenario = tiny()
    state = apply(scenario, at_table(scenario), DEMANDS).state
    step = apply(scenario, state, AcceptOffer(seat=SOUTH, offer=1, issues=(FISHERY,)))
    assert step.state.agreed[FISHERY].option == OPEN
    assert track_change(step, "trust") == 30
    again = AcceptOffer(seat=NORTH, offer=1, issues=(FISHERY,))
    assert rules_against(step.state, again) == ["3.1"]
    unknown = AcceptOffer(seat=SOUTH, offer=1, issues=("fleet",))  # type: ignore[arg-type]
    assert rules_against(state, unknown) == ["3.2"]


@rule("3.3")
def test_linked_articles_are_accepted_together() -> None:
    scenario = tiny()
    linked = MakeOffer(
        seat=NORTH,
        terms={ISLAND: HALF, MONEY: NOTHING, FISHERY: OPEN},
        links=((ISLAND, MONEY),),
    )
    state = apply(scenario, at_table(scenario), linked).state
    assert rules_against(state, AcceptOffer(seat=SOUTH, offer=1, issues=(MONEY,))) == ["3.3"]
    both = AcceptOffer(seat=SOUTH, offer=1, issues=(MONEY, ISLAND))
    assert set(apply(scenario, state, both).state.agreed) == {MONEY, ISLAND}


@rule("3.5")
def test_reopening_costs_trust_and_standing_and_gives_the_other_side_one_free() -> None:
    scenario = tiny()
    firm = MakeOffer(seat=NORTH, terms={FISHERY: OPEN, ISLAND: HALF})
    accept = AcceptOffer(seat=SOUTH, offer=1)
    state = play(scenario, at_table(scenario), firm, accept).state
    assert rules_against(state, Reopen(seat=NORTH, issue=FISHERY)) == ["3.5"]
    state = until(scenario, state, Phase.TABLE, 2)
    step = apply(scenario, state, Reopen(seat=SOUTH, issue=ISLAND))
    assert (track_change(step, "trust"), track_change(step, "south.standing")) == (-100, -50)
    free = apply(scenario, step.state, Reopen(seat=NORTH, issue=FISHERY))
    assert (track_change(free, "trust"), track_change(free, "north.standing")) == (0, 0)
    assert free.state.agreed == {}


@rule("3.5")
def test_an_article_is_reopened_once_only() -> None:
    scenario = tiny()
    firm = MakeOffer(seat=NORTH, terms={FISHERY: OPEN})
    state = play(scenario, at_table(scenario), firm, AcceptOffer(seat=SOUTH, offer=1)).state
    state = until(scenario, state, Phase.TABLE, 2)
    again = MakeOffer(seat=NORTH, terms={FISHERY: SHUT})
    state = play(scenario, state, Reopen(seat=SOUTH, issue=FISHERY), again).state
    state = apply(scenario, state, AcceptOffer(seat=SOUTH, offer=2)).state
    state = until(scenario, state, Phase.TABLE, 3)
    assert rules_against(state, Reopen(seat=NORTH, issue=FISHERY)) == ["3.5"]


@rule("3.6")
def test_to_bind_oneself_beyond_a_limit_costs_standing_once() -> None:
    scenario = tiny()
    beyond = MakeOffer(seat=SOUTH, terms={ISLAND: HALF, MONEY: NOTHING, FISHERY: SHUT})
    state = play(scenario, at_table(scenario), Hold(seat=NORTH)).state
    step = apply(scenario, state, beyond)
    assert track_change(step, "south.standing") == -100
    (event,) = [e for e in step.events if isinstance(e, LimitExceeded)]
    assert event.audience == (SOUTH,)
    again = play(scenario, step.state, Hold(seat=NORTH), beyond)
    assert track_change(again, "south.standing") == 0


@rule("3.6")
def test_a_feeler_beyond_a_limit_costs_nothing() -> None:
    scenario = tiny()
    feeler = MakeOffer(seat=SOUTH, terms={ISLAND: WHOLE}, firmness=Firmness.EXPLORATORY)
    state = play(scenario, at_table(scenario), Hold(seat=NORTH)).state
    assert track_change(apply(scenario, state, feeler), "south.standing") == 0


@rule("3.7")
def test_the_mediators_terms_are_initialled_when_both_have_said_yes_under_seal() -> None:
    scenario = tiny()
    state = until(scenario, at_table(scenario), Phase.MEDIATOR, 1)
    text = SuggestTerms(seat=UMPIRE, terms={ISLAND: HALF, FISHERY: OPEN})
    state = until(scenario, apply(scenario, state, text).state, Phase.TABLE, 2)
    yes = apply(scenario, state, EndorseSuggestion(seat=SOUTH, suggestion=1))
    (sealed,) = [e for e in yes.events if isinstance(e, SuggestionEndorsed)]
    assert sealed.audience == (SOUTH,)
    assert yes.state.agreed == {}
    assert rules_against(yes.state, EndorseSuggestion(seat=SOUTH, suggestion=1)) == ["3.7"]
    step = play(scenario, yes.state, Hold(seat=SOUTH), EndorseSuggestion(seat=NORTH, suggestion=1))
    agreed = [e.issue for e in step.events if isinstance(e, ArticleAgreed)]
    assert agreed == [ISLAND, FISHERY]
    assert step.state.agreed[ISLAND].option == HALF


def test_the_second_favourite_is_still_a_step_away() -> None:
    scenario = tiny()
    reply = MakeOffer(seat=SOUTH, terms={ISLAND: NONE, MONEY: NOTHING, FISHERY: SHUT})
    state = play(scenario, at_table(scenario), DEMANDS, reply).state
    assert state.delegations[SOUTH].generosity == 0


def test_terms_written_in_another_order_have_the_same_consequences() -> None:
    """A saved game sorts what it writes; replayed, its articles were initialled in that order."""
    scenario = tiny()
    table = at_table(scenario)
    written = {FISHERY: OPEN, ISLAND: HALF}
    ends = [
        play(
            scenario,
            table,
            Hold(seat=NORTH),
            MakeOffer(seat=SOUTH, terms=terms),
            AcceptOffer(seat=NORTH, offer=1),
        )
        for terms in (written, dict(reversed(written.items())))
    ]
    assert ends[0].events == ends[1].events
    assert ends[0].state == ends[1].state


# --- What would pay if it were free --------------------------------------------------------


GENEROUS = {ISLAND: NONE, MONEY: NOTHING, FISHERY: SHUT}


@rule("2.5", "2.8", "6.1")
def test_a_generous_feeler_moves_neither_the_other_capital_nor_the_table() -> None:
    scenario = tiny()
    state = play(scenario, at_table(scenario), DEMANDS, Hold(seat=SOUTH)).state
    feeler = MakeOffer(seat=NORTH, terms=GENEROUS, firmness=Firmness.EXPLORATORY)
    later = replace(state, turn=2)
    step = apply(scenario, later, feeler)
    assert step.state.capitals[SOUTH] == state.capitals[SOUTH]
    assert (step.state.moved_turn, step.state.delegations[NORTH].generosity) == (1, 0)
    (made,) = [event for event in step.events if isinstance(event, OfferMade)]
    assert made.movement == 0
    asked = Condition(proposed=((NORTH, TermTest(issue=MONEY, options=(NOTHING,))),))
    assert not holds(scenario, step.state, asked)
    firm = play(scenario, step.state, Hold(seat=SOUTH), MakeOffer(seat=NORTH, terms=GENEROUS))
    assert firm.state.capitals[SOUTH].pride < state.capitals[SOUTH].pride
    assert holds(scenario, firm.state, asked)


@rule("6.1")
def test_to_renew_an_offer_lowers_no_pride_a_second_time() -> None:
    scenario = tiny()
    soft = MakeOffer(seat=NORTH, terms={ISLAND: HALF, MONEY: LITTLE, FISHERY: OPEN})
    hold = Hold(seat=SOUTH)
    state = play(scenario, at_table(scenario), DEMANDS, hold, soft, hold).state
    before = state.capitals[SOUTH].pride
    assert apply(scenario, state, soft).state.capitals[SOUTH].pride == before


@rule("2.6")
def test_to_make_a_firm_offer_exploratory_is_to_withdraw_it() -> None:
    scenario = tiny()
    terms = {ISLAND: HALF, MONEY: LITTLE, FISHERY: OPEN}
    state = play(
        scenario, at_table(scenario), MakeOffer(seat=NORTH, terms=terms), Hold(seat=SOUTH)
    ).state
    feeler = MakeOffer(seat=NORTH, terms=terms, firmness=Firmness.EXPLORATORY)
    assert track_change(apply(scenario, state, feeler), "trust") == -80


@rule("3.7")
def test_two_yeses_move_both_sides_and_bring_trust() -> None:
    scenario = replace(tiny(), prices=replace(tiny().prices, suggestion_trust=50))
    state = until(scenario, at_table(scenario), Phase.MEDIATOR, 1)
    text = SuggestTerms(seat=UMPIRE, terms={ISLAND: HALF, FISHERY: OPEN})
    state = until(scenario, apply(scenario, state, text).state, Phase.TABLE, 2)
    step = play(
        scenario,
        state,
        EndorseSuggestion(seat=SOUTH, suggestion=1),
        Hold(seat=SOUTH),
        EndorseSuggestion(seat=NORTH, suggestion=1),
    )
    assert track_change(step, "trust") == 2 * 30 + 50
    for party in (NORTH, SOUTH):
        delegation = step.state.delegations[party]
        assert delegation.positions == {ISLAND: HALF, FISHERY: OPEN}
        assert delegation.last_moved_turn == 2


@rule("2.7")
def test_a_final_word_cannot_be_said_again_while_it_stands() -> None:
    scenario = tiny()
    last = MakeOffer(seat=NORTH, terms={MONEY: MUCH}, firmness=Firmness.FINAL)
    state = play(scenario, at_table(scenario), last, Hold(seat=SOUTH)).state
    assert rules_against(state, last) == ["2.7"]
    menu = observe(scenario, state, NORTH).menu.choice("make_offer")
    assert menu is not None and menu.names == (MONEY,)


@rule("2.7")
@pytest.mark.parametrize("way", ["accept", "endorse"])
def test_to_agree_to_more_than_ones_final_word_is_to_give_it_up(way: str) -> None:
    scenario = tiny()
    state = until(scenario, at_table(scenario), Phase.MEDIATOR, 1)
    text = SuggestTerms(seat=UMPIRE, terms={MONEY: NOTHING})
    state = until(scenario, apply(scenario, state, text).state, Phase.TABLE, 2)
    offer = MakeOffer(seat=SOUTH, terms={MONEY: NOTHING})
    last = MakeOffer(seat=NORTH, terms={MONEY: LITTLE}, firmness=Firmness.FINAL)
    yes = EndorseSuggestion(seat=SOUTH, suggestion=1)
    state = play(scenario, state, offer, last, yes, Hold(seat=SOUTH)).state
    if way == "accept":
        step = apply(scenario, state, AcceptOffer(seat=NORTH, offer=1))
    else:
        step = apply(scenario, state, EndorseSuggestion(seat=NORTH, suggestion=1))
    assert step.state.agreed[MONEY].option == NOTHING
    assert track_change(step, "north.credibility") == -250
    assert track_change(step, "north.home") == -50


@rule("2.7")
def test_a_final_word_kept_to_the_last_sitting_costs_nothing() -> None:
    scenario = patient()
    state = until(scenario, begin(scenario), Phase.TABLE, 7)
    last = MakeOffer(seat=NORTH, terms={MONEY: MUCH}, firmness=Firmness.FINAL)
    state = until(scenario, apply(scenario, state, last).state, Phase.MEDIATOR, 8)
    step = apply(scenario, state, Wait(seat=UMPIRE))
    assert step.state.outcome is not None
    assert track_change(step, "north.credibility") == 0


@rule("3.3")
def test_the_rest_of_a_link_falls_when_one_article_of_it_is_agreed_in_another_way() -> None:
    scenario = tiny()
    state = until(scenario, at_table(scenario), Phase.MEDIATOR, 1)
    text = SuggestTerms(seat=UMPIRE, terms={ISLAND: NONE})
    state = until(scenario, apply(scenario, state, text).state, Phase.TABLE, 2)
    both = {ISLAND: HALF, MONEY: NOTHING}
    linked = MakeOffer(seat=NORTH, terms={**both, FISHERY: OPEN}, links=((ISLAND, MONEY),))
    state = play(
        scenario,
        state,
        Hold(seat=SOUTH),
        EndorseSuggestion(seat=NORTH, suggestion=1),
        linked,
        EndorseSuggestion(seat=SOUTH, suggestion=1),
    ).state
    assert state.agreed[ISLAND].option == NONE
    assert rules_against(state, AcceptOffer(seat=SOUTH, offer=1, issues=(MONEY,))) == ["3.2"]
    step = apply(scenario, state, AcceptOffer(seat=SOUTH, offer=1))
    assert set(step.state.agreed) == {ISLAND, FISHERY}


@rule("3.5")
def test_what_a_side_reopens_it_no_longer_offers() -> None:
    scenario = tiny()
    firm = MakeOffer(seat=NORTH, terms={ISLAND: HALF, FISHERY: OPEN})
    accept = AcceptOffer(seat=SOUTH, offer=1, issues=(ISLAND,))
    state = play(scenario, at_table(scenario), firm, accept).state
    state = until(scenario, state, Phase.TABLE, 2)
    state = play(scenario, state, Hold(seat=SOUTH), Reopen(seat=NORTH, issue=ISLAND)).state
    assert rules_against(state, AcceptOffer(seat=SOUTH, offer=1, issues=(ISLAND,))) == ["3.2"]
    assert rules_against(state, AcceptOffer(seat=SOUTH, offer=1, issues=(FISHERY,))) == []


@rule("3.4", "3.5")
def test_to_reopen_and_initial_again_earns_no_trust() -> None:
    scenario = tiny()
    terms = {ISLAND: HALF, FISHERY: OPEN}
    state = play(
        scenario,
        at_table(scenario),
        MakeOffer(seat=NORTH, terms=terms),
        AcceptOffer(seat=SOUTH, offer=1),
    ).state
    before = state.tracks[TRUST]
    state = until(scenario, state, Phase.TABLE, 2)
    state = play(
        scenario,
        state,
        Reopen(seat=SOUTH, issue=ISLAND),
        Reopen(seat=NORTH, issue=FISHERY),
        Hold(seat=SOUTH),
        MakeOffer(seat=NORTH, terms=terms),
        AcceptOffer(seat=SOUTH, offer=2),
    ).state
    assert set(state.agreed) == {ISLAND, FISHERY}
    assert state.tracks[TRUST] < before
