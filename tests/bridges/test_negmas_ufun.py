"""Utility functions of negmas that are backed by a table."""

import pickle
from itertools import product

import numpy as np
import pytest

pytest.importorskip("negmas", reason="the bridge is optional")

from negmas.preferences import LinearAdditiveUtilityFunction, UtilityFunction

from game.bargaining.domain import BareDomain
from game.bridges.negmas_ufun import (
    TableUtility,
    make_space,
    plain_space,
    table_utility,
    utilities_of,
)

SIZES = (3, 2, 4)


def drawn(seed: int = 1) -> TableUtility:
    values = np.random.default_rng(seed).random(int(np.prod(SIZES)))
    return TableUtility(values, outcome_space=plain_space(SIZES), reserved_value=0.25)


def test_every_package_has_the_worth_that_stands_in_the_table() -> None:
    ufun = drawn()
    outcomes = list(product(*(issue.all for issue in ufun.outcome_space.issues)))
    assert ufun.values.tolist() == [ufun(outcome) for outcome in outcomes]
    assert list(range(24)) == [ufun.rank(outcome) for outcome in outcomes]
    assert outcomes == [ufun.outcome_at(index) for index in range(24)]


def test_no_deal_is_worth_the_reservation_value() -> None:
    assert drawn()(None) == 0.25
    assert drawn().eval(None) == 0.25


def test_negmas_finds_the_extremes_without_asking_for_each_package() -> None:
    ufun = drawn()
    worst, best = ufun.extreme_outcomes()
    assert (ufun(worst), ufun(best)) == (ufun.values.min(), ufun.values.max())
    assert ufun.minmax() == (ufun.values.min(), ufun.values.max())


def test_extremes_of_a_few_packages_are_theirs_alone() -> None:
    ufun = drawn()
    few = [ufun.outcome_at(index) for index in (3, 9, 17)]
    worst, best = ufun.extreme_outcomes(outcomes=few)
    assert sorted(few, key=ufun)[:: len(few) - 1] == [worst, best]


def test_the_inverse_that_most_agents_use_orders_the_packages() -> None:
    ufun = drawn()
    best = ufun.invert().best()
    assert ufun(best) == ufun.values.max()


def test_a_table_that_does_not_fit_is_refused() -> None:
    for size in (23, 25, 48):
        with pytest.raises(ValueError, match="utilities for issues"):
            TableUtility(np.zeros(size), outcome_space=plain_space(SIZES))


def test_a_package_with_an_unknown_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        drawn()(("option 1", "option 9", "option 1"))


def test_a_table_survives_the_way_to_another_process() -> None:
    ufun = drawn()
    again = pickle.loads(pickle.dumps(ufun))  # noqa: S301
    assert np.array_equal(ufun.values, again.values)
    assert again.reserved_value == 0.25


def test_a_domain_gives_each_side_its_own_points() -> None:
    domain = BareDomain(
        name="toy",
        issues=("price", "day"),
        options=(("low", "high"), ("early", "late")),
        utilities={"buyer": np.array([3.0, 2, 1, 0]), "seller": np.array([0.0, 1, 2, 3])},
        reservations={"buyer": 0.5, "seller": 1.5},
    )
    buyer = table_utility(domain, "buyer")
    assert buyer(("low", "late")) == 2.0
    assert buyer.reserved_value == 0.5
    assert table_utility(domain, "seller")(("high", "late")) == 3.0
    assert (domain.sizes, domain.packages, domain.sides) == ((2, 2), 4, ("buyer", "seller"))


def test_any_utility_function_can_be_read_into_a_table() -> None:
    space = make_space([["a", "b"], ["x", "y", "z"]])
    additive: UtilityFunction = LinearAdditiveUtilityFunction(
        values=[{"a": 0.0, "b": 1.0}, {"x": 0.0, "y": 0.5, "z": 1.0}],
        weights=[0.25, 0.75],
        outcome_space=space,
    )
    values = utilities_of(additive, space)
    assert values.tolist() == [0.0, 0.375, 0.75, 0.25, 0.625, 1.0]
    table = TableUtility(values, outcome_space=space)
    assert utilities_of(table, space) is not None
    assert utilities_of(table, space).tolist() == values.tolist()


def test_a_table_for_other_issues_is_asked_package_by_package() -> None:
    space = make_space([["a", "b"], ["x", "y", "z"]])
    table = TableUtility(np.arange(6.0), outcome_space=space)
    turned = make_space([["b", "a"], ["x", "y", "z"]])
    assert utilities_of(table, turned).tolist() == [3.0, 4.0, 5.0, 0.0, 1.0, 2.0]
