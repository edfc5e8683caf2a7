"""From a role to a player for every seat."""

import pytest

from game.play.seating import UnknownRole, seats_for
from tests.tiny import AGENDA, NORTH, SOUTH, UMPIRE


def test_a_seat_is_taken_by_the_person_and_the_rest_by_programs() -> None:
    assert seats_for(AGENDA, "south", "envoy") == {
        NORTH: "envoy",
        SOUTH: "person",
        UMPIRE: "historical",
    }


def test_two_people_at_one_screen() -> None:
    assert seats_for(AGENDA, "hotseat", "envoy", "waiter") == {
        NORTH: "person",
        SOUTH: "person",
        UMPIRE: "waiter",
    }


def test_to_watch_is_to_sit_nowhere() -> None:
    assert "person" not in seats_for(AGENDA, "watch", "envoy").values()


def test_an_unknown_role_gets_a_hint() -> None:
    with pytest.raises(UnknownRole, match="Did you mean 'north'"):
        seats_for(AGENDA, "nroth", "envoy")
