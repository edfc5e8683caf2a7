"""A named bar: how full it is, and whether it rises or falls."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import pygame
from pygame import Rect

from game.ui.canvas import Canvas
from game.ui.intents import Intent
from game.ui.theme import Theme
from game.ui.widget import IGNORED, Look, Reply, Widget


@dataclass(eq=False, kw_only=True)
class Gauge(Widget):
    """A value from 0 to 100 with its name, a word for it, and an arrow for its trend."""

    by_attributes: ClassVar[bool] = True

    title: str = ""
    value: float = 0
    word: str = ""
    """How things stand in a word: colour never says it alone."""
    trend: int = 0
    """Positive rises, negative falls, 0 is steady."""
    before: float | None = None
    """Where it stood, marked on the bar."""
    low: float = 0
    """Below this it is alarming, and drawn in the accent colour with stripes; 0 for never."""
    on_press: Callable[[], Intent | None] | None = None
    focusable: bool = True

    def press(self) -> Reply:
        """Tell more of it."""
        return Reply(intent=self.on_press()) if self.on_press is not None else IGNORED

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint name, word, arrow and bar."""
        theme = canvas.theme
        size = theme.t(4)
        right = self.rect.right
        alarming = self.value < self.low
        line = theme.face("small").height
        if self.trend:
            centre = (right - size - theme.u(2), self.rect.y + line // 2)
            canvas.arrow(centre, "up" if self.trend > 0 else "down", size, "ink")
            right -= 2 * size + theme.u(9)
        name_width = min(theme.face("bold", 0.93).width(self.title), self.rect.w * 3 // 5)
        room = right - self.rect.x - name_width - theme.u(8)
        colour = "accent" if alarming else "soft"
        face = theme.face("bold", 0.93)
        baseline = canvas.baseline(self.rect.y, face, "small")
        word = canvas.on_line(self.word, (right, baseline), "small", colour, "right", room)
        width = word.x - self.rect.x - theme.u(6)
        canvas.on_line(self.title, (self.rect.x, baseline), face, "ink", "left", width)
        self._draw_bar(canvas, alarming)

    def _draw_bar(self, canvas: Canvas, alarming: bool) -> None:
        theme = canvas.theme
        height = theme.t(10)
        bar = Rect(self.rect.x, self.rect.bottom - height - theme.u(1), self.rect.w, height)
        canvas.frame(bar, "line", "bar_ground")
        filled = bar.inflate(-2, -2)
        filled.w = round(filled.w * min(max(self.value, 0), 100) / 100)
        colour = canvas.colour("accent" if alarming else "bar")
        pygame.draw.rect(canvas.surface, colour, filled)
        if alarming:
            stripe = canvas.colour("bar_ground")
            for x in range(filled.x + 3, filled.right, max(5, theme.u(5))):
                pygame.draw.line(canvas.surface, stripe, (x, filled.bottom), (x + 3, filled.y))
        for quarter in (1, 2, 3):
            x = bar.x + bar.w * quarter // 4
            pygame.draw.line(
                canvas.surface, canvas.colour("line"), (x, bar.bottom - 3), (x, bar.bottom)
            )
        if self.before is not None:
            x = bar.x + round(bar.w * min(max(self.before, 0), 100) / 100)
            tall = bar.inflate(0, theme.u(4))
            ink = canvas.colour("ink")
            pygame.draw.line(
                canvas.surface, ink, (x, tall.y), (x, tall.bottom), max(1, theme.u(1.5))
            )


def gauge_height(theme: Theme) -> int:
    """Height that a gauge needs."""
    return theme.face("bold", 0.93).height + theme.t(14)
