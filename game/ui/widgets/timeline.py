"""The moments of a game on a line, with a knob and a mark where each sitting begins."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame
from pygame.event import Event

from game.ui.canvas import Canvas
from game.ui.intents import Intent
from game.ui.theme import Theme
from game.ui.widget import IGNORED, Look, Reply
from game.ui.widgets.slider import Slider

LEAST_GAP = 4
"""Logical pixels between two moments; closer ones have no stroke of their own."""


@dataclass(eq=False, kw_only=True)
class Timeline(Slider):
    """A slider over moments; Page Up and Down go from sitting to sitting, Enter plays it."""

    marks: Sequence[tuple[int, str]] = ()
    """(moment, short name) of what begins there."""
    on_press: Callable[[], Intent | None] | None = None

    def press(self) -> Reply:
        """Let it run, or stop it."""
        return Reply(intent=self.on_press()) if self.on_press is not None else IGNORED

    def on_key(self, event: Event) -> Reply:
        """As a slider, but Page Down goes to the next mark and Page Up to the one before."""
        places = [place for place, _ in self.marks]
        if event.key == pygame.K_PAGEDOWN:
            return self.set(min([p for p in places if p > self.value], default=self.high))
        if event.key == pygame.K_PAGEUP:
            return self.set(max([p for p in places if p < self.value], default=self.low))
        return super().on_key(event)

    def on_drag(self, pos: tuple[int, int]) -> Reply:
        """Follow the mouse along the line."""
        left, length = self._line(self.host.theme)
        return self.set(self.low + (pos[0] - left) / max(1, length) * (self.high - self.low))

    def x_of(self, place: float) -> int:
        """Where a moment lies in the window."""
        left, length = self._line(self.host.theme)
        return left + round(length * (place - self.low) / ((self.high - self.low) or 1))

    def _line(self, theme: Theme) -> tuple[int, int]:
        margin = theme.t(8)
        return self.rect.x + margin, self.rect.w - 2 * margin

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint title, value, line, marks with their names, and knob."""
        theme = canvas.theme
        baseline = canvas.baseline(self.rect.y, "subheading", "body")
        shown = canvas.on_line(
            self.show(self.value), (self.rect.right, baseline), "body", "accent", "right"
        )
        width = shown.x - self.rect.x - theme.u(8)
        canvas.on_line(self.title, (self.rect.x, baseline), "subheading", "ink", "left", width)
        y = self.rect.y + theme.face("subheading").height + theme.t(11)
        left, length = self._line(theme)
        line = canvas.colour("line")
        pygame.draw.line(canvas.surface, line, (left, y), (left + length, y), 2)
        gone = canvas.colour("accent" if self.enabled else "faint")
        pygame.draw.line(canvas.surface, gone, (left, y), (self.x_of(self.value), y), 3)
        self._draw_moments(canvas, y)
        self._draw_marks(canvas, y)
        radius, knob = theme.t(8), (self.x_of(self.value), y)
        pygame.draw.circle(canvas.surface, gone, knob, radius)
        inner = canvas.colour("hover" if look.hot or look.focus else "card")
        pygame.draw.circle(canvas.surface, inner, knob, radius - max(2, theme.u(3)))

    def _draw_moments(self, canvas: Canvas, y: int) -> None:
        moments = round(self.high - self.low)
        _, length = self._line(canvas.theme)
        if not moments or length / moments < canvas.theme.u(LEAST_GAP):
            return
        half = canvas.theme.t(2)
        for moment in range(moments + 1):
            x = self.x_of(self.low + moment)
            pygame.draw.line(canvas.surface, canvas.colour("line"), (x, y - half), (x, y + half))

    def _draw_marks(self, canvas: Canvas, y: int) -> None:
        theme, face = canvas.theme, canvas.theme.face("note")
        half, taken = theme.t(6), self.rect.x - theme.t(8)
        for place, name in self.marks:
            x = self.x_of(place)
            begun = place <= self.value
            ink = canvas.colour("ink" if begun else "soft")
            pygame.draw.line(canvas.surface, ink, (x, y - half), (x, y + half), max(1, theme.u(2)))
            wide = face.width(name)
            at = min(max(x, self.rect.x + wide // 2), self.rect.right - wide // 2)
            if at - wide // 2 >= taken + theme.t(4):
                told = canvas.text(name, (at, y + half + theme.t(2)), face, ink, "midtop")
                taken = told.right


def timeline_height(theme: Theme) -> int:
    """Height that a timeline needs."""
    words = theme.face("subheading").height + theme.face("note").height
    return words + theme.t(11 + 6 + 2)
