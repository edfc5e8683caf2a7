"""Papers on the desk, telegrams letter by letter, and the settings of both."""

from typing import Any

import pygame
import pytest
from pygame import Rect, Surface

from game.scenario.load import load_scenario
from game.ui.intents import ChangeSetting, OpenScreen, ShowDispatch
from game.ui.preferences import Preferences, read_preferences
from game.ui.routes import MOST_AT_ONCE
from game.ui.rows_minutes import dispatch_rows
from game.ui.screens.sheet_forms import NEWS, WIRE
from game.ui.screens.sheet_view import SheetView
from game.ui.sheets import SheetColours, Telegram, draw_telegram, printed
from game.ui.theme import Theme
from tests.ui.app_pilot import PORTSMOUTH, Sit
from tests.ui.pilot import Pilot
from tests.ui.sittings import begin, play_until, sheet, with_a_telegram

PAPER = SheetColours((232, 222, 198))


# --- telegrams


def test_letters_come_with_the_time_that_passes(pilot: Pilot) -> None:
    asked: list[int] = []

    def whole(target: Surface, place: Rect, text: str, page: int, size: float) -> str:
        return ""

    def part(*given: Any) -> None:
        asked.append(given[5])

    tape = SheetView(
        id="tape", rect=Rect(0, 0, 300, 200), text="x" * 40, draw_sheet=whole, draw_part=part,
        speed=50.0,
    )  # fmt: skip
    pilot.show(tape)
    for _ in range(3):
        pilot.words()
        pilot.ui.update(0.1)
    assert asked == [0, 5, 10]
    assert pilot.ui.moving
    pilot.ui.update(60.0)
    assert tape.moving, "A window that was busy printed half a telegram at once."
    for _ in range(9):
        pilot.ui.update(0.1)
    pilot.words()
    assert not pilot.ui.moving


def test_what_is_printed_already_never_moves(theme: Theme) -> None:
    wire = Telegram("TELEGRAM", "Tokyo", "Hold for a day. " * 12)
    rect = Rect(0, 0, 700, 400)
    whole, part = Surface(rect.size), Surface(rect.size)
    draw_telegram(whole, rect, wire, theme.font_face, 20, PAPER)
    draw_telegram(part, rect, wire, theme.font_face, 20, PAPER, letters=10_000)
    assert pygame.image.tobytes(whole, "RGB") == pygame.image.tobytes(part, "RGB")
    draw_telegram(part, rect, wire, theme.font_face, 20, PAPER, letters=100)
    differs = [
        y
        for y in range(rect.h)
        if any(whole.get_at((x, y)) != part.get_at((x, y)) for x in range(0, rect.w, 3))
    ]
    assert differs and min(differs) > rect.h // 4


@pytest.mark.parametrize("how", ["n", "x", "escape", "click"])
def test_any_key_or_click_shows_a_telegram_whole_and_the_next_goes_on(sit: Sit, how: str) -> None:
    pilot = sit(tape="slow")
    tape = with_a_telegram(pilot)
    assert tape.moving
    before = tape.id
    if how == "click":
        pilot.turn(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(5, 5)))
        pilot.turn(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=(5, 5)))
    else:
        pilot.press(how)
    assert pilot.screen == "DispatchScreen"
    assert sheet(pilot).id == before
    assert not sheet(pilot).moving
    if how == "click":
        pilot.click("read_on")
    else:
        pilot.press("n")
    assert pilot.screen != "DispatchScreen" or sheet(pilot).id != before


def test_with_the_tape_off_a_telegram_is_there_at_once(sit: Sit) -> None:
    assert not with_a_telegram(sit(tape="off")).moving


def test_a_telegram_read_again_is_not_printed_again(sit: Sit) -> None:
    pilot = sit(tape="slow")
    name = with_a_telegram(pilot).id.removeprefix("paper_")
    pilot.press("x")
    while pilot.screen == "DispatchScreen":
        pilot.press("n")
    pilot.app.carry(ShowDispatch(dispatch=name))
    pilot.draw()
    assert not sheet(pilot).moving


def test_nothing_is_drawn_when_nothing_moves(sit: Sit) -> None:
    pilot = sit(tape="slow")
    with_a_telegram(pilot)
    pilot.app.ui.dirty = False
    frames = pilot.app.frames
    for _ in range(4):
        pilot.app.ui.update(0.1)
        pilot.turn()
    assert pilot.app.frames > frames
    pilot.press("x")
    pilot.turn()
    frames = pilot.app.frames
    for _ in range(4):
        pilot.turn()
    assert pilot.app.frames == frames


def test_the_sounder_sounds_while_a_tape_runs_and_no_longer(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = sit(tape="fast")
    heard: list[str] = []
    monkeypatch.setattr(pilot.app.sounds, "play", heard.append)
    monkeypatch.setattr(pilot.app.sounds, "hush", lambda name: heard.append(f"no {name}"))
    tape = with_a_telegram(pilot)
    heard.clear()
    pilot.app.screens[-1].update(0.1)
    for _ in range(200):
        pilot.app.ui.update(0.1)
        pilot.app.screens[-1].update(0.1)
    assert not tape.moving
    assert heard[0] == "telegraph"
    assert heard[-1] == "no telegraph"
    assert heard.count("no telegraph") == 1


# --- the desk


def test_papers_are_read_by_keys_alone(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    pilot.press("c")
    first = sheet(pilot).id
    pilot.press("return")
    second = sheet(pilot).id
    assert second != first
    pilot.press("b")
    assert sheet(pilot).id == first
    pilot.press("n", "n")
    assert pilot.screen == "CorridorScreen"


def test_papers_are_taken_from_the_side_by_mouse(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    pilot.click("close")
    last = pilot.app.screens[-1].ids[-1]
    pilot.click(f"tab_{last}")
    assert sheet(pilot).id == f"paper_{last}"
    pilot.click("read_back", "read_on", "read_on")
    assert pilot.screen == "CorridorScreen"


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_no_label_on_the_desk_or_in_the_evening_is_cut(sit: Sit, text: float) -> None:
    pilot = sit(text_scale=text)
    begin(pilot, seat="japan")
    pilot.press("c")
    cut = pilot.cut()
    play_until(pilot, "EveningScreen")
    cut += pilot.cut()
    play_until(pilot, "DispatchScreen")
    cut += pilot.cut()
    pilot.app.carry(OpenScreen(name="settings"))
    assert cut + pilot.cut() == []


@pytest.mark.parametrize("seat", ["japan", "russia"])
def test_of_a_full_bag_the_pressing_papers_are_laid_out_and_the_rest_filed(
    sit: Sit, seat: str
) -> None:
    """The short calendar begins with up to ten papers; nobody read them before his first move."""
    pilot = sit()
    begin(pilot, calendar="short", seat=seat)
    pilot.press("c")
    assert pilot.screen == "DispatchScreen"
    screen = pilot.app.screens[-1]
    every = pilot.app.observation.dispatches
    assert len(screen.ids) == MOST_AT_ONCE
    assert screen.filed == len(every) - MOST_AT_ONCE > 0
    assert "bulletin_deadlock" in screen.ids, "The paper that tells how things stand."
    wires = [one.id for one in every if one.channel == "telegram"]
    assert set(wires) <= set(screen.ids)
    assert f"{screen.filed} more under Dispatches" in pilot.words()
    assert pilot.cut() == []
    for _ in range(MOST_AT_ONCE):
        pilot.press("n")
    assert pilot.screen != "DispatchScreen"
    rows = dispatch_rows(pilot.app.words_for(pilot.app.observation), pilot.app.observation)
    assert {one.id for one in rows} == {one.id for one in every}


# --- settings


def test_tape_and_evening_are_set_on_the_settings_page_and_kept(sit: Sit) -> None:
    pilot = sit(tape="usual")
    pilot.app.carry(OpenScreen(name="settings"))
    pilot.app.ui.set_focus(pilot.app.ui.find("tape"))
    pilot.press("right")
    assert read_preferences().tape == "fast"
    assert pilot.app.around().tape() == 120.0
    pilot.app.ui.set_focus(pilot.app.ui.find("evening"))
    pilot.press("space")
    assert not read_preferences().evening
    pilot.app.carry(ChangeSetting(name="tape", value="off"))
    assert pilot.app.around().tape() == 0.0


def test_a_speed_that_nobody_knows_is_the_usual_one(sit: Sit) -> None:
    pilot = sit(tape="by pigeon")
    assert pilot.app.around().tape() == sit(tape=Preferences().tape).app.around().tape() > 0
    pilot.app.carry(OpenScreen(name="settings"))
    assert "Telegrams are printed" in pilot.words()


def test_every_channel_has_its_sheet() -> None:
    scenario = load_scenario(PORTSMOUTH)
    known = {*NEWS, *WIRE, "letter", "note"}
    assert {one.channel.value for one in scenario.dispatches} <= known


def test_a_telegram_is_printed_letter_by_letter_from_its_beginning() -> None:
    """While the first strip was printed the later ones once showed all but their ends."""
    lines = ["You asked me for the truth", "and not for a report.", "They are fed and armed."]
    whole = " ".join(lines)
    for letters in range(len(whole) + 3):
        assert " ".join(printed(lines, letters)).rstrip() == whole[:letters].rstrip()
