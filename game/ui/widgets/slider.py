"""A number between two ends."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame
from pygame.event import Event

from game.ui.canvas import Canvas
from game.ui.intents import Intent
from game.ui.widget import IGNORED, Look, Reply, Widget

TICKS = 10
LEAPS = 10
"""Page Up and Down move by this many steps."""


@dataclass(eq=False, kw_only=True)
class Slider(Widget):
    """A scale with a knob: dragged, or moved by the arrow keys."""

    title: str = ""
    low: float = 0
    high: float = 1
    value: float = 0
    step: float = 1
    show: Callable[[float], str] = "{:,.0f}".format
    """The value in words."""
    on_change: Callable[[float], Intent | None] | None = None
    focusable: bool = True

    def set(self, value: float) -> Reply:
        """Take the nearest value on the scale."""
        steps = round((value - self.low) / self.step)
        value = min(max(self.low + steps * self.step, self.low), self.high)
        if value == self.value:
            return Reply()
        self.value = value
        self.changed()
        return Reply(intent=self.on_change(value) if self.on_change else None)

    def on_key(self, event: Event) -> Reply:
        """Arrows step, Page Up and Down leap, Home and End go to the ends."""
        moves = {
            pygame.K_LEFT: -self.step,
            pygame.K_RIGHT: self.step,
            pygame.K_PAGEDOWN: -LEAPS * self.step,
            pygame.K_PAGEUP: LEAPS * self.step,
            pygame.K_HOME: self.low - self.high,
            pygame.K_END: self.high - self.low,
        }
        return self.set(self.value + moves[event.key]) if event.key in moves else IGNORED

    def on_mouse_down(self, pos: tuple[int, int]) -> Reply:
        """Take the value under the mouse."""
        return self.on_drag(pos)

    def on_drag(self, pos: tuple[int, int]) -> Reply:
        """Follow the mouse."""
        share = (pos[0] - self.rect.x) / max(1, self.rect.w)
        return self.set(self.low + share * (self.high - self.low))

    def on_click(self, pos: tuple[int, int]) -> Reply:
        """Nothing more: the button going down has set the value."""
        return Reply()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint title, value and scale."""
        theme = canvas.theme
        words = self.show(self.value)
        baseline = canvas.baseline(self.rect.y, "subheading", "body")
        shown = canvas.on_line(words, (self.rect.right, baseline), "body", "accent", "right")
        width = shown.x - self.rect.x - theme.u(8)
        canvas.on_line(self.title, (self.rect.x, baseline), "subheading", "ink", "left", width)
        radius = theme.t(7)
        y = self.rect.bottom - theme.t(12)
        left, length = self.rect.x + radius, self.rect.w - 2 * radius
        line = canvas.colour("line" if self.enabled else "faint")
        pygame.draw.line(canvas.surface, line, (left, y), (left + length, y), 2)
        for index in range(TICKS + 1):
            x = left + length * index // TICKS
            pygame.draw.line(canvas.surface, line, (x, y - theme.t(3)), (x, y + theme.t(4)))
        share = (self.value - self.low) / ((self.high - self.low) or 1)
        knob = (left + round(length * share), y)
        ink = canvas.colour("accent" if self.enabled else "faint")
        pygame.draw.circle(canvas.surface, ink, knob, radius)
        inner = canvas.colour("hover" if look.hot or look.focus else "card")
        pygame.draw.circle(canvas.surface, inner, knob, radius - max(2, theme.u(3)))
