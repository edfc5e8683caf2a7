"""The ground that charts share: axes, marks, dashes, and labels that keep apart.

Shapes are drawn too large and scaled down; words are set afterwards at their own size.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import pygame
from pygame import Rect, Surface

from game.ui.text import Face, with_halo, wrap
from game.ui.theme import Colour, mix

Fonts = Callable[[str, int], Face]
"""The face of a font (body, italic, head_bold, head_italic) at a height in pixels."""

Point = tuple[float, float]
Marker = Literal["circle", "ring", "square", "diamond", "triangle", "none"]

OVER, OVER_LARGE = 3, 2
"""How many times larger shapes are drawn; and those of a large chart, which would weigh 25 MB."""

LARGE = 500_000
"""Pixels of a large chart."""

NOTE_LEAD = 1.15
"""Distance of the lines of a note, in heights of its face."""

DASH = 0.6
"""Share of a dash that is ink."""


@dataclass(frozen=True)
class ChartColours:
    """What a chart is printed on and with; its series bring colours of their own."""

    paper: Colour = (240, 229, 200)
    ink: Colour = (44, 34, 27)
    soft: Colour = (93, 75, 56)
    line: Colour = (138, 118, 90)


@dataclass(frozen=True)
class Span:
    """An axis from its least to its greatest value, with its ticks."""

    low: float
    high: float
    ticks: tuple[float, ...]


def span_of(values: Sequence[float], count: int = 6, from_zero: bool = False) -> Span:
    """An axis with round ticks around the values.

    Args:
        values: What is to be shown; may be empty.
        count: About how many ticks.
        from_zero: Whether the axis has to begin at nought.
    """
    low = min(values, default=0.0)
    high = max(values, default=1.0)
    low = min(0.0, low) if from_zero else low
    if high <= low:
        high = low + 1.0
    rough = (high - low) / max(1, count - 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * size for size in (1, 2, 2.5, 5, 10) if power * size >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(round(step * number, 10) for number in range(first, last + 1))
    return Span(ticks[0], ticks[-1], ticks)


def whole_span(values: Sequence[float], count: int) -> Span:
    """An axis of whole numbers, about `count` of them, that begins and ends with the values."""
    low = math.floor(min(values, default=0.0))
    high = max(math.ceil(max(values, default=1.0)), low + 1)
    step = max(1, math.ceil((high - low) / max(1, count)))
    return Span(low, high, tuple(float(tick) for tick in range(low, high + 1, step)))


def format_tick(value: float) -> str:
    """A tick's value as short as it can be written."""
    return f"{value:g}" if value >= 0 else f"−{-value:g}"


def spread(
    wanted: Sequence[float], heights: Sequence[float], low: float, high: float
) -> list[float]:
    """Middles for labels, as near as can be to where they are wanted, that do not overlap.

    Args:
        wanted: The middle that each label would like, in pixels.
        heights: Its height in pixels.
        low: The top of the room they share.
        high: Its bottom.
    """
    order = sorted(range(len(wanted)), key=lambda index: (wanted[index], index))
    places = list(wanted)
    edge = low
    for index in order:
        places[index] = max(wanted[index], edge + heights[index] / 2)
        edge = places[index] + heights[index] / 2
    edge = high
    for index in reversed(order):
        places[index] = min(places[index], edge - heights[index] / 2)
        edge = places[index] - heights[index] / 2
    return places


class Plot:
    """A chart being drawn: shapes at once, words when it is finished."""

    def __init__(
        self, size: tuple[int, int], fonts: Fonts, pixels: int, colours: ChartColours
    ) -> None:
        self.size = size
        self.fonts = fonts
        self.pixels = pixels
        self.colours = colours
        self.area = Rect((0, 0), size)
        """Where values are shown, in pixels of the finished picture."""
        self._over = OVER_LARGE if size[0] * size[1] > LARGE else OVER
        self._large = Surface((size[0] * self._over, size[1] * self._over)).convert()
        self._large.fill(colours.paper)
        self._words: list[tuple[Surface, Rect]] = []
        self._foot = size[1]
        """Where what is told below the chart begins."""
        self._x = Span(0.0, 1.0, ())
        self._y = Span(0.0, 1.0, ())

    def set_axes(self, x: Span, y: Span) -> None:
        """Say which values the area's edges stand for."""
        self._x, self._y = x, y

    def at(self, x: float, y: float) -> Point:
        """The pixel of a value."""
        across = (x - self._x.low) / (self._x.high - self._x.low)
        up = (y - self._y.low) / (self._y.high - self._y.low)
        return self.area.x + across * self.area.w, self.area.bottom - up * self.area.h

    def face(self, font: str, factor: float = 1.0) -> Face:
        """A face, `factor` times the size of the chart's text."""
        return self.fonts(font, max(9, round(self.pixels * factor)))

    def write(
        self, words: str, face: Face, colour: Colour, anchor: str, spot: Point, turn: int = 0
    ) -> Rect:
        """Set words with `anchor` (midleft, center, ...) at a pixel; gives the room they take."""
        picture = with_halo(face, words, colour, self.colours.paper, 1)
        if turn:
            picture = pygame.transform.rotate(picture, turn)
        rect = picture.get_rect(**{anchor: (round(spot[0]), round(spot[1]))})
        self._words.append((picture, rect))
        return rect

    def tell(self, note: str) -> int:
        """Set a note in lines below all else; gives the height that it takes, to be left free."""
        if not note:
            return 0
        face, side = self.face("italic", 0.95), round(self.pixels * 1.1)
        lines = wrap(face, note, self.size[0] - 2 * side)
        step = round(face.height * NOTE_LEAD)
        top = self.size[1] - round(self.pixels * 0.8) - step * len(lines)
        for number, line in enumerate(lines):
            self.write(line, face, self.colours.ink, "topleft", (side, top + number * step))
        self._foot = top
        return self.size[1] - top

    def stroke(
        self, points: Sequence[Point], colour: Colour, width: float, dashed: bool = False
    ) -> None:
        """A line through pixels, `width` pixels wide."""
        wide = max(1, round(width * self._over))
        path = [(x * self._over, y * self._over) for x, y in points]
        for start, end in pairwise(path):
            length = math.dist(start, end)
            count = max(1, round(length / (4.5 * width * self._over))) if dashed else 1
            share = DASH if dashed else 1.0
            for number in range(count):
                pieces = (number / count, (number + share) / count)
                ends = [
                    (start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t)
                    for t in pieces
                ]
                pygame.draw.line(self._large, colour, ends[0], ends[1], wide)
                if not dashed:
                    pygame.draw.circle(self._large, colour, ends[1], wide / 2)

    def fill(self, points: Sequence[Point], colour: Colour) -> None:
        """A filled polygon through pixels."""
        pygame.draw.polygon(
            self._large, colour, [(x * self._over, y * self._over) for x, y in points]
        )

    def mark(self, spot: Point, marker: Marker, radius: float, colour: Colour) -> None:
        """A mark at a pixel, `radius` pixels from its middle to its edge."""
        x, y, r = spot[0] * self._over, spot[1] * self._over, radius * self._over
        if marker in ("circle", "ring"):
            pygame.draw.circle(self._large, colour, (x, y), r)
        elif marker == "square":
            pygame.draw.rect(self._large, colour, (x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8))
        elif marker == "diamond":
            tips = [(x, y - r * 1.3), (x + r * 1.1, y), (x, y + r * 1.3), (x - r * 1.1, y)]
            pygame.draw.polygon(self._large, colour, tips)
        elif marker == "triangle":
            tips = [(x, y - r * 1.2), (x + r * 1.15, y + r * 0.9), (x - r * 1.15, y + r * 0.9)]
            pygame.draw.polygon(self._large, colour, tips)
        if marker == "ring":
            pygame.draw.circle(self._large, self.colours.paper, (x, y), r * 0.6)

    def draw_axes(self, x_label: str, y_label: str) -> None:
        """Grid, ticks with as many of their values as find room, and the names of the axes."""
        small, name = self.face("body", 0.85), self.face("head_italic", 0.95)
        grid = mix(self.colours.line, self.colours.paper, 0.65)
        last: Rect | None = None
        for value in self._y.ticks:
            spot = self.at(self._x.low, value)
            self.stroke([spot, (self.area.right, spot[1])], grid, 0.8)
            if last is None or spot[1] + small.height / 2 <= last.y:
                words = (spot[0] - self.pixels * 0.4, spot[1])
                last = self.write(format_tick(value), small, self.colours.soft, "midright", words)
        last = None
        for value in self._x.ticks:
            spot = self.at(value, self._y.low)
            self.stroke([spot, (spot[0], spot[1] + 4)], self.colours.ink, 1.2)
            if last is None or spot[0] - small.width(format_tick(value)) / 2 >= last.right + 2:
                words = (spot[0], spot[1] + 5)
                last = self.write(format_tick(value), small, self.colours.soft, "midtop", words)
        corner = [self.area.topleft, self.area.bottomleft, self.area.bottomright]
        self.stroke(corner, self.colours.ink, 1.3)
        below = (self.area.centerx, self._foot - self.pixels * 0.6)
        self.write(x_label, name, self.colours.soft, "midbottom", below)
        beside = (self.pixels * 0.6, self.area.centery)
        self.write(y_label, name, self.colours.soft, "midleft", beside, turn=90)

    def finish(self, title: str) -> Surface:
        """The chart with its title, words and double frame."""
        picture = pygame.transform.smoothscale(self._large, self.size)
        self.write(
            title, self.face("head_bold", 1.3), self.colours.ink, "midtop",
            (self.size[0] / 2, self.pixels * 0.6),
        )  # fmt: skip
        for words, rect in self._words:
            picture.blit(words, rect)
        frame = picture.get_rect()
        pygame.draw.rect(picture, self.colours.line, frame, 1)
        pygame.draw.rect(picture, self.colours.line, frame.inflate(-6, -6), 1)
        return picture
