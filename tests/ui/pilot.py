"""Presses keys and moves the mouse as a person would, by events alone."""

from collections.abc import Sequence

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.ui.intents import Intent
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.widget import Widget

SHIFT = "shift+"
CTRL = "ctrl+"


def key_event(name: str) -> Event:
    """The event of a key by its name: "tab", "shift+tab", "a", "page down"."""
    mod = 0
    if name.startswith(SHIFT):
        name, mod = name.removeprefix(SHIFT), mod | pygame.KMOD_SHIFT
    if name.startswith(CTRL):
        name, mod = name.removeprefix(CTRL), mod | pygame.KMOD_CTRL
    letter = name if len(name) == 1 else ""
    return Event(pygame.KEYDOWN, key=pygame.key.key_code(name), mod=mod, unicode=letter)


def motion(pos: tuple[int, int], held: bool = False) -> Event:
    return Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(int(held), 0, 0))


def button(kind: int, pos: tuple[int, int]) -> Event:
    return Event(kind, button=1, pos=pos)


class Pilot:
    """A root of widgets with hands on it."""

    def __init__(self, theme: Theme, size: tuple[int, int]) -> None:
        theme.fit_window(size)
        self.surface = Surface(size)
        self.ui = Ui(theme, Rect((0, 0), size))
        self.ui.recording = True
        self.intents: list[Intent] = []

    def show(self, *widgets: Widget) -> None:
        self.ui.set_widgets(list(widgets))

    def send(self, event: Event) -> None:
        pygame.event.clear()
        pygame.event.post(event)
        for posted in pygame.event.get():
            intent = self.ui.handle(posted)
            if intent is not None:
                self.intents.append(intent)

    def press(self, *keys: str) -> None:
        for name in keys:
            self.send(key_event(name))

    def type(self, words: str) -> None:
        for letter in words:
            self.send(Event(pygame.TEXTINPUT, text=letter))

    def click(self, target: str | tuple[int, int]) -> None:
        pos = target if isinstance(target, tuple) else self.ui.find(target).visible_rect().center
        self.send(motion(pos))
        self.send(button(pygame.MOUSEBUTTONDOWN, pos))
        self.send(button(pygame.MOUSEBUTTONUP, pos))

    def drag(self, places: Sequence[tuple[int, int]]) -> None:
        self.send(motion(places[0]))
        self.send(button(pygame.MOUSEBUTTONDOWN, places[0]))
        for pos in places[1:]:
            self.send(motion(pos, held=True))
        self.send(button(pygame.MOUSEBUTTONUP, places[-1]))

    def hover(self, target: str) -> None:
        self.send(motion(self.ui.find(target).visible_rect().center))

    def wheel(self, steps: int) -> None:
        self.send(Event(pygame.MOUSEWHEEL, x=0, y=steps))

    def words(self) -> str:
        """What stands on the screen now."""
        self.ui.draw(self.surface)
        return self.ui.words()

    def focus(self) -> str:
        return self.ui.focus.id if self.ui.focus is not None else ""
