"""A barometer of peace: a dial of five words, today's hand, and the brass mark of yesterday."""

from dataclasses import dataclass
from math import cos, radians, sin

import pygame

from game.ui.canvas import Canvas
from game.ui.theme import mix
from game.ui.widget import Look, Widget

FIRST, LAST = 216.0, -36.0
"""Degrees of the scale's two ends, counted from the right as a clock runs backwards."""
RING = 0.13
"""Width of the case, in radii."""
WORDS_AT, HAND_TO = 0.62, 0.4
"""Where the words stand and how far the hand reaches, in radii."""
BRASS = (176, 137, 66)
TICKS = 4
"""Strokes from one word to the next."""


@dataclass(eq=False, kw_only=True)
class Barometer(Widget):
    """Shows one of several words on a dial, and which it was before."""

    words: tuple[str, ...] = ()
    mark: int = 0
    before: int | None = None
    caption: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint case, scale, words and hands."""
        radius = min(self.rect.w, self.rect.h) // 2 - 2
        if radius < 12 or not self.words:
            return
        surface, centre = canvas.surface, self.rect.center
        paper, ink = canvas.colour("letter_paper"), canvas.colour("print_ink")
        pygame.draw.circle(surface, mix(BRASS, ink, 0.35), centre, radius)
        pygame.draw.circle(surface, BRASS, centre, radius - 2)
        pygame.draw.circle(surface, mix(BRASS, (255, 255, 255), 0.35), centre, radius - 4, 2)
        face = round(radius * (1 - RING))
        pygame.draw.circle(surface, paper, centre, face)
        pygame.draw.circle(surface, ink, centre, face, 2)
        self._draw_scale(canvas, face)
        self._draw_words(canvas, face)
        if self.before is not None and self.before != self.mark:
            self._draw_mark(canvas, self._angle(self.before), face)
        self._draw_hand(canvas, self._angle(self.mark), face)

    def _angle(self, place: float) -> float:
        return FIRST + (LAST - FIRST) * (place + 0.5) / len(self.words)

    def _spot(self, angle: float, reach: float) -> tuple[int, int]:
        x, y = self.rect.center
        return round(x + reach * cos(radians(angle))), round(y - reach * sin(radians(angle)))

    def _draw_scale(self, canvas: Canvas, face: int) -> None:
        ink = canvas.colour("print_ink")
        count = len(self.words) * TICKS
        for number in range(count + 1):
            angle = FIRST + (LAST - FIRST) * number / count
            large = number % TICKS == 0
            ends = (
                self._spot(angle, face * (0.84 if large else 0.88)),
                self._spot(angle, face * 0.94),
            )
            pygame.draw.line(canvas.surface, ink, *ends, 2 if large else 1)

    def _draw_words(self, canvas: Canvas, face: int) -> None:
        theme = canvas.theme
        style = theme.face("note")
        if max(style.width(word) for word in self.words) > face * 0.6:
            # Too small a dial for its words: the sentence beside it says the same.
            return
        for place, word in enumerate(self.words):
            at = self._spot(self._angle(place), face * WORDS_AT)
            colour = "accent" if place == self.mark else "print_ink"
            tone = canvas.colour("print_ink") if colour == "print_ink" else _red(canvas)
            canvas.text(word, at, style, tone, "center")
        below = (self.rect.centerx, self.rect.centery + round(face * 0.62))
        canvas.text(self.caption, below, theme.face("aside"), "print_soft", "center", face)

    def _draw_mark(self, canvas: Canvas, angle: float, face: int) -> None:
        """Where the hand stood before: a thin brass hand with a ring."""
        brass = mix(BRASS, canvas.colour("print_ink"), 0.25)
        tip = self._spot(angle, face * HAND_TO)
        pygame.draw.aaline(canvas.surface, brass, self.rect.center, tip)
        pygame.draw.line(canvas.surface, brass, self.rect.center, tip, 2)
        pygame.draw.circle(canvas.surface, brass, tip, max(3, face // 22), 2)

    def _draw_hand(self, canvas: Canvas, angle: float, face: int) -> None:
        ink = canvas.colour("print_ink")
        wide = max(3, face // 22)
        tip, tail = self._spot(angle, face * HAND_TO), self._spot(angle + 180, face * 0.2)
        sides = (self._spot(angle + 90, wide), self._spot(angle - 90, wide))
        points = [tip, sides[0], tail, sides[1]]
        pygame.draw.polygon(canvas.surface, ink, points)
        pygame.draw.aalines(canvas.surface, ink, True, points)
        pygame.draw.circle(canvas.surface, BRASS, self.rect.center, wide + 2)
        pygame.draw.circle(canvas.surface, ink, self.rect.center, wide + 2, 1)


def _red(canvas: Canvas) -> tuple[int, int, int]:
    """The red of the map's print: the accent of a dark palette is too light for paper."""
    return mix((134, 38, 30), canvas.colour("print_ink"), 0.1)
