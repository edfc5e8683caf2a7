"""The shape of a screen: one full-window page."""

from typing import Protocol

from pygame import Rect, Surface
from pygame.event import Event

from game.model.observation import Observation
from game.ui.intents import Intent
from game.ui.ui import Ui


class Screen(Protocol):
    """One full-window page: it draws an observation and turns events into intents.

    The shell calls `open` when the page comes up and again whenever the window, the text size
    or the palette changes, with `close` before. `show` follows with the newest observation, if
    there is one. Drawing changes nothing.
    """

    leaf: int
    """Which of its leaves lies open; 0 where it has but one."""

    def open(self, ui: Ui, area: Rect) -> None:
        """Build the widgets for this area."""

    def show(self, observation: Observation) -> None:
        """Take what the seat can see now."""

    def handle(self, event: Event) -> Intent | None:
        """Answer one event; the wish that came of it, if any."""

    def update(self, seconds: float) -> None:
        """Let time pass."""

    def draw(self, surface: Surface) -> None:
        """Paint the page."""

    def close(self) -> None:
        """Let go of what `open` took."""
