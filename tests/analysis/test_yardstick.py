"""What day 1 promised, against a look at every package."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.yardstick import (
    measure,
    no_deal_values,
    share_of_joint_gain,
    utilities_of,
    within_limits,
)
from game.engine.utility import is_beyond
from game.model.ids import SeatId
from game.model.instructions import Tier
from game.model.offers import Package
from game.model.scenario import Scenario
from tests.analysis.small_scenario import Limits, make_scenario
from tests.analysis.spaces import FIRST, SECOND, issue_id, option_id, sides, sizes


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    shape = draw(sizes(issues=4))

    def some_limits() -> Limits:
        limited = draw(st.sets(st.integers(0, len(shape) - 1), max_size=2))
        return {
            issue_id(place): (
                draw(st.sampled_from(list(Tier))),
                option_id(draw(st.integers(0, shape[place] - 1))),
            )
            for place in sorted(limited)
        }

    return make_scenario(
        (draw(sides(shape)), draw(sides(shape))),
        no_deal=(draw(st.integers(0, 80)), draw(st.integers(0, 80))),
        limits=(some_limits(), some_limits()),
    )


def every_package(scenario: Scenario) -> list[Package]:
    issues = scenario.agenda.issues
    rows = [[option.id for option in issue.options] for issue in issues]
    names = [issue.id for issue in issues]
    return [dict(zip(names, row, strict=True)) for row in product(*rows)]


def breaks_a_limit(scenario: Scenario, seat: SeatId, package: Package) -> bool:
    return any(
        limit.tier is Tier.INDISPENSABLE
        and is_beyond(scenario.agenda, seat, limit.issue, package[limit.issue], limit.limit)
        for limit in scenario.parties[seat].instructions.limits
    )


@given(scenarios())
def test_the_best_ratifiable_package_is_the_best_that_the_other_side_can_bear(
    scenario: Scenario,
) -> None:
    yardstick = measure(scenario)

    for seat, other in ((FIRST, SECOND), (SECOND, FIRST)):
        bearable = [
            values[seat]
            for package in every_package(scenario)
            if not breaks_a_limit(scenario, other, package)
            and (values := utilities_of(scenario, package))[other] >= yardstick.no_deal[other]
        ]
        expected = max([*bearable, yardstick.no_deal[seat]])
        assert yardstick.best[seat] == expected


@given(scenarios())
def test_the_joint_gain_is_the_greatest_nash_product_within_the_limits(
    scenario: Scenario,
) -> None:
    yardstick = measure(scenario)

    products = [0.0]
    for package in every_package(scenario):
        values = utilities_of(scenario, package)
        gains = [values[seat] - yardstick.no_deal[seat] for seat in (FIRST, SECOND)]
        broken = any(breaks_a_limit(scenario, seat, package) for seat in (FIRST, SECOND))
        if min(gains) >= 0 and not broken:
            products.append(gains[0] * gains[1])
    assert yardstick.joint_gain == max(products)


def test_the_no_deal_values_are_those_of_the_first_day() -> None:
    scenario = make_scenario((([[1, 0]], []), ([[0, 1]], [])), no_deal=(30.0, 45.0))

    assert no_deal_values(scenario) == {FIRST: 30.0, SECOND: 45.0}


def test_limits_of_both_sides_leave_the_options_between_them() -> None:
    scenario = make_scenario(
        (([[4, 3, 2, 1]], []), ([[1, 2, 3, 4]], [])),
        limits=(
            {issue_id(0): (Tier.INDISPENSABLE, option_id(2))},
            {issue_id(0): (Tier.INDISPENSABLE, option_id(1))},
        ),
    )
    briefs = [scenario.parties[seat].instructions for seat in (FIRST, SECOND)]

    assert within_limits(scenario.agenda, briefs) == {issue_id(0): (option_id(1), option_id(2))}


def test_limits_of_a_lower_tier_close_nothing() -> None:
    scenario = make_scenario(
        (([[1, 0]], []), ([[0, 1]], [])),
        limits=({issue_id(0): (Tier.IMPORTANT, option_id(0))}, {}),
    )

    assert within_limits(scenario.agenda, [scenario.parties[FIRST].instructions]) == {}


TRADE = (([[60, 0], [40, 0]], []), ([[0, 40], [0, 60]], []))


@pytest.mark.parametrize(
    ("utilities", "expected"),
    [((60.0, 60.0), 1.0), ((40.0, 40.0), 0.25), ((100.0, 0.0), 0.0), ((20.0, 90.0), 0.0)],
)
def test_share_of_joint_gain_counts_what_both_gain_over_no_deal(
    utilities: tuple[float, float], expected: float
) -> None:
    yardstick = measure(make_scenario(TRADE, no_deal=(20.0, 20.0)))

    share = share_of_joint_gain(yardstick, dict(zip((FIRST, SECOND), utilities, strict=True)))

    assert share == expected


def test_a_treaty_beyond_the_limits_realises_the_whole_joint_gain_at_most() -> None:
    scenario = make_scenario(
        (([[10, 5, 0], [3, 0]], []), ([[0, 9, 10], [0, 3]], [])),
        limits=({issue_id(0): (Tier.INDISPENSABLE, option_id(0))}, {}),
    )
    best = {issue_id(0): option_id(1), issue_id(1): option_id(0)}

    assert share_of_joint_gain(measure(scenario), utilities_of(scenario, best)) <= 1.0


def test_where_nobody_can_gain_the_share_is_nothing() -> None:
    yardstick = measure(make_scenario(TRADE, no_deal=(90.0, 90.0)))

    assert share_of_joint_gain(yardstick, {FIRST: 100.0, SECOND: 0.0}) == 0.0
