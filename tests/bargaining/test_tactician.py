"""The bargainer that looks ahead: never worse than no deal, never by chance, better than curves."""

from statistics import fmean

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.bargaining.curves import BOULWARE, CONCEDER, LINEAR, ByTime, Mirror, SmallSteps
from game.bargaining.protocol import Bargainer, OwnView, Result, negotiate
from game.bargaining.tactician import Tactician
from tests.bargaining.small import SIZES, view

LIGHT = Tactician(pictures=24)
OTHERS: tuple[Bargainer, ...] = (BOULWARE, LINEAR, CONCEDER, Mirror(), SmallSteps())


def played(
    first: Bargainer, second: Bargainer, views: tuple[OwnView, OwnView], rounds: int
) -> Result:
    return negotiate(
        first.open(views[0], rounds, first=True), second.open(views[1], rounds, first=False), rounds
    )


def advantage(own: OwnView, package: int | None) -> float:
    if package is None:
        return 0.0
    return float((own.utility[package] - own.reservation) / (own.best - own.reservation))


PACKAGES = int(np.prod(SIZES))
points = st.integers(0, 10**6).map(lambda seed: np.random.default_rng(seed).random(PACKAGES))


@settings(max_examples=25, deadline=None)
@given(
    ours=points,
    theirs=points,
    limits=st.tuples(st.floats(0.0, 1.1), st.floats(0.0, 1.1)),
    other=st.sampled_from(OTHERS),
    rounds=st.integers(1, 6),
    first=st.booleans(),
)
def test_nothing_below_no_deal_is_named_or_taken(
    ours: np.ndarray,
    theirs: np.ndarray,
    limits: tuple[float, float],
    other: Bargainer,
    rounds: int,
    first: bool,
) -> None:
    """Whatever the points: not additive, no order in them, a limit that nothing reaches."""
    own = OwnView(SIZES, ours, min(limits[0], float(ours.max())))
    their = OwnView(SIZES, theirs, limits[1])
    if first:
        result = played(LIGHT, other, (own, their), rounds)
    else:
        result = played(other, LIGHT, (their, own), rounds)
    named = [package for side, package in result.offers if (side == 0) == first]
    assert all(own.utility[package] >= own.reservation for package in named)
    if result.package is not None and result.package not in named:
        assert own.utility[result.package] >= own.reservation


def test_the_last_offer_is_taken_if_it_beats_no_deal() -> None:
    own = view(0)
    poor, fair = int(own.utility.argmin()), own.ladder.at_least(0.45)
    session = LIGHT.open(own, 3, first=False)
    assert session.move(poor) is not None
    assert session.move(poor) is not None
    assert session.move(fair) is None


def test_what_beats_all_hope_is_taken_at_once() -> None:
    own = view(0)
    assert LIGHT.open(own, 100, first=False).move(int(own.utility.argmax())) is None


@pytest.mark.parametrize("rounds", [12, 100])
def test_the_same_negotiation_runs_the_same_way_twice(rounds: int) -> None:
    views = (view(0), view(1))
    assert played(LIGHT, LINEAR, views, rounds) == played(LIGHT, LINEAR, views, rounds)


@pytest.mark.parametrize("curve", [BOULWARE, LINEAR, CONCEDER])
def test_it_wins_more_than_a_curve_across_the_table(curve: ByTime) -> None:
    views = (view(0), view(1))
    ours, theirs = [], []
    for rounds in (20, 100):
        for side in (0, 1):
            both = (Tactician(), curve) if side == 0 else (curve, Tactician())
            package = played(*both, views, rounds).package
            ours.append(advantage(views[side], package))
            theirs.append(advantage(views[1 - side], package))
    assert fmean(ours) > fmean(theirs)
    assert min(ours) > 0.0


def test_two_of_its_kind_agree() -> None:
    views = (view(0), view(1))
    package = played(LIGHT, LIGHT, views, 20).package
    assert package is not None
    assert min(advantage(own, package) for own in views) > 0.0


def test_a_package_that_was_refused_is_not_named_over_and_over() -> None:
    own = view(0, reservation=0.3)
    session = LIGHT.open(own, 30, first=True)
    named = [session.move(None if turn == 0 else 0) for turn in range(5)]
    assert len(set(named)) > 1 or own.utility[0] == own.best
