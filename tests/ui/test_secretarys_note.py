"""The secretary's note in the window: asked for by key or mouse, taken up, never done by itself."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from game.delegations.advice import advise
from game.engine.observe import observe
from game.model.actions import (
    AcceptOffer,
    Action,
    EndorseSuggestion,
    FloatPackage,
    MakeOffer,
)
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Phase
from game.play.openings import HOT_SEAT, StartOptions, opening_of
from game.ui.intents import OpenScreen, StartGame
from game.ui.preferences import read_preferences
from game.ui.screens.corridor import CorridorScreen
from game.ui.screens.desk import DeskScreen
from game.ui.screens.play_screen import PlayScreen
from game.ui.screens.table import TableScreen
from game.ui.theme import Theme
from tests.delegations.games import Moment, game, portsmouth
from tests.tiny import NORTH, SOUTH, at_table, tiny
from tests.ui.app_pilot import AppPilot
from tests.ui.seat_pilot import Player

SIZES = ((1280, 720, 1.0), (1920, 1080, 1.0), (960, 600, 1.0), (1280, 720, 1.5), (1280, 720, 2.0))


@pytest.fixture(scope="module")
def moments() -> list[Moment]:
    """One moment for each kind of action that is advised in a conference of 1905."""
    found: dict[str, Moment] = {}
    for moment in game(portsmouth(), 3, "historical", "envoy"):
        action = advise(moment.seen).action
        assert action is not None
        found.setdefault(action.kind, moment)
    return list(found.values())


def page_of(scenario: Scenario, state: ConferenceState, seat: SeatId) -> type[PlayScreen]:
    if seat == scenario.agenda.mediator.id:
        return DeskScreen
    return CorridorScreen if state.phase is Phase.CORRIDOR else TableScreen


def sit_down(
    theme: Theme, scenario: Scenario, state: ConferenceState, seat: SeatId, *size: int
) -> Player:
    make = page_of(scenario, state, seat)
    return Player(theme, make, scenario, state, seat, (size[0], size[1]) if size else (1280, 720))


def player_at(theme: Theme, moment: Moment, *size: int) -> Player:
    return sit_down(theme, portsmouth(), moment.before, moment.seen.seat, *size)


def test_it_is_asked_for_with_a_key_and_laid_aside_with_escape(theme: Theme) -> None:
    player = sit_down(theme, tiny(), at_table(tiny()), NORTH)
    player.press("v")
    told = player.words()
    assert "The secretary’s note" in told
    assert "What Southland seems to care about" in told
    player.press("escape")
    assert "The secretary’s note" not in player.words()
    assert player.focus() == "advice"
    assert player.intents == []


def test_it_is_asked_for_and_laid_aside_by_mouse(theme: Theme) -> None:
    player = sit_down(theme, tiny(), at_table(tiny()), NORTH)
    player.click("advice")
    assert "The secretary’s note" in player.words()
    player.click("note_close")
    assert "The secretary’s note" not in player.words()
    assert player.intents == []


def do(player: Player, action: Action) -> None:
    """Do by keyboard what now stands on the page."""
    match action:
        case MakeOffer() | FloatPackage():
            player.press("o", "return")
        case AcceptOffer():
            player.press("a", "return")
        case EndorseSuggestion():
            player.press("y", "return")
        case _:
            player.press("o")


def test_what_is_taken_up_and_then_done_is_what_was_advised(
    theme: Theme, moments: list[Moment]
) -> None:
    taken = set()
    for moment in moments:
        action = advise(moment.seen).action
        player = player_at(theme, moment)
        player.press("v")
        if not any(widget.id == "note_take" for widget in player.ui.top.walk()):
            continue
        player.press("t")
        assert player.intents == [], "Nothing is done by itself."
        assert action is not None
        do(player, action)
        assert player.chosen() == action
        taken.add(action.kind)
    assert {"make_offer", "accept_offer", "cable_capital", "press_capital"} <= taken


def test_an_offer_is_written_on_the_paper_by_mouse(theme: Theme, moments: list[Moment]) -> None:
    moment = next(one for one in moments if advise(one.seen).action.kind == "float_package")
    player = player_at(theme, moment)
    player.click("advice")
    player.click("note_take")
    player.click("float_package")
    player.click("confirm_yes")
    assert player.chosen() == advise(moment.seen).action


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_in_it_is_cut_or_overlaps(
    theme: Theme, moments: list[Moment], width: int, height: int, scale: float
) -> None:
    theme.text_scale = scale
    for moment in moments[:: 2 if (width, scale) == (1280, 1.0) else 5]:
        player = player_at(theme, moment, width, height)
        player.press("v")
        player.words()
        note = player.ui.find("note")
        assert player.ui.area.contains(note.rect)
        inside = {widget.id for widget in note.walk()}
        assert [one.text for one in player.ui.drawn if one.cut and one.owner in inside] == []
        for one, two in combinations(note.children, 2):
            assert not one.rect.colliderect(two.rect), (one.id, two.id)


def test_while_another_has_the_word_it_only_reads_the_other_side(theme: Theme) -> None:
    player = sit_down(theme, tiny(), at_table(tiny()), SOUTH)
    player.press("v")
    assert "It is not our turn" in player.words()
    assert all(widget.id != "note_take" for widget in player.ui.top.walk())


def test_the_advice_on_the_screen_is_the_seats_own(theme: Theme) -> None:
    scenario = tiny()
    state = at_table(scenario)
    player = sit_down(theme, scenario, state, NORTH)
    player.press("v")
    told = player.words()
    for own in observe(scenario, state, SOUTH).instructions.draft.items():
        assert scenario.agenda.issue(own[0]).option(own[1]).clause not in told
    assert "Southtown" not in told


# --- Switching it off ----------------------------------------------------------------------


@pytest.fixture
def pilot(request: pytest.FixtureRequest) -> Iterator[AppPilot]:
    made = AppPilot(**getattr(request, "param", {}))
    yield made
    made.close()


def begin(pilot: AppPilot, **options: Any) -> None:
    """A game, with all its papers laid aside."""
    start = StartGame(game=opening_of(pilot.app.card, StartOptions(seed=4, **options)))
    pilot.app.carry(start)
    pilot.turn()
    while pilot.screen in ("CurtainScreen", "BriefingScreen", "DispatchScreen"):
        pilot.press("escape" if pilot.screen == "BriefingScreen" else "return")


def has_button(pilot: AppPilot) -> bool:
    return any(widget.id == "advice" for widget in pilot.app.ui.top.walk())


def test_it_is_switched_off_and_on_in_the_settings_of_a_running_game(pilot: AppPilot) -> None:
    begin(pilot, seat="japan")
    assert has_button(pilot)
    pilot.app.carry(OpenScreen(name="settings"))
    pilot.click("advice")
    assert not read_preferences().advice
    pilot.press("escape")
    assert not has_button(pilot)
    pilot.press("v")
    assert "The secretary’s note" not in pilot.words()
    pilot.app.carry(OpenScreen(name="settings"))
    pilot.click("advice")
    pilot.press("escape")
    assert has_button(pilot)


@pytest.mark.parametrize("pilot", [{"may_advise": False}], indirect=True)
def test_what_the_command_line_switched_off_no_setting_brings_back(pilot: AppPilot) -> None:
    begin(pilot, seat="japan")
    assert not has_button(pilot)
    pilot.app.carry(OpenScreen(name="settings"))
    toggle = pilot.app.ui.find("advice")
    assert not toggle.enabled
    assert "switched off on the command line" in toggle.tooltip()
    pilot.click("advice")
    pilot.press("escape")
    assert not has_button(pilot)
    assert read_preferences().advice


def test_with_two_at_one_screen_the_note_goes_with_its_seat(pilot: AppPilot) -> None:
    begin(pilot, seat=HOT_SEAT)
    pilot.press("v")
    assert "What Russia seems to care about" in pilot.words()
    pilot.press("escape", "r", "o")
    assert pilot.screen == "CurtainScreen"
    assert not has_button(pilot)
