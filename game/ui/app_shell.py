"""The window and its event loop: what the app needs before it knows any game."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.model.observation import Observation
from game.ui.clicks import Clicks
from game.ui.intents import Intent, Quit
from game.ui.screen import Screen
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.widget import Widget

ANSWERED_AT_ONCE = {pygame.KEYDOWN, pygame.TEXTINPUT, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP}
"""Events whose frame is not held up by what is drawn between frames. The moving mouse is not among
them: nothing would get done while it moves."""
STEP_SECONDS = 0.004
"""How long is drawn on between two looks at the events."""
WAIT_MS = 250
"""The longest sleep: tooltips and a worker's answer are looked for this often."""

FRAME_MS = 50
"""The longest sleep while something moves."""

TEXT_KEYS = {
    pygame.K_PLUS: 1,
    pygame.K_EQUALS: 1,
    pygame.K_KP_PLUS: 1,
    pygame.K_MINUS: -1,
    pygame.K_KP_MINUS: -1,
}


def now_ms() -> int:
    """Milliseconds of a clock that only goes forward.

    pygame's own stands still at 0 unless `pygame.init` was called, and that would open sound.
    """
    return int(monotonic() * 1000)


@dataclass(kw_only=True)
class WindowSettings:
    """How the window looks when it comes up."""

    size: tuple[int, int] = (1280, 720)
    full_screen: bool = False
    palette: str = "parchment"
    text_scale: float = 1.0


class AppShell:
    """Owns the window, the widgets' root and the stack of screens.

    `turn` waits for events, gives them to the uppermost screen and hands back its wishes; the
    app carries them out. Nothing is drawn unless something changed.
    """

    def __init__(self, theme: Theme, settings: WindowSettings, caption: str) -> None:
        self.theme = theme
        self.settings = settings
        self.caption = caption
        self.running = True
        self.frames = 0
        """How often the window was drawn."""
        self.screens: list[Screen] = []
        self.ui = Ui(theme, Rect((0, 0), settings.size))
        self.observation: Observation | None = None
        self._window: Surface | None = None
        self._events: deque[Event] = deque()
        self.clicks = Clicks()
        self._opened = 0
        """How often another screen has come up."""
        self._pressed = ""
        """The letter of the last key, if it was pressed where nothing is written."""
        self._clock = 0

    # ---- the window

    def open(self) -> None:
        """Open the window; never starts sound."""
        pygame.display.init()
        pygame.font.init()
        pygame.key.set_repeat(350, 40)
        self.theme.palette = self.settings.palette
        self.theme.text_scale = self.settings.text_scale
        pygame.display.set_caption(self.caption)
        self._set_mode()
        self._clock = now_ms()

    def close(self) -> None:
        """Close the screens and the window."""
        if self.screens:
            self.screens[-1].close()
        self.screens.clear()
        self._window = None
        pygame.display.quit()

    def _set_mode(self) -> None:
        if self.settings.full_screen:
            self._window = pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            self._window = pygame.display.set_mode(self.settings.size, pygame.RESIZABLE)
        self._fit(self._window.get_size())

    def _fit(self, size: tuple[int, int]) -> None:
        least = self.theme.data.least
        # A window smaller than the least is drawn at the least size and cut, not squeezed.
        area = Rect(0, 0, max(size[0], least[0]), max(size[1], least[1]))
        self.theme.fit_window(area.size)
        self.ui.area = area
        self.reopen()

    # ---- screens

    def push(self, screen: Screen) -> None:
        """Open a screen on top of the others."""
        if self.screens:
            self.screens[-1].close()
        self.screens.append(screen)
        self._open_top(fresh=True)

    def pop(self) -> None:
        """Go back to the screen below; the last one stays."""
        if len(self.screens) > 1:
            self.screens.pop().close()
            self._open_top(fresh=True)

    def replace(self, screen: Screen) -> None:
        """Open a screen in place of all others."""
        if self.screens:
            self.screens[-1].close()
        self.screens = [screen]
        self._open_top(fresh=True)

    def reopen(self) -> None:
        """Build the screen anew: the window, the text size or the palette has changed."""
        if self.screens:
            self.screens[-1].close()
            # Dialogs were placed for the old size.
            self.ui.close_layers()
            self._open_top(fresh=False)

    def show(self, observation: Observation) -> None:
        """Hand the newest observation to the screen."""
        self.observation = observation
        if self.screens:
            self.screens[-1].show(observation)

    def _open_top(self, fresh: bool) -> None:
        if fresh:
            self._opened += 1
            # Another screen may use the same ids: no focus is carried over.
            recording, in_steps = self.ui.recording, self.ui.in_steps
            self.ui.let_go()
            self.ui = Ui(self.theme, self.ui.area)
            self.ui.recording, self.ui.in_steps = recording, in_steps
        screen = self.screens[-1]
        screen.open(self.ui, self.ui.area)
        if self.observation is not None:
            screen.show(self.observation)
        self.ui.dirty = True

    # ---- the loop

    def run(self, carry: Callable[[Intent], None]) -> None:
        """Turn until `running` is false; `carry` is given each wish."""
        while self.running:
            for intent in self.turn():
                carry(intent)

    def turn(self, wait_ms: int = WAIT_MS) -> list[Intent]:
        """Wait for events, answer them, draw if needed; the wishes that came of it.

        Events after one that led to a wish wait for the next turn: they are meant for the page
        as it is once the wish has been carried out.
        """
        if not self._events:
            wait_ms = min(wait_ms, FRAME_MS) if self.ui.moving else wait_ms
            # What has changed since the last frame, or has more to draw, waits for no event.
            busy = self.ui.dirty or self.ui.at_work
            first = pygame.event.poll() if busy else pygame.event.wait(wait_ms)
            self._events += [first] if first.type != pygame.NOEVENT else []
        self._events += pygame.event.get()
        intents: list[Intent] = []
        asked = False
        while self._events and not intents:
            event = self._events.popleft()
            asked |= event.type in ANSWERED_AT_ONCE
            intents = self.handle(event)
        self._pass_time()
        if not asked:
            self.ui.work(STEP_SECONDS)
        self.draw()
        return intents

    @property
    def behind(self) -> bool:
        """Whether events wait to be answered."""
        return bool(self._events)

    @property
    def asked(self) -> bool:
        """Whether a key or a press waits for its frame."""
        return self.behind or pygame.event.peek(tuple(ANSWERED_AT_ONCE))

    def handle(self, event: Event) -> list[Intent]:
        """Answer one event: the window's own keys first, then the screen."""
        if event.type == pygame.QUIT:
            return [Quit()]
        if event.type == pygame.VIDEORESIZE:
            # In full screen the system may still give the window another size.
            if not self.settings.full_screen:
                self.settings.size = (event.w, event.h)
            self._fit(event.size)
        elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWFOCUSGAINED):
            self.ui.dirty = True
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_F11:
            self.set_full_screen(not self.settings.full_screen)
        elif event.type == pygame.KEYDOWN and self._is_text_key(event):
            self.set_text_scale_by(TEXT_KEYS[event.key])
        elif event.type == pygame.TEXTINPUT and event.text == self._pressed:
            # The letter of a hot key that opened a place to write is no part of what is written.
            self._pressed = ""
        elif not self.clicks.is_meant(event, self._page(), now_ms()):
            self.ui.let_go_of_press()
        elif self.screens:
            if event.type == pygame.KEYDOWN:
                self._pressed = "" if self._is_writing() else event.unicode
            intent = self.screens[-1].handle(event)
            return [intent] if intent is not None else []
        return []

    def _page(self) -> object:
        """What tells the page, or the dialog, that lies there from the one before."""
        if not self.screens:
            return None
        return (self._opened, self.screens[-1].leaf, self.ui.depth)

    def _is_writing(self) -> bool:
        """Whether what is typed goes into a place to write."""
        focus = self.ui.focus
        return focus is not None and type(focus).on_text is not Widget.on_text

    @staticmethod
    def _is_text_key(event: Event) -> bool:
        return bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)) and event.key in TEXT_KEYS

    def set_full_screen(self, wanted: bool) -> None:
        """Fill the screen, or go back to a window."""
        self.settings.full_screen = wanted
        self._set_mode()

    def set_text_scale_by(self, steps: int) -> None:
        """Make all text larger or smaller by so many steps."""
        self.theme.step_text(steps)
        self.settings.text_scale = self.theme.text_scale
        self.reopen()

    def set_palette(self, name: str) -> None:
        """Show the window in other colours."""
        self.theme.palette = self.settings.palette = name
        self.reopen()

    def _pass_time(self) -> None:
        now = now_ms()
        seconds, self._clock = (now - self._clock) / 1000, now
        self.ui.update(seconds)
        if self.screens:
            self.screens[-1].update(seconds)

    def draw(self) -> None:
        """Draw the screen if anything has changed."""
        if not self.ui.dirty or self._window is None or not self.screens:
            return
        self.screens[-1].draw(self._window)
        pygame.display.flip()
        self.frames += 1
