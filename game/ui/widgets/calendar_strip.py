"""The sittings in a row: what is past, where one stands, what is left."""

from dataclasses import dataclass
from typing import ClassVar

import pygame
from pygame import Rect

from game.ui.canvas import Canvas
from game.ui.rows import CalendarRow
from game.ui.widget import Look, Widget


@dataclass(eq=False, kw_only=True)
class CalendarStrip(Widget):
    """A dot for each sitting, with the days of the first, the present and the last."""

    by_attributes: ClassVar[bool] = True

    days: tuple[CalendarRow, ...] = ()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint line, dots and days."""
        if not self.days:
            return
        theme = canvas.theme
        canvas.frame(self.rect, "line", "paper")
        left, right = self.rect.x + theme.t(14), self.rect.right - theme.t(14)
        y = self.rect.y + theme.t(15)
        canvas.rule((left, y), right - left, "line")
        last = max(1, len(self.days) - 1)
        places = [left + (right - left) * index // last for index in range(len(self.days))]
        for x, day in zip(places, self.days, strict=True):
            if day.when == 0:
                canvas.diamond((x, y), theme.t(7), "accent")
                continue
            pygame.draw.circle(canvas.surface, canvas.colour("paper"), (x, y), theme.t(4))
            width = 0 if day.when < 0 else 1
            pygame.draw.circle(canvas.surface, canvas.colour("ink"), (x, y), theme.t(4), width)
        self._draw_deadline(canvas, (places[-1], y))
        self._draw_days(canvas, places, Rect(left, y, right - left, 0))

    def _draw_deadline(self, canvas: Canvas, at: tuple[int, int]) -> None:
        """A post at the last sitting, beyond which nothing moves."""
        theme = canvas.theme
        x, y = at[0] + theme.t(8), at[1]
        ends = (x, y - theme.t(7)), (x, y + theme.t(7))
        pygame.draw.line(canvas.surface, canvas.colour("accent"), *ends, max(2, theme.t(2)))

    def _draw_days(self, canvas: Canvas, places: list[int], line: Rect) -> None:
        theme = canvas.theme
        face = theme.face("note")
        y = line.y + theme.t(9)
        now = next((index for index, day in enumerate(self.days) if day.when == 0), 0)
        half = face.width(self.days[now].day) // 2
        x = min(max(places[now], line.x + half), line.right - half)
        told = canvas.text(self.days[now].day, (x, y), face, "accent", "midtop")
        gap = theme.t(8)
        if line.x + face.width(self.days[0].day) + gap <= told.x:
            canvas.text(self.days[0].day, (line.x, y), face, "soft", "topleft")
        if line.right - face.width(self.days[-1].day) - gap >= told.right:
            canvas.text(self.days[-1].day, (line.right, y), face, "soft", "topright")
