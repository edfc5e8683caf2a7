"""Advice drawn from the record: grounds for a hold, what it ends, and the ways out of an order."""

from dataclasses import replace
from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

from game.delegations.advice import advise
from game.delegations.advice_parts import Advice
from game.delegations.advice_record import after_action, ends_sitting, order_stands
from game.engine.capital import settle_orders
from game.engine.conference import apply
from game.engine.legality import find_violations
from game.engine.observe import observe
from game.model.actions import Action, DelayOrder, Hold, MakeOffer
from game.model.observation import Observation
from game.model.offers import Firmness
from game.model.state import Phase
from tests.delegations.games import JAPAN, RUSSIA, Moment, game, portsmouth
from tests.randomly import random_game
from tests.tiny import at_table, play, tiny

SEEDS = st.integers(min_value=0, max_value=10**9)
TINY = tiny()


# --- Holding -------------------------------------------------------------------------------


def held_at_first(opening: Action) -> Observation:
    """What the side that answers sees at the first sitting, after this word of the other side."""
    state = play(portsmouth(), at_table(portsmouth()), opening).state
    return observe(portsmouth(), state, RUSSIA)


def grounds_of(advice: Advice) -> str:
    return " ".join(str(one) for one in (advice.why, *advice.after) if one is not None)


def test_before_the_other_side_has_laid_a_paper_nothing_is_said_of_what_it_asks() -> None:
    advice = advise(held_at_first(Hold(seat=JAPAN)))
    assert isinstance(advice.action, Hold)
    assert "worth" not in grounds_of(advice)
    assert "They have laid no paper before us yet" in grounds_of(advice)


def test_what_is_only_explored_is_not_what_they_ask() -> None:
    papers = portsmouth().parties[JAPAN].instructions.draft
    for firmness in (Firmness.EXPLORATORY, Firmness.FIRM):
        advice = advise(held_at_first(MakeOffer(seat=JAPAN, terms=papers, firmness=firmness)))
        assert isinstance(advice.action, Hold)
        told = "What they ask is worth" in grounds_of(advice)
        assert told is (firmness is Firmness.FIRM)


def test_a_hold_that_ends_the_sitting_is_advised_with_these_words() -> None:
    ends = advise(held_at_first(Hold(seat=JAPAN)))
    assert "They have held: if we hold too, the sitting is over." in grounds_of(ends)
    papers = portsmouth().parties[JAPAN].instructions.draft
    goes_on = advise(held_at_first(MakeOffer(seat=JAPAN, terms=papers)))
    assert isinstance(goes_on.action, Hold) and goes_on.after == ()


def test_a_hold_that_lets_the_other_side_end_the_talks_is_no_less_so() -> None:
    seen = held_at_first(
        MakeOffer(seat=JAPAN, terms=portsmouth().parties[JAPAN].instructions.draft)
    )
    last = replace(seen, turns=seen.turn, days=seen.days[: seen.turn])
    assert [str(one) for one in after_action(last, Hold(seat=RUSSIA))] == [
        "If they hold as well, the last sitting is over, and without a treaty the war goes on."
    ]
    assert seen.capital is not None
    due = replace(seen, capital=replace(seen.capital, order_due=seen.days[0], order_last=True))
    assert [str(one) for one in after_action(due, Hold(seat=RUSSIA))] == [
        "If they hold as well, our order to break off is carried out tonight."
    ]


def test_no_paper_of_theirs_is_to_be_studied_before_there_is_one() -> None:
    told = [str(one.why_not) for one in advise(held_at_first(Hold(seat=JAPAN))).others]
    assert not any("their paper" in one for one in told)


@settings(max_examples=30)
@given(seed=SEEDS)
def test_whether_a_hold_ends_the_sitting_is_read_as_the_rules_have_it(seed: int) -> None:
    for state, _ in random_game(TINY, seed):
        seat = state.seat_to_act
        if seat is None or find_violations(TINY, state, Hold(seat=seat)):
            continue
        after = apply(TINY, state, Hold(seat=seat)).state
        ends = after.phase is not Phase.TABLE
        assert ends_sitting(observe(TINY, state, seat)) is ends


def test_in_a_whole_game_every_hold_that_ends_the_sitting_says_so() -> None:
    found = set()
    for moment in game(portsmouth(), 3, "historical", "envoy"):
        advice = advise(moment.seen)
        if isinstance(advice.action, Hold):
            ends = ends_sitting(moment.seen)
            assert ("if we hold" in grounds_of(advice)) is ends
            found.add(ends)
    assert True in found


# --- Under orders --------------------------------------------------------------------------


@lru_cache(maxsize=1)
def under_orders() -> list[Moment]:
    """Moments at which a side may act whose capital has ordered it home."""
    return [
        moment
        for seed in range(4)
        for moment in game(portsmouth(), seed, "holder", "envoy", "waiter")
        if moment.seen.capital is not None and moment.seen.capital.order_due is not None
    ]


@settings(max_examples=30)
@given(seed=SEEDS)
def test_whether_an_order_still_stands_is_read_as_the_rules_have_it(seed: int) -> None:
    for state, _ in random_game(TINY, seed):
        after = settle_orders(TINY, state).state
        for party in TINY.agenda.party_ids:
            if state.capitals[party].order is None:
                continue
            stands = after.capitals[party].order is not None
            assert order_stands(observe(TINY, state, party)) is stands


def test_under_an_order_every_way_out_that_is_open_is_weighed() -> None:
    seen_kinds = set()
    for moment in under_orders():
        seen = moment.seen
        advice = advise(seen)
        if not order_stands(seen) or advice.action is None or not advice.others:
            continue
        named = {advice.action.kind}
        named |= {one.what for one in advice.others if isinstance(one.what, str)}
        for kind in ("delay_order", "call_on_mediator", "cable_capital", "pack_trunks"):
            if seen.menu.allowed(kind) is not None:
                assert kind in named, (kind, named)
                seen_kinds.add(kind)
        told = [str(one.what) for one in advice.others]
        assert "Obey the order, and go home" in told or isinstance(advice.action, Hold)
        assert "No treaty, and the war" not in told
        if seen.menu.allowed("delay_order") is None:
            assert any("order" in str(one.merit) + str(one.why_not) for one in advice.others)
    assert {"delay_order", "call_on_mediator"} <= seen_kinds


def test_nothing_is_advised_before_a_delay_that_costs_nothing() -> None:
    delayed = []
    for moment in under_orders():
        seen, action = moment.seen, advise(moment.seen).action
        if seen.menu.allowed("delay_order") is None or not order_stands(seen):
            continue
        assert not isinstance(action, (MakeOffer, Hold))
        delayed.append(isinstance(action, DelayOrder))
    assert any(delayed)


def test_once_the_order_is_sure_to_be_taken_back_no_way_out_is_sought() -> None:
    for moment in under_orders():
        if not order_stands(moment.seen):
            advice = advise(moment.seen)
            assert not isinstance(advice.action, DelayOrder)
            told = [str(one.what) for one in advice.others]
            assert "Obey the order, and go home" not in told


def test_a_third_order_has_no_way_out_but_a_treaty() -> None:
    moment = next(one for one in under_orders() if one.seen.phase is Phase.TABLE)
    seen = moment.seen
    assert seen.capital is not None
    left = tuple(one for one in seen.menu.choices if one.kind != "delay_order")
    third = replace(
        seen, capital=replace(seen.capital, order_last=True), menu=replace(seen.menu, choices=left)
    )
    told = {str(one.what): str(one.why_not) for one in advise(third).others}
    assert told["To have the order put off or taken back"] == (
        "It is the third: only a treaty comes before it."
    )
    assert "pack_trunks" not in told and "make_offer" not in told
