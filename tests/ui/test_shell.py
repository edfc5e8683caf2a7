"""The window's loop: drawing, resizing, full screen, text size, screens."""

from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any, cast

import pygame
import pytest

from game.model.observation import Observation
from game.paths import data_dir
from game.ui import startup
from game.ui.app_shell import AppShell, WindowSettings, now_ms
from game.ui.intents import GoBack, OpenScreen, Quit
from game.ui.sound import Sounds
from game.ui.theme import Theme
from tests.ui.pilot import key_event
from tests.ui.sample_screen import SampleScreen


@pytest.fixture
def shell(theme: Theme) -> Iterator[AppShell]:
    shell = AppShell(theme, WindowSettings(size=(1280, 720)), "A conference")
    shell.open()
    pygame.event.clear()
    shell.push(SampleScreen())
    shell.turn(1)
    yield shell
    shell.close()
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def turn(shell: AppShell, *events: pygame.event.Event) -> list[Any]:
    for event in events:
        pygame.event.post(event)
    return list(shell.turn(1))


def test_a_quiet_window_is_not_drawn_again(shell: AppShell) -> None:
    turn(shell)
    before = shell.frames
    for _ in range(3):
        turn(shell)
    assert shell.frames == before
    turn(shell, key_event("tab"))
    assert shell.frames == before + 1


def test_wishes_come_out_of_a_turn(shell: AppShell) -> None:
    assert turn(shell, key_event("2")) == [OpenScreen(name="next")]
    assert turn(shell, pygame.event.Event(pygame.QUIT)) == [Quit()]


def test_what_comes_after_a_wish_waits_until_it_is_carried_out(shell: AppShell) -> None:
    assert turn(shell, key_event("2"), key_event("4")) == [OpenScreen(name="next")]
    assert shell.behind
    assert turn(shell) == [GoBack()]
    assert not shell.behind


def test_run_carries_wishes_until_told_to_stop(shell: AppShell) -> None:
    carried = []

    def carry(intent: object) -> None:
        carried.append(intent)
        shell.running = False

    pygame.event.post(key_event("4"))
    shell.run(carry)
    assert carried == [GoBack()]


def test_a_resized_window_is_laid_out_anew_and_keeps_the_focus(shell: AppShell) -> None:
    turn(shell, key_event("tab"), key_event("tab"))
    size = (1600, 900)
    turn(shell, pygame.event.Event(pygame.VIDEORESIZE, size=size, w=1600, h=900))
    assert shell.ui.area.size == size
    assert shell.theme.window_scale == 1.25
    assert shell.ui.focus is not None
    assert shell.ui.focus.id == "The island"


def test_a_tiny_window_is_laid_out_at_the_least_size(shell: AppShell) -> None:
    turn(shell, pygame.event.Event(pygame.VIDEORESIZE, size=(300, 200), w=300, h=200))
    assert shell.ui.area.size == shell.theme.data.least


def test_f11_fills_the_screen_and_goes_back(shell: AppShell) -> None:
    turn(shell, key_event("f11"))
    assert shell.settings.full_screen
    turn(shell, key_event("f11"))
    assert not shell.settings.full_screen
    # The dummy driver never shrinks its window; the size asked for is what counts.
    assert shell.settings.size == (1280, 720)


def test_a_full_screen_that_changes_its_size_is_laid_out_anew_and_the_window_keeps_its_own(
    shell: AppShell,
) -> None:
    shell.set_full_screen(True)
    turn(shell)
    drawn, size = shell.frames, (1500, 900)
    turn(shell, pygame.event.Event(pygame.VIDEORESIZE, size=size, w=1500, h=900))
    assert shell.frames > drawn
    assert shell.ui.area.size == size
    assert shell.settings.size == (1280, 720)


def test_ctrl_plus_and_minus_change_the_text_size(shell: AppShell) -> None:
    turn(shell, key_event("ctrl++"), key_event("ctrl+="))
    assert shell.theme.text_scale == 1.5
    turn(shell, *[key_event("ctrl+-")] * 5)
    assert shell.theme.text_scale == 1.0
    turn(shell, *[key_event("ctrl++")] * 9)
    assert shell.settings.text_scale == 2.0


def test_another_palette_changes_the_picture(shell: AppShell) -> None:
    window = pygame.display.get_surface()
    before = window.get_at((5, 5))
    shell.set_palette("lamplight")
    turn(shell)
    assert window.get_at((5, 5)) != before


def test_screens_are_stacked(shell: AppShell) -> None:
    below = cast(SampleScreen, shell.screens[-1])
    above = SampleScreen("Another page")
    shell.ui.recording = True
    shell.push(above)
    turn(shell)
    assert "Another page" in shell.ui.words()
    assert below.log[-1] == "close"
    shell.pop()
    shell.pop()
    turn(shell)
    assert shell.screens == [below]
    assert above.log[-1] == "close"
    shell.replace(above)
    assert shell.screens == [above]


def test_a_screen_is_shown_the_newest_observation_when_it_opens_again(shell: AppShell) -> None:
    screen = cast(SampleScreen, shell.screens[-1])
    observation = cast(Observation, object())
    shell.show(observation)
    shell.set_text_scale_by(1)
    assert screen.seen == [observation, observation]


def test_sounds_play_on_a_dummy_device() -> None:
    sounds = Sounds(data_dir("assets") / "sounds")
    assert sounds.play("gavel")
    sounds.stop()
    sounds.enabled = False
    assert not sounds.play("gavel")


def test_without_a_sound_device_there_is_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_device(*args: object) -> None:
        raise pygame.error("No such device.")

    monkeypatch.setattr(pygame.mixer, "init", no_device)
    sounds = Sounds(data_dir("assets") / "sounds")
    assert not sounds.play("bell")
    assert sounds.problem == "No such device."


def test_start_up_settings_are_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(startup.sys, "platform", "linux")
    monkeypatch.delenv("SDL_FRAMEBUFFER_ACCELERATION", raising=False)
    monkeypatch.setenv("PYGAME_HIDE_SUPPORT_PROMPT", "yes")
    startup.prepare()
    assert startup.os.environ["SDL_FRAMEBUFFER_ACCELERATION"] == "0"
    assert startup.os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] == "yes"


@pytest.mark.parametrize(
    ("folders", "both"),
    [
        (["pygame-2.6.1", "numpy-2.1.0"], False),
        (["pygame_ce-2.5.2"], False),
        (["pygame-2.6.1", "pygame_ce-2.5.2"], True),
    ],
)
def test_two_flavours_of_pygame_are_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folders: list[str], both: bool
) -> None:
    for name in folders:
        (tmp_path / f"{name}.dist-info").mkdir()
    (tmp_path / "pygame").mkdir()
    origin = str(tmp_path / "pygame" / "__init__.py")
    monkeypatch.setattr(startup, "find_spec", lambda _: ModuleSpec("pygame", None, origin=origin))
    assert startup.both_flavours_installed() is both


def test_a_missing_screen_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(startup.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    assert startup.display_missing()
    monkeypatch.setenv("DISPLAY", ":0")
    assert not startup.display_missing()


def test_time_passes_though_pygame_itself_was_never_started() -> None:
    """Tooltips and a watched game that runs by itself once waited for a clock that stood still."""
    began = now_ms()
    pygame.time.wait(15)
    assert now_ms() > began
