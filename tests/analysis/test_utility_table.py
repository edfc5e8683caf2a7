"""The arrays against the engine, package by package."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from game.analysis.utility_table import build_table, count_packages, utilities_of_all
from game.engine.utility import utility
from tests.analysis.spaces import (
    FIRST,
    SECOND,
    issue_id,
    make_agenda,
    make_preferences,
    option_id,
    sides,
    sizes,
)


@given(st.data())
def test_every_utility_equals_the_engines_to_the_bit(data: st.DataObject) -> None:
    shape = data.draw(sizes())
    agenda = make_agenda(shape)
    preferences = make_preferences(*data.draw(sides(shape, most=997)))

    expected = [
        utility(
            agenda,
            preferences,
            {issue_id(place): option_id(at) for place, at in enumerate(package)},
        )
        for package in product(*(range(size) for size in shape))
    ]

    assert utilities_of_all(agenda, preferences).tolist() == expected


@given(st.data())
def test_an_index_and_its_package_lead_to_each_other(data: st.DataObject) -> None:
    shape = data.draw(sizes())
    agenda = make_agenda(shape)
    rows = [[0] * size for size in shape]
    preferences = {seat: make_preferences(rows) for seat in (FIRST, SECOND)}
    table = build_table(agenda, preferences)
    index = data.draw(st.integers(0, count_packages(agenda) - 1))

    package = table.package_at(index)

    assert table.index_of(package) == index
    assert list(package) == [issue.id for issue in agenda.issues]


def test_packages_run_in_the_agendas_order_with_the_last_issue_fastest() -> None:
    agenda = make_agenda((2, 3))
    preferences = make_preferences([[0, 30], [0, 1, 2]])
    table = build_table(agenda, {FIRST: preferences})

    points = table.utilities[FIRST] * 32 / 100

    assert points.round(9).tolist() == [0, 1, 2, 30, 31, 32]
    assert table.packages == 6
    assert table.package_at(5) == {issue_id(0): option_id(1), issue_id(1): option_id(2)}
