"""The merge issue by issue against a plain enumeration of every package."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.efficient import (
    Frontier,
    TreatySpace,
    Valuation,
    coupled_issues,
    valuation_of,
)
from game.engine.utility import utility
from tests.analysis.spaces import (
    Pair,
    Side,
    issue_id,
    make_agenda,
    make_preferences,
    option_id,
    plain_frontier,
    plain_points,
    sides,
    sizes,
)


def as_found(frontier: Frontier) -> dict[Pair, tuple[int, ...]]:
    return {
        (own, other): tuple(package)
        for own, other, package in zip(
            frontier.own.tolist(),
            frontier.other.tolist(),
            frontier.packages.tolist(),
            strict=True,
        )
    }


def as_enumerated(own: Side, other: Side, options: list[list[int]]) -> dict[Pair, tuple[int, ...]]:
    return plain_frontier(
        {
            package: (float(plain_points(*own, package)), float(plain_points(*other, package)))
            for package in product(*options)
        }
    )


@given(st.data())
def test_the_merge_finds_what_enumeration_finds(data: st.DataObject) -> None:
    shape = data.draw(sizes())
    own, other = data.draw(sides(shape)), data.draw(sides(shape))
    agenda = make_agenda(shape)
    space = TreatySpace(agenda, make_preferences(*own))

    found = space.efficient(valuation_of(agenda, make_preferences(*other)))

    assert as_found(found) == as_enumerated(own, other, [list(range(size)) for size in shape])
    assert found.own.tolist() == sorted(found.own.tolist())


@given(st.data())
def test_agreed_articles_and_closed_options_narrow_the_search(data: st.DataObject) -> None:
    shape = data.draw(sizes())
    own, other = data.draw(sides(shape)), data.draw(sides(shape))
    options = [sorted(data.draw(st.sets(st.integers(0, size - 1), min_size=1))) for size in shape]
    fixed = data.draw(st.sets(st.integers(0, len(shape) - 1)))
    agenda = make_agenda(shape)
    space = TreatySpace(agenda, make_preferences(*own))

    found = space.efficient(
        valuation_of(agenda, make_preferences(*other)),
        agreed={issue_id(place): option_id(options[place][0]) for place in fixed},
        allowed={
            issue_id(place): [option_id(at) for at in left] for place, left in enumerate(options)
        },
    )

    left = [row[:1] if place in fixed else row for place, row in enumerate(options)]
    assert as_found(found) == as_enumerated(own, other, left)


@given(st.data())
def test_one_space_serves_many_pictures_of_the_other_side(data: st.DataObject) -> None:
    shape = data.draw(sizes())
    own = data.draw(sides(shape))
    agenda = make_agenda(shape)
    space = TreatySpace(agenda, make_preferences(*own))
    for _ in range(3):
        other = data.draw(sides(shape))

        found = space.efficient(valuation_of(agenda, make_preferences(*other)))

        assert as_found(found) == as_enumerated(own, other, [list(range(n)) for n in shape])


def test_a_large_space_keeps_the_same_frontier_as_sorting_all_of_it() -> None:
    dice = np.random.default_rng(1905)
    shape = (4, 3, 5, 4, 3, 5, 3, 4)
    rows = [[sorted(dice.integers(0, 1000, size).tolist()) for size in shape] for _ in range(2)]
    own, other = [row[::-1] for row in rows[0]], rows[1]
    agenda = make_agenda(shape)
    space = TreatySpace(agenda, make_preferences(own))

    found = space.efficient(valuation_of(agenda, make_preferences(other)))

    ours = sum(np.ix_(*(np.array(row) for row in own))).ravel()
    theirs = sum(np.ix_(*(np.array(row) for row in other))).ravel()
    order = np.lexsort((-theirs, -ours))
    best, expected = -1, []
    for package in order.tolist():
        if theirs[package] > best:
            best = int(theirs[package])
            expected.append((int(ours[package]), best))
    assert list(zip(found.own.tolist(), found.other.tolist(), strict=True)) == expected[::-1]


def test_guesses_about_the_other_side_need_not_be_whole_numbers() -> None:
    agenda = make_agenda((2, 2))
    space = TreatySpace(agenda, make_preferences([[3, 0], [1, 0]]))
    guess = Valuation(points=(np.array([0.0, 0.5]), np.array([0.0, 0.75])))

    found = space.efficient(guess)

    assert found.own.tolist() == [0.0, 3.0, 4.0]
    assert found.other.tolist() == [1.25, 0.75, 0.0]
    assert found.packages.tolist() == [[1, 1], [0, 1], [0, 0]]


def test_points_of_the_frontier_turn_into_the_engines_utility() -> None:
    agenda = make_agenda((3, 3))
    preferences = make_preferences([[7, 3, 0], [5, 1, 0]], [({0: [1], 1: [1, 2]}, 2)])
    space = TreatySpace(agenda, preferences)

    found = space.efficient(Valuation(points=(np.arange(3.0), np.arange(3.0))))

    expected = [utility(agenda, preferences, space.terms(row)) for row in found.packages]
    assert space.utility(found.own).tolist() == expected


def test_no_open_option_leaves_no_package() -> None:
    agenda = make_agenda((2, 2))
    space = TreatySpace(agenda, make_preferences([[1, 0], [1, 0]]))

    found = space.efficient(
        Valuation(points=(np.arange(2.0), np.arange(2.0))), allowed={issue_id(0): []}
    )

    assert found.packages.shape == (0, 2)


def test_patterns_that_share_an_issue_form_one_group() -> None:
    rows = [[0, 1]] * 5
    chained = [({0: [0], 3: [0]}, 1), ({3: [1], 4: [0]}, 1)]
    valuation = valuation_of(make_agenda((2,) * 5), make_preferences(rows, chained))

    assert coupled_issues(5, valuation.patterns) == ((0, 3, 4), (1,), (2,))
