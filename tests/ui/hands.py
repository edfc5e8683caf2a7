"""Two ways to work the window, each by one device alone: the keyboard and the mouse."""

from abc import ABC, abstractmethod

import pygame
from pygame import Rect
from pygame.event import Event

from game.ui.clicks import Clicks
from game.ui.scroll import Scroll
from game.ui.widget import Widget
from game.ui.widgets.choices import ChoiceList, RadioRow
from game.ui.widgets.stepper import Stepper
from game.ui.widgets.term_row import TermRow
from tests.ui.app_pilot import AppPilot
from tests.ui.pilot import button, key_event, motion

MOST_TABS = 120


class Hands(ABC):
    """Whoever works the window; `posted` holds every event there was."""

    def __init__(self, pilot: AppPilot) -> None:
        self.pilot = pilot
        self.posted: list[Event] = []

    def post(self, *events: Event) -> None:
        """Hand events to the window, one turn of its loop for each."""
        for event in events:
            self.posted.append(event)
            self.pilot.turn(event)

    def there(self, name: str) -> bool:
        """Whether there is a widget of this name that can be used."""
        return any(w.id == name and w.enabled for w in self.pilot.app.ui.top.walk())

    def widget(self, name: str) -> Widget:
        """The widget of this name on the uppermost layer."""
        return next(w for w in self.pilot.app.ui.top.walk() if w.id == name)

    @abstractmethod
    def press(self, name: str) -> None:
        """Press a button, a card, an article to tick."""

    @abstractmethod
    def choose(self, name: str, index: int) -> None:
        """Take one of the options of a row, of tabs, of a list or of a stepper."""

    @abstractmethod
    def step(self, name: str, index: int) -> None:
        """Set the option of an article on the paper."""

    @abstractmethod
    def leave_out(self, name: str) -> None:
        """Leave an article out of the paper, or take it in."""

    @abstractmethod
    def link(self, name: str) -> None:
        """Link an article with the next group."""

    @abstractmethod
    def back(self) -> None:
        """Go back to where one was, or from a page of the game to the pause."""


class KeyboardHands(Hands):
    """Never touches the mouse."""

    def keys(self, *names: str) -> None:
        """Press keys by their names."""
        self.post(*(key_event(name) for name in names))

    def reach(self, name: str) -> None:
        """Tab until the widget has the focus."""
        for _ in range(MOST_TABS):
            focus = self.pilot.app.ui.focus
            if focus is not None and focus.id == name:
                return
            self.keys("tab")
        raise AssertionError(f"Tab does not lead to '{name}'.")

    def write(self, words: str) -> None:
        """Type words where the focus is."""
        self.post(*(Event(pygame.TEXTINPUT, text=letter) for letter in words))

    def press(self, name: str) -> None:
        """By its hot key if it has one, else from the focus."""
        widget = self.widget(name)
        focus = self.pilot.app.ui.focus
        if widget.key and not (focus is not None and focus.on_text is not Widget.on_text):
            self.keys(pygame.key.name(widget.key))
            return
        self.reach(name)
        self.keys("return")

    def choose(self, name: str, index: int) -> None:
        self.reach(name)
        widget = self.widget(name)
        if isinstance(widget, ChoiceList):
            self.keys("home", *["down"] * index)
            return
        assert isinstance(widget, RadioRow | Stepper)
        steps = index - widget.selected
        self.keys(*["right" if steps > 0 else "left"] * abs(steps))

    def step(self, name: str, index: int) -> None:
        self.reach(name)
        row = self.widget(name)
        assert isinstance(row, TermRow)
        steps = index - row.selected
        self.keys(*["right" if steps > 0 else "left"] * abs(steps))

    def leave_out(self, name: str) -> None:
        self.reach(name)
        self.keys("space")

    def link(self, name: str) -> None:
        self.reach(name)
        self.keys("l")

    def back(self) -> None:
        self.keys("escape")


class MouseHands(Hands):
    """Never touches a key, nor the wheel."""

    def click(self, pos: tuple[int, int]) -> None:
        """Move there, press and let go; not so soon that it is a double click."""
        self.pilot.app.clicks = Clicks()
        self.post(
            motion(pos),
            button(pygame.MOUSEBUTTONDOWN, pos),
            button(pygame.MOUSEBUTTONUP, pos),
        )

    def seen(self, name: str) -> Rect:
        """Where the widget can be clicked; the bar beside it is dragged if it is out of sight."""
        widget = self.widget(name)
        box = widget.parent
        while box is not None and not hasattr(box, "scroll"):
            box = box.parent
        for _ in range(60):
            place = widget.visible_rect()
            if box is None or place.h >= min(widget.rect.h, box.rect.h) - 4:
                break
            scroll = box.scroll  # type: ignore[attr-defined]
            self._drag(box, scroll, down=widget.rect.centery > box.rect.centery)
            widget = self.widget(name)
        place = widget.visible_rect()
        assert place.w and place.h, f"'{name}' cannot be reached by the mouse."
        return place

    def _drag(self, box: Widget, scroll: Scroll, down: bool) -> None:
        """Take the bar of something that scrolls and pull it on by a little."""
        theme = self.pilot.app.theme
        knob = scroll.thumb(theme, box.rect)
        end = (knob.centerx, knob.centery + (12 if down else -12))
        self.post(
            motion(knob.center),
            button(pygame.MOUSEBUTTONDOWN, knob.center),
            motion(end, held=True),
            button(pygame.MOUSEBUTTONUP, end),
        )

    def press(self, name: str) -> None:
        self.click(self.seen(name).center)

    def choose(self, name: str, index: int) -> None:
        widget = self.widget(name)
        if isinstance(widget, ChoiceList):
            self._choose_in(widget, index)
            return
        if isinstance(widget, RadioRow):
            self.click(widget.cells()[index].center)
            return
        assert isinstance(widget, Stepper)
        self.press(name)
        opened = next(w for w in self.pilot.app.ui.top.walk() if isinstance(w, ChoiceList))
        self._choose_in(opened, index)

    def _choose_in(self, listed: ChoiceList, index: int) -> None:
        for _ in range(60):
            cell = listed._cells()[index]
            if listed.rect.contains(cell.inflate(0, -cell.h // 2)):
                break
            self._drag(listed, listed.scroll, down=cell.centery > listed.rect.centery)
        self.click(listed._cells()[index].center)

    def step(self, name: str, index: int) -> None:
        self.seen(name)
        for _ in range(12):
            row = self.widget(name)
            assert isinstance(row, TermRow)
            if row.selected == index:
                return
            box = row.zones()[1]
            side = box.right - 6 if row.selected < index else box.x + 6
            self.click((side, box.centery))
        raise AssertionError(f"'{name}' does not come to option {index}.")

    def leave_out(self, name: str) -> None:
        self.seen(name)
        row = self.widget(name)
        assert isinstance(row, TermRow)
        self.click(row.zones()[0].center)

    def link(self, name: str) -> None:
        self.seen(name)
        row = self.widget(name)
        assert isinstance(row, TermRow)
        self.click(row.zones()[2].center)

    def back(self) -> None:
        for name in ("go_on", "back", "close", "lay_aside", "read_on", "menu"):
            if self.there(name):
                self.press(name)
                return
        raise AssertionError("No button leads back.")
