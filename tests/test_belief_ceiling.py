"""The measure of what can be known of a ranking: its parts against slower ways to the same end."""

from collections import Counter
from itertools import permutations, product
from statistics import fmean

import numpy as np
import pytest

pytest.importorskip("negmas", reason="the talks are with its agents")

from benchmarks.belief_ceiling import agreement, best_ranking, expected
from benchmarks.belief_oracle import Case, losses_of, posterior, shares_of
from game.bargaining.protocol import Floats, Ints

SIZES = (2, 3, 3, 2)
EVERY: Ints = np.array(list(product(*map(range, SIZES))))
RESERVATION, ROUNDS, MEMBERS = 0.4, 20, 200
WORDS = {"MiCRONegotiator": 4, "BoulwareTBNegotiator": 10}


def case(agent: str, heard: tuple[int, ...]) -> Case:
    """A talk in which the agent was offered nothing but the package it likes least."""
    return Case(
        agent=agent,
        sizes=SIZES,
        reservation=RESERVATION,
        rounds=ROUNDS,
        heard=EVERY[list(heard)],
        answered=np.repeat(EVERY[-1:], len(heard), axis=0),
        first=0,
        taken=False,
    )


def said(agent: str, rows: list[Floats]) -> list[tuple[int, ...]]:
    """What the agent's rule names with each of many points, found by sorting every package."""
    cost = np.sum([row[:, places] for row, places in zip(rows, EVERY.T, strict=True)], axis=0)
    order = cost.argsort(axis=1)
    words = np.arange(WORDS[agent])
    if agent == "MiCRONegotiator":
        named = order[:, words]
    else:
        levels = (1 - RESERVATION) * ((words + 1) / (ROUNDS + 1)) ** 4 + 1e-4
        within = (cost[:, :, None] <= levels).sum(axis=1)
        named = np.take_along_axis(order, within - 1, axis=1)
    return [tuple(one) for one in named.tolist()]


def test_the_best_ranking_is_that_of_all_orders() -> None:
    dice = np.random.default_rng(3)
    for _ in range(20):
        odds = agreement(dice.random((5, 4)))
        by_hand = [
            fmean(odds[order[i], order[j]] for i in range(4) for j in range(i + 1, 4))
            for order in permutations(range(4))
        ]
        assert expected(best_ranking(odds), odds) == pytest.approx(max(by_hand))


@pytest.mark.parametrize("agent", ["MiCRONegotiator", "BoulwareTBNegotiator"])
def test_the_posterior_is_what_is_left_of_the_prior_when_others_speak_differently(
    agent: str,
) -> None:
    dice = np.random.default_rng(5)
    cube = dice.random((20_000, len(SIZES) + 4))
    every = said(agent, losses_of(cube, SIZES))
    # The commonest way to speak, but for never moving from the favourite.
    (heard, count), *_ = Counter(one for one in every if len(set(one)) > 1).most_common(1)
    left = cube[[one == heard for one in every]]
    true = agreement(shares_of(left, len(SIZES)))
    found = agreement(shares_of(posterior(case(agent, heard), MEMBERS, 20, dice), len(SIZES)))
    assert np.abs(true).max() > 0.3, "a talk that tells nothing tests nothing"
    assert count > 100, "too few to compare with"
    # Three standard errors of the difference, at most, of odds that run from -1 to 1.
    assert np.abs(found - true).max() < 3.0 * (1.0 / count + 1.0 / MEMBERS) ** 0.5
