"""The zone of agreement against plain loops, and solution points with known answers."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.bargaining_zone import (
    BargainingZone,
    distance_to_frontier,
    efficient_of_table,
    find_zone,
    kalai_place,
    kalai_smorodinsky_place,
    nash_place,
)
from game.analysis.utility_table import UtilityTable, build_table
from tests.analysis.spaces import (
    FIRST,
    SECOND,
    Pair,
    make_agenda,
    make_preferences,
    plain_frontier,
    sides,
    sizes,
)


def pairs_of(table: UtilityTable) -> list[Pair]:
    one, two = (table.utilities[seat].tolist() for seat in (FIRST, SECOND))
    return list(zip(one, two, strict=True))


@given(st.data())
def test_the_zone_is_what_plain_loops_find(data: st.DataObject) -> None:
    shape = data.draw(sizes())
    preferences = {s: make_preferences(*data.draw(sides(shape))) for s in (FIRST, SECOND)}
    table = build_table(make_agenda(shape), preferences)
    pairs = pairs_of(table)
    # A no-deal value that some package meets exactly shows whether "at or above" is kept.
    no_deal = data.draw(st.sampled_from(pairs))

    zone = find_zone(table, {FIRST: no_deal[0], SECOND: no_deal[1]})

    inside = [pair for pair in pairs if pair[0] >= no_deal[0] and pair[1] >= no_deal[1]]
    efficient = plain_frontier({(index,): pair for index, pair in enumerate(pairs)})
    assert zone.inside == len(inside)
    assert zone.share == len(inside) / len(pairs)
    assert zone.frontier.indices.tolist() == [index for _, (index,) in sorted(efficient.items())]
    assert zone.efficient_inside == len(set(inside) & set(efficient))


@given(st.data())
def test_no_package_in_the_zone_beats_the_points_singled_out(data: st.DataObject) -> None:
    shape = data.draw(sizes())
    preferences = {s: make_preferences(*data.draw(sides(shape))) for s in (FIRST, SECOND)}
    table = build_table(make_agenda(shape), preferences)
    pairs = pairs_of(table)
    values = data.draw(st.sampled_from(pairs))

    zone = find_zone(table, {FIRST: values[0], SECOND: values[1]})

    gains = [(one - values[0], two - values[1]) for one, two in pairs]
    gains = [pair for pair in gains if min(pair) >= 0]
    hopes = [max(pair[side] for pair in gains) for side in (0, 1)]

    def smaller_share(gain: Pair) -> float:
        return min(own / hope if hope > 0 else 1.0 for own, hope in zip(gain, hopes, strict=True))

    check_best(zone, zone.nash, pairs, gains, lambda gain: gain[0] * gain[1])
    check_best(zone, zone.kalai, pairs, gains, min)
    check_best(zone, zone.kalai_smorodinsky, pairs, gains, smaller_share)


def check_best(
    zone: BargainingZone,
    index: int | None,
    pairs: list[Pair],
    gains: list[Pair],
    score: Callable[[Pair], float],
) -> None:
    assert index is not None
    found = (pairs[index][0] - zone.no_deal[0], pairs[index][1] - zone.no_deal[1])
    assert score(found) == max(score(gain) for gain in gains)


def test_without_a_zone_no_point_is_singled_out() -> None:
    table = build_table(
        make_agenda((2,)),
        {FIRST: make_preferences([[1, 0]]), SECOND: make_preferences([[0, 1]])},
    )

    zone = find_zone(table, {FIRST: 50.0, SECOND: 50.0})

    assert (zone.inside, zone.share, zone.efficient_inside) == (0, 0.0, 0)
    assert (zone.nash, zone.kalai, zone.kalai_smorodinsky) == (None, None, None)


def test_the_three_solutions_differ_where_theory_says_so() -> None:
    gains = [(0.0, 10.0), (2.0, 9.5), (4.0, 7.0), (5.0, 5.0), (6.0, 1.0), (8.0, 0.0)]

    assert nash_place(gains) == 2
    assert kalai_place(gains) == 3
    assert kalai_smorodinsky_place(gains) == 2


def test_equal_products_go_to_the_more_even_pair_and_then_to_the_earlier() -> None:
    assert nash_place([(1.0, 12.0), (3.0, 4.0), (4.0, 3.0)]) == 1
    assert kalai_place([(2.0, 3.0), (2.0, 5.0), (5.0, 2.0)]) == 1
    assert kalai_smorodinsky_place([(0.0, 0.0)]) == 0


def test_many_packages_on_the_frontier_pass_the_coarse_look() -> None:
    first = np.arange(5000.0)

    efficient = efficient_of_table(first, -first)

    assert efficient.indices.tolist() == list(range(5000))


@given(st.integers(0, 2**32 - 1), st.sampled_from([3, 40, 100_000]))
def test_the_coarse_look_drops_no_efficient_package(seed: int, values: int) -> None:
    dice = np.random.default_rng(seed)
    first = dice.integers(0, values, 900).astype(np.float64)
    second = dice.integers(0, values, 900).astype(np.float64)

    efficient = efficient_of_table(first, second)

    pairs = zip(first.tolist(), second.tolist(), strict=True)
    expected = plain_frontier({(index,): pair for index, pair in enumerate(pairs)})
    assert efficient.indices.tolist() == [index for _, (index,) in sorted(expected.items())]


def test_a_space_of_one_value_has_one_efficient_package() -> None:
    first = np.zeros(2000)

    assert efficient_of_table(first, first).indices.tolist() == [0]


@pytest.mark.parametrize(
    ("package", "expected"),
    [((4.0, 6.0), 0.0), ((1.0, 2.0), 5.0), ((7.0, 1.0), math.hypot(1.0, 2.0)), ((9.0, 9.0), 0.0)],
)
def test_distance_is_to_the_nearest_efficient_package_that_dominates(
    package: Pair, expected: float
) -> None:
    assert distance_to_frontier(package, np.array([4.0, 8.0]), np.array([6.0, 3.0])) == expected
