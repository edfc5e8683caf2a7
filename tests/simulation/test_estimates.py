"""Means and their intervals, against tables and against plain counting."""

import random
from math import sqrt
from statistics import NormalDist, mean, stdev

import pytest

from game.simulation.estimates import estimate, percentile, share_within, t_quantile

# Two-sided 95 % points of Student's t, from a printed table.
TABLE = {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 10: 2.228, 30: 2.042, 120: 1.980}


@pytest.mark.parametrize(("freedom", "t"), TABLE.items())
def test_the_t_of_the_printed_tables(freedom: int, t: float) -> None:
    assert t_quantile(freedom) == pytest.approx(t, abs=0.0005)
    assert share_within(t, freedom) == pytest.approx(0.95, abs=0.0005)


def test_with_many_replications_it_is_the_normal_one() -> None:
    assert t_quantile(5000) == pytest.approx(NormalDist().inv_cdf(0.975), abs=0.001)


def test_a_mean_and_its_interval_by_the_textbook() -> None:
    values = [61.0, 58.5, 64.25, 40.0, 59.0]
    found = estimate(values)
    half = 2.776445 * stdev(values) / sqrt(5)
    assert found.mean == pytest.approx(mean(values))
    assert found.interval == pytest.approx((mean(values) - half, mean(values) + half), abs=1e-4)


def test_about_95_of_100_intervals_hold_the_true_mean() -> None:
    dice = random.Random(7)
    held = 0
    for _ in range(2000):
        low, high = estimate([dice.gauss(50, 10) for _ in range(6)]).interval or (0, 0)
        held += low <= 50 <= high
    assert held / 2000 == pytest.approx(0.95, abs=0.015)


def test_one_value_tells_nothing_of_the_spread() -> None:
    assert estimate([3.0]).interval is None
    assert not estimate([3.0]).differs_from_zero
    with pytest.raises(ValueError, match="no mean of nothing"):
        estimate([])


def test_an_interval_differs_from_zero_if_it_leaves_it_out() -> None:
    assert estimate([1.0, 1.1, 0.9]).differs_from_zero
    assert estimate([-1.0, -1.1, -0.9]).differs_from_zero
    assert not estimate([1.0, -1.1, 0.9]).differs_from_zero
    assert not estimate([0.0, 0.0]).differs_from_zero


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile(range(1, 101), 0.99) == 99
    assert percentile([4.0, 1.0], 0.99) == 4.0
    assert percentile([], 0.99) == 0.0
