"""Tests of the window run without a screen and without a sound device."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.ui.theme import Theme, read_theme
from tests.ui.app_pilot import AppPilot, Sit
from tests.ui.pilot import Pilot


@pytest.fixture(scope="session", autouse=True)
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))
    yield
    pygame.quit()


@pytest.fixture
def theme() -> Theme:
    return Theme(read_theme())


@pytest.fixture
def pilot(theme: Theme) -> Pilot:
    return Pilot(theme, (1280, 720))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The player's own folder: never the real one."""
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def sit() -> Iterator[Sit]:
    """Whole games at the window, closed after the test."""
    pilots: list[AppPilot] = []

    def make(**given: Any) -> AppPilot:
        pilots.append(AppPilot(**given))
        return pilots[-1]

    yield make
    for pilot in pilots:
        pilot.close()
