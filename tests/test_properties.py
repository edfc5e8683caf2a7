"""Promises that every game keeps, shown on random legal games."""

import random
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.conference import IllegalAction, apply
from game.engine.legality import find_violations
from game.engine.observe import observe
from game.model.actions import Hold, Leave, MakeOffer, Reopen, Rest, SuggestTerms, Wait
from game.model.ids import IssueId, OptionId
from game.model.tracks import TRACK_MAX
from tests.randomly import random_action, random_game, replayed
from tests.tiny import ISLAND, NORTH, SOUTH, UMPIRE, WHOLE, tiny

SCENARIO = tiny()
SEEDS = st.integers(min_value=0, max_value=10**9)
CALENDARS = st.sampled_from(["full", "short"])


@settings(max_examples=60, deadline=None)
@given(seed=SEEDS, calendar=CALENDARS)
def test_the_same_seed_and_actions_give_the_same_game(seed: int, calendar: str) -> None:
    game = list(random_game(SCENARIO, seed, calendar, leaves=True))
    actions = [action for _, action in game]
    end = apply(SCENARIO, *game[-1]).state
    assert replayed(SCENARIO, seed, actions, calendar) == end
    assert end.outcome is not None


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS)
def test_menu_and_law_agree(seed: int) -> None:
    dice = random.Random(seed)
    for state, _ in random_game(SCENARIO, seed):
        assert state.seat_to_act is not None
        seen = observe(SCENARIO, state, state.seat_to_act)
        action = random_action(dice, seen, leaves=True)
        assert find_violations(SCENARIO, state, action) == ()


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS)
def test_no_state_is_out_of_bounds(seed: int) -> None:
    issues = {issue.id for issue in SCENARIO.agenda.issues}
    for state, _ in random_game(SCENARIO, seed):
        assert all(0 <= height <= TRACK_MAX for height in state.tracks.values())
        assert all(capital.pride >= 0 for capital in state.capitals.values())
        assert set(state.agreed) <= issues
        assert 1 <= state.turn <= len(state.days)
        assert list(state.days) == sorted(set(state.days))
        assert all(0 <= left <= 3 for left in state.exchange.actions_left.values())
        standing = [offer.by for offer in state.offers if offer.status.value == "standing"]
        assert len(standing) == len(set(standing))


@settings(max_examples=30, deadline=None)
@given(seed=SEEDS)
def test_apply_never_changes_its_input(seed: int) -> None:
    for state, action in random_game(SCENARIO, seed):
        before = asdict(state)
        apply(SCENARIO, state, action)
        assert asdict(state) == before
        if state.turn > 2:
            break


WRONG = [
    Rest(seat=NORTH),
    Wait(seat=UMPIRE),
    Hold(seat=SOUTH),
    Leave(seat=UMPIRE),
    Reopen(seat=NORTH, issue=IssueId("atlantis")),
    MakeOffer(seat=SOUTH, terms={ISLAND: OptionId("mine")}),
    MakeOffer(seat=NORTH, terms={}, links=((ISLAND,),)),
    SuggestTerms(seat=UMPIRE, terms={IssueId("atlantis"): WHOLE}),
]


@settings(max_examples=20, deadline=None)
@given(seed=SEEDS)
def test_a_refused_action_leaves_the_state_as_it_was(seed: int) -> None:
    refused = 0
    for state, _ in random_game(SCENARIO, seed):
        for action in WRONG:
            if find_violations(SCENARIO, state, action):
                refused += 1
                with pytest.raises(IllegalAction):
                    apply(SCENARIO, state, action)
    assert refused > 0


def test_games_end_in_every_way_that_the_rules_know() -> None:
    endings = set()
    for seed in range(120):
        last = list(random_game(SCENARIO, seed, leaves=seed % 4 == 0))[-1]
        outcome = apply(SCENARIO, *last).state.outcome
        assert outcome is not None
        endings.add(outcome.ending.value)
    assert {"ratified", "refused", "broken_off", "time_ran_out"} <= endings
