"""The whole game in its window, with hands on it: keys and mouse by posted events alone."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pygame
from pygame.event import Event

from game.ui.app import App
from game.ui.clicks import Clicks
from game.ui.preferences import Preferences
from game.ui.thinking import Thinker
from tests.ui.pilot import button, key_event, motion

PORTSMOUTH = Path(__file__).parents[2] / "scenarios" / "portsmouth.yaml"
TINY = Path(__file__).parents[1] / "scenarios" / "tiny.yaml"
PATIENCE = 20.0
"""Seconds after which a test gives up waiting for a delegation."""


class AppPilot:
    """A person at the game."""

    def __init__(
        self,
        scenario: Path = PORTSMOUTH,
        size: tuple[int, int] = (1280, 720),
        may_advise: bool = True,
        may_take_back: bool = True,
        **liked: Any,
    ) -> None:
        preferences = Preferences(**{"sound": False, "tape": "off", **liked})
        thinker = Thinker(in_process=True)
        rules = {"advice": may_advise, "taking_back": may_take_back}
        self.recording = True
        """Whether all words that are drawn are collected; the window is then always drawn whole."""
        self.app = App(scenario, preferences, thinker=thinker, **rules)
        self.app.settings.size = size
        self.app.open()
        pygame.event.clear()
        self.app.show_title()
        self.turn()

    def turn(self, *events: Event) -> None:
        for event in events:
            pygame.event.post(event)
        while True:
            self.app.ui.recording = self.recording
            for wish in self.app.turn(1):
                self.app.carry(wish)
            self.app.look_for_answer()
            self.app.ui.recording = self.recording
            if not self.app.behind or not self.app.running:
                break

    def press(self, *keys: str) -> None:
        for name in keys:
            self.turn(key_event(name))

    def click(self, *names: str) -> None:
        for name in names:
            pos = self.app.ui.find(name).visible_rect().center
            self.app.clicks = Clicks()  # who clicks here has looked first
            self.turn(motion(pos))
            self.turn(button(pygame.MOUSEBUTTONDOWN, pos))
            self.turn(button(pygame.MOUSEBUTTONUP, pos))

    def words(self) -> str:
        self.draw()
        return self.app.ui.words()

    def cut(self) -> list[str]:
        """Words that had to be cut, and on which screen."""
        self.draw()
        return [f"{self.screen}: {one.text}" for one in self.app.ui.drawn if one.cut]

    def draw(self) -> None:
        self.app.ui.recording = True
        self.app.ui.dirty = True
        self.app.draw()

    @property
    def screen(self) -> str:
        return type(self.app.screens[-1]).__name__

    def read_all(self) -> None:
        """Lay aside every paper that has come, the page of the evening, and that of the end."""
        while self.screen in ("DispatchScreen", "EveningScreen", "ClosingScreen"):
            self.press("n")

    def wait_for_delegations(self) -> None:
        end = time.monotonic() + PATIENCE
        while self.app._thinker.task is not None:
            assert time.monotonic() < end, "A delegation thinks too long."
            self.turn()

    def close(self) -> None:
        self.app.close()
        pygame.display.init()
        pygame.display.set_mode((64, 64))


Sit = Callable[..., AppPilot]
"""Makes pilots of the whole game, and closes them after the test."""
