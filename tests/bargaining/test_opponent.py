"""What offers tell of the other side's points: no more than they do, and no less."""

import numpy as np
import pytest

from game.bargaining.curves import LINEAR
from game.bargaining.opponent import (
    Evidence,
    Family,
    Pictures,
    evidence_of,
    opposed_to,
    places_of,
)
from tests.bargaining.small import SIZES, WEIGHTS, view

ROUNDS = 20
FAMILY = Family(sizes=SIZES, rising=(0.8, 0.8, 0.8, 0.8), free=0.05)


def offers_of(count: int) -> list[int]:
    """The first packages of a linear course of the second side."""
    session = LINEAR.open(view(1), ROUNDS, first=False)
    packages = [session.move(0) for _ in range(count)]
    return [package for package in packages if package is not None]


def fitted(count: int, seed: int = 5, refused: tuple[int, ...] = ()) -> Pictures:
    pictures = Pictures(FAMILY, 150, seed)
    pictures.fit(evidence_of(SIZES, offers_of(count), refused, ROUNDS, first=True), sweeps=15)
    return pictures


def test_a_fresh_sample_is_of_its_family() -> None:
    pictures = Pictures(Family(sizes=SIZES, rising=(1.0, 0.0, 1.0, 0.0)), 50, seed=1)
    rows = np.split(pictures.rows(), np.cumsum(SIZES)[:-1], axis=1)
    for row, rising in zip(rows, (True, False, True, False), strict=True):
        steps = np.diff(row, axis=1)
        assert ((steps > 0) if rising else (steps < 0)).all()
    assert pictures.shares().sum(axis=1) == pytest.approx(np.ones(50))
    assert pictures.course(np.zeros(1)) == pytest.approx(np.ones((50, 1)))


def test_the_best_package_of_a_picture_is_worth_all_and_the_worst_nothing() -> None:
    pictures = Pictures(FAMILY, 50, seed=1)
    every = places_of(SIZES, np.arange(int(np.prod(SIZES))))
    worth = pictures.utilities(every)
    assert worth.max(axis=1) == pytest.approx(np.ones(50))
    assert worth.min(axis=1) == pytest.approx(np.zeros(50))


def test_the_ranking_of_a_linear_conceder_is_recovered() -> None:
    believed = fitted(12).shares().mean(axis=0)
    assert np.argsort(believed).tolist() == np.argsort(WEIGHTS[1]).tolist()


def test_the_direction_of_its_values_is_recovered_against_expectation() -> None:
    family = Family(sizes=SIZES, rising=(0.2, 0.2, 0.2, 0.2))
    pictures = Pictures(family, 150, seed=5)
    pictures.fit(evidence_of(SIZES, offers_of(12), (), ROUNDS, first=True), sweeps=15)
    assert all(row[-1] > row[0] for row in pictures.mean_rows())


def test_its_course_is_recovered() -> None:
    halfway = float(fitted(12).course(np.array([0.5])).mean())
    assert halfway == pytest.approx(0.7, abs=0.1)


def test_the_same_seed_gives_the_same_pictures_and_another_does_not() -> None:
    assert (fitted(6, seed=3).rows() == fitted(6, seed=3).rows()).all()
    assert (fitted(6, seed=3).rows() != fitted(6, seed=4).rows()).any()


def width(pictures: Pictures) -> float:
    low, high = np.quantile(pictures.shares(), (0.1, 0.9), axis=0)
    return float((high - low).mean())


def test_intervals_are_wide_without_evidence_and_narrow_with_it() -> None:
    assert width(fitted(12)) < 0.7 * width(Pictures(FAMILY, 150, 5))


def test_evidence_that_comes_bit_by_bit_is_believed_as_if_it_came_at_once() -> None:
    pictures = Pictures(FAMILY, 150, 5)
    for count in (4, 8, 12):
        heard = offers_of(count)
        pictures.fit(evidence_of(SIZES, heard, (), ROUNDS, first=True), sweeps=8)
    assert pictures.shares().mean(axis=0) == pytest.approx(
        fitted(12).shares().mean(axis=0), abs=0.08
    )


def test_a_package_refused_is_believed_to_be_worth_less() -> None:
    package = int(np.ravel_multi_index((1, 4, 0, 3), SIZES))
    place = places_of(SIZES, np.array([package]))
    untold = float(fitted(3).utilities(place).mean())
    told = float(fitted(3, refused=(0, 1, package)).utilities(place).mean())
    assert told < untold


def test_no_evidence_changes_nothing() -> None:
    pictures = Pictures(FAMILY, 20, 5)
    before = pictures.rows()
    pictures.fit(evidence_of(SIZES, (), (), ROUNDS, first=True), sweeps=3)
    assert (pictures.rows() == before).all()


def test_an_offer_may_leave_issues_open() -> None:
    pictures = Pictures(FAMILY, 150, 5)
    evidence = Evidence(
        offers=np.array([[3, -1, -1, -1], [3, 4, -1, 3]]),
        times=np.array([0.1, 0.2]),
        refused=np.empty((0, 4), dtype=np.int64),
        refused_times=np.empty(0),
    )
    pictures.fit(evidence, sweeps=8)
    assert np.isfinite(pictures.rows()).all()
    assert pictures.mean_rows()[0][-1] > pictures.mean_rows()[0][0]


def test_an_issue_with_one_option_does_no_harm() -> None:
    pictures = Pictures(Family(sizes=(3, 1, 2), rising=(1.0, 1.0, 1.0), free=0.2), 30, 5)
    pictures.fit(evidence_of((3, 1, 2), (5, 5, 4, 3), (0, 1), 10, first=True), sweeps=4)
    assert np.isfinite(pictures.rows()).all()


def test_the_family_of_the_opposed_turns_ones_own_order_round() -> None:
    family = opposed_to((2, 3), (np.array([0.0, 1.0]), np.array([1.0, 0.5, 0.0])), 0.8, 0.05)
    assert family.rising == pytest.approx((0.2, 0.8))
    assert family.free == 0.05


def test_evidence_holds_the_offers_at_which_it_changed_and_the_latest() -> None:
    evidence = evidence_of(SIZES, (7, 7, 9, 9, 9), (1, 1, 2, 3, 3), ROUNDS, first=True)
    assert evidence.offers.tolist() == places_of(SIZES, np.array([7, 9, 9])).tolist()
    assert (evidence.times * 21).round().astype(int).tolist() == [1, 3, 5]


def test_only_what_has_been_answered_counts_as_refused() -> None:
    when_first = evidence_of(SIZES, (7, 8), (1, 2), ROUNDS, first=True)
    assert when_first.refused.tolist() == places_of(SIZES, np.array([1, 2])).tolist()
    when_second = evidence_of(SIZES, (7, 8), (1,), ROUNDS, first=False)
    assert when_second.refused.tolist() == places_of(SIZES, np.array([1])).tolist()
    assert (when_second.refused_times * 21).round().astype(int).tolist() == [2]
