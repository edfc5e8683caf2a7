"""The secretary's advice: always legal, always the same, never wiser than the seat's own papers."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.delegations.advice import advise, odds_for
from game.delegations.advice_parts import Sureness
from game.delegations.advice_reading import situation_of
from game.delegations.drafting import open_part
from game.engine.conference import apply
from game.engine.legality import find_violations
from game.engine.observe import observe
from game.engine.utility import whole_package
from game.model.actions import MakeOffer
from game.model.ids import IssueId, SeatId
from game.model.observation import Observation
from game.model.offers import Firmness, Offer, Terms
from game.model.scenario import Scenario
from game.model.state import Phase
from game.play.appraisal import appraise
from tests.delegations.games import game, portsmouth
from tests.randomly import random_game
from tests.secrets import conditions_read_secrets, leak_of
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    MONEY,
    MUCH,
    NORTH,
    NOTHING,
    OPEN,
    SHUT,
    SOUTH,
    UMPIRE,
    WHOLE,
    at_table,
    begin,
    idle,
    patient,
    tiny,
    until,
)

SEEDS = st.integers(min_value=0, max_value=10**9)
TINY = tiny()


def faults(scenario: Scenario, seed: int, every: int = 1) -> list[str]:
    """Advised actions of a random game that the rules forbid, other courses included."""
    found = []
    for number, (state, _) in enumerate(random_game(scenario, seed)):
        assert state.seat_to_act is not None
        if number % every:
            continue
        advice = advise(observe(scenario, state, state.seat_to_act))
        assert advice.action is not None and advice.why is not None
        actions = [advice.action, *(one.action for one in advice.others if one.action is not None)]
        found += [
            f"seed {seed}, action {number}: {action}: {fault}"
            for action in actions
            for fault in find_violations(scenario, state, action)
        ]
    return found


@settings(max_examples=20)
@given(seed=SEEDS)
def test_what_is_advised_is_always_allowed(seed: int) -> None:
    assert faults(TINY, seed) == []


@pytest.mark.parametrize("seed", [1, 2])
def test_at_portsmouth_too(seed: int) -> None:
    assert faults(portsmouth(), seed, every=2) == []


@settings(max_examples=15)
@given(seed=SEEDS, secret=st.integers(0, 10**6), about=st.sampled_from([NORTH, SOUTH]))
def test_no_secret_of_the_other_side_changes_a_letter_of_it(
    seed: int, secret: int, about: SeatId
) -> None:
    assert leak_of(TINY, seed, secret, about, made_of=advise) == ""


def test_nor_at_portsmouth() -> None:
    scenario = conditions_read_secrets(portsmouth())
    for seed, about in enumerate(scenario.agenda.party_ids):
        assert leak_of(scenario, seed, seed + 1, about, every=4, made_of=advise) == ""


def test_to_ask_twice_brings_nothing_new() -> None:
    for state, _ in random_game(TINY, 11):
        for seat in TINY.agenda.seats:
            seen = observe(TINY, state, seat)
            assert repr(advise(seen)) == repr(advise(seen))


def test_while_another_has_the_word_only_the_other_side_is_read() -> None:
    advice = advise(observe(TINY, at_table(TINY), SOUTH))
    assert advice.action is None and advice.prospect is None and advice.others == ()
    assert [reading.about for reading in advice.readings] == [NORTH]


def test_the_mediator_is_told_of_both_sides() -> None:
    advice = advise(observe(TINY, until(TINY, begin(TINY), Phase.MEDIATOR, 1), UMPIRE))
    assert [reading.about for reading in advice.readings] == [NORTH, SOUTH]
    assert advice.action is not None


def test_after_the_end_nothing_is_advised() -> None:
    state = begin(TINY)
    while state.outcome is None:
        state = apply(TINY, state, idle(state)).state
    assert advise(observe(TINY, state, NORTH)).action is None


# --- What it is worth, and whether it is taken ---------------------------------------------


def test_the_band_is_the_one_on_the_worth_sheet() -> None:
    for state, _ in random_game(portsmouth(), 5):
        assert state.seat_to_act is not None
        seen = observe(portsmouth(), state, state.seat_to_act)
        prospect = advise(seen).prospect
        view = appraise(seen, prospect.terms) if prospect is not None else None
        if prospect is not None and view is not None:
            assert prospect.capital is view.capital
            assert prospect.worth == pytest.approx(view.utility)


def seen_by_south(papers: list[Terms], first_turn: int = 1) -> Observation:
    """What south sees after north has put these papers on the table, one in each sitting."""
    seen = observe(patient(), at_table(patient()), SOUTH)
    offers = tuple(
        Offer(number=n, by=NORTH, terms=terms, links=(), firmness=Firmness.FIRM, turn=n)
        for n, terms in enumerate(papers, start=first_turn)
    )
    positions: dict[SeatId, Terms] = {NORTH: papers[-1] if papers else {}, SOUTH: {}}
    return replace(
        seen, offers=offers, positions=positions, bound=positions, turn=len(papers) + first_turn
    )


DEMANDS = {ISLAND: WHOLE, MONEY: MUCH, FISHERY: OPEN}
MIDDLE = {ISLAND: HALF, MONEY: NOTHING, FISHERY: OPEN}


def test_the_less_was_heard_the_wider_are_the_odds() -> None:
    widths = []
    for count in (0, 1, 3, 6):
        odds = odds_for(seen_by_south([DEMANDS] * count), MIDDLE)
        assert odds is not None
        assert odds.least < odds.likely < odds.most
        assert odds.papers == count
        widths.append(odds.most / (1 - odds.most) / (odds.least / (1 - odds.least)))
    assert widths == sorted(widths, reverse=True)


def test_terms_that_were_not_taken_are_known_as_such() -> None:
    """The same firm terms, laid down in one sitting and advised again in a later one."""
    known = []
    for moment in game(portsmouth(), 3, "envoy", "holder"):
        seen = moment.seen
        old = seen.standing.get(seen.seat)
        prospect = advise(seen).prospect
        if old is None or prospect is None or not isinstance(moment.decision.action, MakeOffer):
            continue
        left = {issue: o for issue, o in old.terms.items() if issue not in seen.agreed}
        same = prospect.terms == left and old.turn < seen.turn
        assert prospect.stood is same
        known.append(same)
    assert any(known) and not all(known)


def test_who_is_given_all_that_it_asks_says_yes_and_hardly_to_what_lies_half_way() -> None:
    seen = seen_by_south([DEMANDS, DEMANDS])
    all_of_it, half = odds_for(seen, DEMANDS), odds_for(seen, MIDDLE)
    assert all_of_it is not None and half is not None
    assert all_of_it.likely > 0.7 > 0.3 > half.likely
    late = odds_for(replace(seen, turn=seen.turns), DEMANDS)
    assert late is not None and late.likely > all_of_it.likely


def test_what_a_person_has_given_is_not_advised_to_be_taken_back() -> None:
    """One who gives more than the secretary would, and asks him again at the next sitting."""
    stood = []
    for moment in game(portsmouth(), 1, "conceder", "envoy"):
        seen = moment.seen
        old, advice = seen.standing.get(seen.seat), advise(seen)
        if seen.seat != portsmouth().agenda.party_ids[0] or not isinstance(
            advice.action, MakeOffer
        ):
            continue
        if old is None or old.turn == seen.turn:
            continue
        situation = situation_of(seen)
        before, after = (
            situation.book.utility(whole_package(seen, terms))
            for terms in (old.terms, advice.action.terms)
        )
        assert situation.raised or after <= before + 0.5
        stood.append(advice.action.terms == open_part(situation, old.terms))
    assert any(stood)


def test_an_order_to_go_home_is_never_passed_over() -> None:
    ordered = [
        moment.seen
        for seed in range(3)
        for moment in game(portsmouth(), seed, "holder", "holder", "waiter")
        if moment.seen.capital is not None and moment.seen.capital.order_due is not None
    ]
    assert ordered
    for seen in ordered:
        assert seen.capital is not None
        assert advise(seen).ordered_home == seen.capital.order_due


# --- Reading the other side ----------------------------------------------------------------


def test_of_a_silent_side_nothing_is_said() -> None:
    (reading,) = advise(seen_by_south([])).readings
    assert (reading.papers, reading.weights, reading.unmoved, reading.early) == (0, (), (), ())


def test_who_asks_for_everything_shows_nothing() -> None:
    (reading,) = advise(seen_by_south([DEMANDS])).readings
    assert reading.weights == ()


def sureness(papers: list[Terms]) -> dict[IssueId, Sureness]:
    (reading,) = advise(seen_by_south(papers)).readings
    return {one.issue: one.sure for one in reading.weights}


def test_what_is_held_on_to_comes_to_the_top_and_is_believed_with_time() -> None:
    gives = {ISLAND: WHOLE, MONEY: NOTHING, FISHERY: SHUT}
    (reading,) = advise(seen_by_south([gives] * 5)).readings
    assert reading.weights[0].issue == ISLAND
    assert sum(one.share for one in reading.weights) == pytest.approx(1.0)
    order = [Sureness.GUESS, Sureness.PROBABLY, Sureness.CLEARLY]
    sure = [order.index(sureness([gives] * count)[ISLAND]) for count in (1, 2, 5)]
    assert sure == sorted(sure)
    assert sure[0] == 0 and sure[-1] == 2


def test_what_has_not_moved_and_what_was_given_early_are_named() -> None:
    papers: list[Terms] = [DEMANDS, {**DEMANDS, MONEY: NOTHING}]
    (reading,) = advise(seen_by_south(papers)).readings
    assert MONEY not in reading.unmoved and ISLAND in reading.unmoved
    late = seen_by_south([DEMANDS], first_turn=3)
    late = replace(late, turns=3)
    (reading,) = advise(late).readings
    assert reading.early == ()
    (reading,) = advise(seen_by_south([{**DEMANDS, MONEY: NOTHING}])).readings
    assert reading.early == (MONEY,)
