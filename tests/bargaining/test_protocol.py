"""Alternating offers: who speaks when, what is kept, how it ends."""

from itertools import pairwise

import numpy as np
import pytest

from game.bargaining.protocol import OwnView, negotiate
from tests.bargaining.small import SIZES, view


class Scripted:
    """Says its lines in order; None accepts. Keeps what it hears."""

    def __init__(self, *lines: int | None) -> None:
        self.lines = list(lines)
        self.heard: list[int | None] = []

    def move(self, offered: int | None) -> int | None:
        self.heard.append(offered)
        return self.lines.pop(0)


def test_a_package_taken_is_the_outcome() -> None:
    first, second = Scripted(5, 6), Scripted(7, None)
    result = negotiate(first, second, rounds=3)
    assert result.package == 6
    assert result.rounds == 2
    assert result.offers == ((0, 5), (1, 7), (0, 6))


def test_each_side_hears_the_others_latest_package() -> None:
    first, second = Scripted(1, 2, 3), Scripted(4, 5, 6)
    negotiate(first, second, rounds=3)
    assert first.heard == [None, 4, 5]
    assert second.heard == [1, 2, 3]


def test_the_side_that_speaks_first_may_take_what_is_offered() -> None:
    result = negotiate(Scripted(1, None), Scripted(4), rounds=2)
    assert result.package == 4
    assert result.rounds == 2


def test_after_the_last_round_there_is_no_deal() -> None:
    result = negotiate(Scripted(1, 2), Scripted(3, 4), rounds=2)
    assert result.package is None
    assert result.rounds == 2
    assert len(result.offers) == 4


def test_nothing_can_be_taken_before_something_is_offered() -> None:
    result = negotiate(Scripted(None, 1), Scripted(2, None), rounds=2)
    assert result.package == 1
    assert result.offers == ((1, 2), (0, 1))


def test_utilities_that_do_not_fit_the_issues_are_refused() -> None:
    with pytest.raises(ValueError, match="5 utilities for issues of"):
        OwnView((2, 3), np.zeros(5), 0.0)


def test_the_ladder_holds_what_is_no_worse_than_no_deal_best_first() -> None:
    own = view(0)
    worth = own.utility[own.ladder.order]
    assert all(one >= two for one, two in pairwise(worth))
    assert worth.min() >= own.reservation
    assert len(worth) == int((own.utility >= own.reservation).sum())


def test_a_side_that_nothing_suits_still_has_its_best_package() -> None:
    own = view(0, reservation=2.0)
    assert own.ladder.order.tolist() == [int(own.utility.argmax())]


@pytest.mark.parametrize("level", [1.0, 0.83, 0.61, 0.4, 0.0])
def test_the_ladder_finds_the_least_package_at_a_level(level: float) -> None:
    own = view(1)
    reached = own.utility[own.utility >= max(level, own.reservation)].min()
    assert own.utility[own.ladder.at_least(level)] == reached


def test_a_level_above_the_best_gives_the_best() -> None:
    own = view(1)
    assert own.ladder.at_least(5.0) == int(own.utility.argmax())


def test_rows_tell_the_mean_worth_of_each_option() -> None:
    own = view(1)
    table = own.utility.reshape(SIZES)
    assert own.rows[1][2] == pytest.approx(table[:, 2].mean())
    assert [len(row) for row in own.rows] == list(SIZES)
