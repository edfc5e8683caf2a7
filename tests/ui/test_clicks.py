"""A click that was meant for one page does nothing on the next."""

import pygame
import pytest

from game.model.ids import SeatId
from game.ui import app_shell
from game.ui.clicks import DOUBLE_MS
from game.ui.intents import OpenScreen
from game.ui.widgets.button import Toggle
from tests.ui.app_pilot import TINY, AppPilot, Sit
from tests.ui.pilot import button, motion
from tests.ui.scenes import begin

NORTH = SeatId("north")


class Clock:
    """A clock that stands still until a test turns it."""

    def __init__(self) -> None:
        self.now = 1_000_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(app_shell, "now_ms", clock)
    return clock


def press(pilot: AppPilot, pos: tuple[int, int]) -> None:
    pilot.turn(motion(pos))
    pilot.turn(button(pygame.MOUSEBUTTONDOWN, pos))


def click(pilot: AppPilot, pos: tuple[int, int]) -> None:
    press(pilot, pos)
    pilot.turn(button(pygame.MOUSEBUTTONUP, pos))


def place_of(pilot: AppPilot, name: str) -> tuple[int, int]:
    x, y = pilot.app.ui.find(name).visible_rect().center
    return (x, y)


def in_packet(sit: Sit) -> tuple[AppPilot, tuple[int, int]]:
    """A person at the first leaf of the packet, with the mouse over the way on."""
    pilot = sit(scenario=TINY)
    begin(pilot, seat=NORTH)
    assert pilot.screen == "BriefingScreen"
    return pilot, place_of(pilot, "turn")


def test_a_double_click_turns_one_leaf(sit: Sit, clock: Clock) -> None:
    pilot, turn = in_packet(sit)
    click(pilot, turn)
    clock.now += DOUBLE_MS - 1
    click(pilot, turn)
    assert pilot.app.screens[-1].leaf == 1


def test_however_fast_the_clicks_follow_they_turn_one_leaf(sit: Sit, clock: Clock) -> None:
    pilot, turn = in_packet(sit)
    for _ in range(4):
        click(pilot, turn)
        clock.now += DOUBLE_MS // 2
    assert pilot.app.screens[-1].leaf == 1


def test_two_clicks_with_a_pause_turn_two_leaves(sit: Sit, clock: Clock) -> None:
    pilot, turn = in_packet(sit)
    click(pilot, turn)
    clock.now += DOUBLE_MS
    click(pilot, turn)
    assert pilot.app.screens[-1].leaf == 2


def test_a_double_click_that_opens_a_screen_presses_nothing_there(sit: Sit, clock: Clock) -> None:
    pilot = sit(scenario=TINY)
    pilot.app.carry(OpenScreen(name="seats"))
    pilot.turn()
    begin_at = place_of(pilot, "start")
    click(pilot, begin_at)
    click(pilot, begin_at)
    assert pilot.screen == "BriefingScreen"
    assert pilot.app.screens[-1].leaf == 0


def test_a_click_elsewhere_on_the_new_page_counts_at_once(sit: Sit, clock: Clock) -> None:
    pilot, turn = in_packet(sit)
    click(pilot, turn)
    click(pilot, place_of(pilot, "close"))
    assert pilot.screen != "BriefingScreen"


def test_what_stays_on_its_page_takes_clicks_as_fast_as_they_come(sit: Sit, clock: Clock) -> None:
    pilot = sit(scenario=TINY)
    pilot.app.carry(OpenScreen(name="seats"))
    pilot.turn()
    for _ in range(3):
        click(pilot, place_of(pilot, "no_taking_back"))
    rule = pilot.app.ui.find("no_taking_back")
    assert isinstance(rule, Toggle) and rule.value


def test_a_press_that_began_on_the_page_before_ends_in_nothing(sit: Sit, clock: Clock) -> None:
    pilot, turn = in_packet(sit)
    press(pilot, turn)
    pilot.press("n")
    pilot.turn(button(pygame.MOUSEBUTTONUP, turn))
    assert pilot.app.screens[-1].leaf == 1
