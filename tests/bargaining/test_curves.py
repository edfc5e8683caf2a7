"""Plain bargainers do by formula what their names say."""

import pytest

from game.bargaining.curves import BOULWARE, CONCEDER, LINEAR, ByTime, Mirror, SmallSteps
from game.bargaining.protocol import Bargainer, Session, negotiate
from tests.bargaining.small import view

ROUNDS = 10
WORST = 0
"""The package that the second side likes least."""


def said(session: Session, offered: int, times: int) -> list[int | None]:
    return [session.move(offered) for _ in range(times)]


@pytest.mark.parametrize(("curve", "exponent"), [(BOULWARE, 4.0), (LINEAR, 1.0), (CONCEDER, 0.25)])
def test_a_curve_names_the_least_package_at_its_level(curve: ByTime, exponent: float) -> None:
    own = view(1)
    packages = said(curve.open(own, ROUNDS, first=False), WORST, ROUNDS)
    for turn, package in enumerate(packages, start=1):
        level = 1.0 - (1.0 - 0.4) * (turn / 11) ** exponent
        least = min(u for u in own.utility.tolist() if u >= level)
        assert package is not None
        assert own.utility[package] == least


def test_a_curve_may_stop_half_way() -> None:
    own = view(1)
    packages = said(ByTime(share=0.5).open(own, ROUNDS, first=False), WORST, ROUNDS)
    assert min(own.utility[p] for p in packages if p is not None) >= 1.0 - 0.5 * 0.6


def test_a_curve_takes_what_reaches_its_level() -> None:
    own = view(1)
    session = LINEAR.open(own, ROUNDS, first=False)
    nearly = own.ladder.at_least(1.0 - 0.6 * 2 / 11)
    assert session.move(nearly) is not None
    assert session.move(nearly) is None


def test_a_mirror_gives_what_it_has_been_given() -> None:
    own = view(1)
    session = Mirror().open(own, ROUNDS, first=False)
    low, higher = WORST, own.ladder.at_least(0.5)
    assert session.move(low) == int(own.utility.argmax())
    answer = session.move(own.ladder.at_least(0.4))
    given = own.utility[own.ladder.at_least(0.4)] - own.utility[low]
    assert answer is not None
    assert own.utility[answer] == min(u for u in own.utility.tolist() if u >= 1.0 - given - 1e-12)
    assert session.move(higher) is None


def test_a_mirror_does_not_take_back_what_it_has_given() -> None:
    own = view(1)
    session = Mirror().open(own, ROUNDS, first=False)
    session.move(WORST)
    given = session.move(own.ladder.at_least(0.45))
    assert session.move(WORST) == given


def test_small_steps_go_down_one_place_for_each_new_package_heard() -> None:
    own = view(1)
    session = SmallSteps().open(own, ROUNDS, first=False)
    order = own.ladder.order.tolist()
    assert [session.move(p) for p in (0, 1, 1, 1, 2)] == [order[at] for at in (0, 1, 2, 2, 3)]


@pytest.mark.parametrize("kind", [BOULWARE, LINEAR, CONCEDER, Mirror(), SmallSteps()])
def test_nobody_takes_or_names_less_than_no_deal(kind: Bargainer) -> None:
    for limit in (0.4, 0.7, 0.95):
        sides = (view(0, limit), view(1, limit))
        result = negotiate(
            kind.open(sides[0], 40, first=True), LINEAR.open(sides[1], 40, first=False), 40
        )
        for side, package in result.offers:
            assert sides[side].utility[package] >= limit
        if result.package is not None:
            assert all(one.utility[result.package] >= limit for one in sides)
