"""Whole games at the window, played on until something comes, and one that is played out."""

from functools import lru_cache
from typing import Any

from game.delegations.roster import ROSTER
from game.model.ids import SeatId
from game.model.state import DrawMode
from game.play.match import Match
from game.play.openings import StartOptions, opening_of
from game.play.records import Settings
from game.scenario.load import load_scenario
from game.ui.intents import StartGame
from game.ui.screens.sheet_view import SheetView
from tests.ui.app_pilot import PORTSMOUTH, AppPilot
from tests.ui.scenes import decide

JAPAN, RUSSIA = SeatId("japan"), SeatId("russia")


def begin(pilot: AppPilot, **options: Any) -> None:
    game = opening_of(pilot.app.card, StartOptions(seed=4, draws="fixed", **options))
    pilot.app.carry(StartGame(game=game))
    pilot.turn()


def lay_aside_briefing(pilot: AppPilot) -> None:
    while pilot.screen == "BriefingScreen":
        pilot.press("return")


def play_until(pilot: AppPilot, screen: str) -> None:
    """Decide and read until a page of this kind comes."""
    for _ in range(200):
        if pilot.screen == screen:
            return
        if pilot.screen == "CurtainScreen":
            pilot.press("return")
        elif pilot.screen == "BriefingScreen":
            pilot.press("c")
        elif pilot.screen in ("DispatchScreen", "EveningScreen"):
            pilot.press("n")
        else:
            decide(pilot)
    raise AssertionError(f"No {screen} came.")


def sheet(pilot: AppPilot) -> SheetView:
    return next(w for w in pilot.app.ui.top.widgets if isinstance(w, SheetView))


def with_a_telegram(pilot: AppPilot) -> SheetView:
    """A game at the moment when a telegram comes in."""
    begin(pilot, seat="japan")
    lay_aside_briefing(pilot)
    for _ in range(60):
        play_until(pilot, "DispatchScreen")
        if sheet(pilot).draw_part is not None:
            pilot.draw()
            return sheet(pilot)
        pilot.press("n")
    raise AssertionError("No telegram came.")


@lru_cache(maxsize=1)
def played() -> Match:
    """A whole conference of computers."""
    scenario = load_scenario(PORTSMOUTH)
    seats = {JAPAN: "envoy", RUSSIA: "envoy", scenario.agenda.mediator.id: "mediator"}
    calendar = next(iter(scenario.calendars))
    settings = Settings(seed=4, draws=DrawMode.DRAWN, calendar=calendar, seats=seats)
    match = Match.begin(scenario, settings, ROSTER)
    while not match.over:
        match.computer_move()
    return match
