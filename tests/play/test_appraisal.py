"""What terms mean to the seat that looks at them."""

from game.engine.observe import observe
from game.engine.utility import whole_package
from game.play.appraisal import Acceptability, Standing, appraise, standing_of
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    LITTLE,
    MONEY,
    MUCH,
    NONE,
    NORTH,
    NOTHING,
    OPEN,
    SHUT,
    UMPIRE,
    WHOLE,
    begin,
    tiny,
)

SEEN = observe(tiny(), begin(), NORTH)


def test_all_that_one_wishes_is_surely_signed() -> None:
    view = appraise(SEEN, {ISLAND: WHOLE, MONEY: MUCH, FISHERY: OPEN})
    assert view is not None
    assert view.utility == 100.0
    assert view.capital is Acceptability.SURELY
    assert view.broken == ()


def test_nothing_at_all_is_not_signed_and_says_which_limits_it_breaks() -> None:
    view = appraise(SEEN, {ISLAND: NONE, MONEY: NOTHING, FISHERY: SHUT})
    assert view is not None
    assert view.utility == 0.0
    assert view.over_no_deal < 0
    assert view.capital is Acceptability.NOT
    assert [limit.issue for limit in view.broken] == [FISHERY, ISLAND, MONEY]


def test_a_broken_indispensable_limit_makes_a_good_treaty_less_sure() -> None:
    view = appraise(SEEN, {ISLAND: WHOLE, MONEY: MUCH, FISHERY: SHUT})
    assert view is not None
    assert view.capital is Acceptability.PROBABLY


def test_open_issues_count_as_in_ones_own_paper() -> None:
    assert whole_package(SEEN, {ISLAND: HALF}) == {ISLAND: HALF, MONEY: MUCH, FISHERY: OPEN}


def test_an_option_beside_its_limit() -> None:
    assert standing_of(SEEN, ISLAND, WHOLE) is Standing.WISH
    assert standing_of(SEEN, ISLAND, HALF) is Standing.AT_LIMIT
    assert standing_of(SEEN, ISLAND, NONE) is Standing.BEYOND
    assert standing_of(SEEN, MONEY, LITTLE) is Standing.AT_LIMIT


def test_the_mediator_signs_nothing() -> None:
    seen = observe(tiny(), begin(), UMPIRE)
    assert appraise(seen, {ISLAND: HALF}) is None
    assert standing_of(seen, ISLAND, HALF) is Standing.FREE
