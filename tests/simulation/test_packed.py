"""Rows of many games in little memory read like a tuple of them."""

import sys

import pytest

from game.model.ids import SeatId
from game.model.state import DrawMode
from game.simulation.games import GameRow
from game.simulation.packed import BATCH, PackedRows
from game.simulation.plan import HISTORICAL, Plan
from game.simulation.simulate import simulate
from tests.tiny import tiny


@pytest.fixture(scope="module")
def rows() -> tuple[GameRow, ...]:
    plan = Plan(
        games=2 * BATCH + 7,
        seats={SeatId(seat): HISTORICAL for seat in ("north", "south", "umpire")},
        draws=DrawMode.DRAWN,
        calendar="full",
        seed=3,
    )
    return tuple(simulate(tiny(), plan).rows)


@pytest.mark.parametrize("count", [0, 1, BATCH, BATCH + 1, 2 * BATCH + 7])
def test_they_read_like_a_tuple(rows: tuple[GameRow, ...], count: int) -> None:
    some = rows[:count]
    packed = PackedRows(some)
    assert len(packed) == count and tuple(packed) == some and packed == some
    assert packed[2:-3] == some[2:-3]
    assert [packed[k] for k in range(-count, count)] == [some[k] for k in range(-count, count)]
    with pytest.raises(IndexError):
        packed[count]


def test_rows_added_later_come_last(rows: tuple[GameRow, ...]) -> None:
    packed = PackedRows(rows[:60])
    packed.extend(rows[60:])
    assert packed == rows
    assert packed != rows[:-1] and packed != rows[1:]


def test_they_take_less_than_a_quarter_of_the_room(rows: tuple[GameRow, ...]) -> None:
    """What a row takes is at least its dictionaries."""
    packed = PackedRows(rows[: 2 * BATCH])
    plain = sum(
        sys.getsizeof(getattr(row, name))
        for row in rows[: 2 * BATCH]
        for name in ("utility", "treaty", "bottom_line", "score", "levers", "first_aims_met")
    )
    assert sum(map(len, packed._batches)) * 4 < plain
    assert len(packed._batches) == 2
