"""The statesman: looks ahead, weighs both capitals, keeps what is indispensable."""

from functools import lru_cache

import numpy as np
import pytest

from game.delegations.levels import PATIENT
from game.delegations.lookahead import (
    Ground,
    look_ahead,
    outlook,
    place_at,
    sanction,
)
from game.delegations.sampling import progress_at, sample_of
from game.delegations.situation import NEUTRAL, Situation, read_situation
from game.engine.capital import broken_limits
from game.engine.ratification import sanction_probability
from game.model.actions import AcceptOffer, MakeOffer
from game.model.instructions import Tier
from tests.delegations.games import JAPAN, RUSSIA, Moment, game, portsmouth


@lru_cache(maxsize=1)
def moments() -> tuple[Moment, ...]:
    return tuple(game(portsmouth(), 4, "statesman", "envoy", "historical"))


@lru_cache(maxsize=1)
def midway() -> Situation:
    """Japan at the table in the eighth sitting."""
    seen = next(m.seen for m in moments() if m.seen.seat == JAPAN and m.seen.turn == 8)
    return read_situation(seen, NEUTRAL, PATIENT)


def test_the_odds_of_sanction_are_those_of_the_rules_over_the_band_it_knows() -> None:
    now = midway()
    low, high = now.capital.band
    brief = portsmouth().parties[JAPAN].capital
    lines = [low + (high - low) * share for share in (0.1, 0.3, 0.5, 0.7, 0.9)]
    expected = sum(sanction_probability(brief, 70.0 - line, 0, 1) for line in lines) / 5
    found = sanction(now, np.array([70.0]), np.array([1]))
    assert found[0] == pytest.approx(expected, abs=1e-9)


def test_a_treaty_below_what_war_is_worth_has_no_odds_of_sanction() -> None:
    now = midway()
    found = sanction(now, np.array([now.no_deal - 0.1]), np.array([0]))
    assert found[0] == 0.0


def test_the_ground_runs_from_our_best_to_theirs() -> None:
    ahead = look_ahead(midway())
    ground = ahead.ground
    theirs = ahead.sample.odds @ ground.theirs
    assert (np.diff(ground.worth) <= 1e-9).all()
    assert (np.diff(theirs) > 0.0).all()
    assert place_at(ground, ground.worth[0] + 1.0) == 0
    assert place_at(ground, ground.worth[-1] - 1.0) == len(ground.worth) - 1


def test_against_a_side_that_would_take_anything_the_best_is_had() -> None:
    now = midway()
    ahead = look_ahead(now)
    ground = ahead.ground
    generous = Ground(
        packages=ground.packages,
        own=ground.own,
        worth=ground.worth,
        theirs=np.ones_like(ground.theirs),
    )
    easy = outlook(now, ahead.sample, generous)
    assert easy.value > ahead.value
    assert easy.level == pytest.approx(float(ground.worth[0]))


def test_a_side_that_aims_lower_is_worth_more_to_meet() -> None:
    now = midway()
    ahead = look_ahead(now)
    assert outlook(now, ahead.sample, ahead.ground, easier=0.05).value >= ahead.value


def test_what_is_promised_lies_between_war_and_the_best() -> None:
    for moment in moments():
        if moment.seen.seat == JAPAN and moment.seen.turn in (5, 9):
            now = read_situation(moment.seen, NEUTRAL, PATIENT)
            ahead = look_ahead(now)
            assert now.no_deal - 1e-9 <= ahead.value <= float(ahead.ground.worth[0]) + 1e-9
            assert 0.0 <= ahead.peace <= 1.0


def test_what_a_side_gave_first_is_believed_to_weigh_less_than_what_it_never_gave() -> None:
    now = midway()
    sample = sample_of(now.seen, now.book.rows, RUSSIA)
    shares = dict(zip(now.book.rows.options, sample.odds @ sample.pictures.shares(), strict=True))
    given = [i for i, a in now.seen.agreed.items() if a.accepted_by == RUSSIA and a.turn <= 4]
    held = [i for i in shares if i not in now.seen.agreed]
    if given and held:
        assert max(shares[i] for i in held) > min(shares[i] for i in given)


def test_the_calendar_runs_from_nought_to_one() -> None:
    seen = midway().seen
    assert progress_at(seen, 1) == 0.0
    assert progress_at(seen, seen.turns) == 1.0


def test_an_indispensable_limit_is_never_left_behind() -> None:
    scenario = portsmouth()
    for moment in moments():
        action = moment.decision.action
        if isinstance(action, MakeOffer):
            terms = dict(action.terms)
        elif isinstance(action, AcceptOffer):
            offer = moment.seen.standing[scenario.agenda.other(action.seat)]
            named = action.issues or tuple(offer.terms)
            terms = {i: offer.terms[i] for i in named if i not in moment.seen.agreed}
        else:
            continue
        broken = broken_limits(scenario, moment.before, action.seat, terms)
        assert Tier.INDISPENSABLE not in {limit.tier for limit in broken}


def test_a_reason_speaks_of_open_issues_alone_in_the_corridor_too() -> None:
    for moment in moments():
        weights = moment.decision.rationale.weights
        if weights and moment.seen.capital is not None:
            assert not set(weights) & set(moment.seen.agreed)


def test_every_decision_says_what_else_was_weighed_and_why_not() -> None:
    for moment in moments():
        if moment.seen.seat != JAPAN or not isinstance(moment.decision.action, MakeOffer):
            continue
        if moment.seen.turn > 2:
            weighed = moment.decision.rationale.alternatives
            assert 2 <= len(weighed) <= 3
            assert all(other.why_not is not None for other in weighed)
