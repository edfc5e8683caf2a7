"""A block of wood to engrave: shapes become lines that swell and thin with the tone they stand for.

Everything is given in a picture of 100 by 75 units. Shapes are painted with the number of their
tone, at twice the size and a band at a time; a number then becomes hatching that follows its form.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pygame
from pygame import Rect, Surface

from game.ui.theme import Colour, mix

WIDE, HIGH = 100, 75
"""Units of a picture."""
OVER = 2
"""How many times larger it is drawn."""
BAND = 32
"""Rows of the finished picture that are engraved at a time."""
GAP = 0.62
"""Usual distance of two lines, in units."""
LEAST_GAP = 2.6
"""Least distance of two lines in pixels of the finished picture: closer ones would run together."""
CROSSED = 0.56
"""From this darkness on a second set of lines crosses the first."""

Point = tuple[float, float]
"""Units from the left and from the top."""
Tones = tuple[float, float, float]
"""Darkness, 0 to 1, at one end of a form, at its middle and at its other end."""
Field = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int32]

PAPER, INK = 0, 1
"""The numbers of the two plain tones."""


@dataclass(frozen=True)
class _Cut:
    """Something painted: a polygon, a disc or a line, with the number of its tone."""

    kind: str
    spots: tuple[Point, ...]
    """In pixels of the enlarged picture."""
    number: int
    width: int
    top: float
    bottom: float


class Plate:
    """A block of wood to cut lines into. What is cut later lies above what was cut before."""

    paper, ink = PAPER, INK

    def __init__(self, width: int, paper: Colour, ink: Colour) -> None:
        self.unit = width * OVER / WIDE
        self.size = (width, round(HIGH * width / WIDE))
        self._colours = (mix(paper, ink, 0.03), ink)
        self._cuts: list[_Cut] = []
        plain = [0.0] * 8
        self._tones: list[list[float]] = [[*plain, -2.0, 2.0], [*plain, 3.0, 2.0]]

    # ---- tones

    def tone(
        self,
        start: Point,
        end: Point,
        tones: Tones,
        angle: float = 0.0,
        gap: float = GAP,
        bend: float = 0.0,
    ) -> int:
        """A tone that runs from one point to another; its number is used as a colour.

        Args:
            start: Where the first of the tones lies.
            end: Where the last lies.
            tones: Darkness at the start, in the middle and at the end.
            angle: Of the lines, in degrees; 0 is level, more rises to the right.
            gap: Distance of the lines, in units.
            bend: How many lines' distance the hatching bows out in the middle, around the form.
        """
        across, down = end[0] - start[0], end[1] - start[1]
        length = max(across * across + down * down, 1e-6)
        # u is -1 at the start and 1 at the end, in pixels of the enlarged picture.
        ux, uy = 2 * across / length / self.unit, 2 * down / length / self.unit
        u0 = -1 - 2 * (start[0] * across + start[1] * down) / length
        first, middle, last = tones
        step = max(gap * self.unit, LEAST_GAP * OVER)
        turn = math.radians(angle)
        self._tones.append(
            [
                ux,
                uy,
                u0,
                math.sin(turn) / step,
                math.cos(turn) / step,
                -bend,
                (last - first) / 2,
                (first + last) / 2 - middle,
                middle,
                step / 2,
            ]
        )
        return len(self._tones) - 1

    def shade(
        self,
        points: Sequence[Point],
        tones: Tones | float,
        angle: float = 0.0,
        gap: float = GAP,
        *,
        down: bool = False,
        bend: float = 0.0,
        edge: float = 0.7,
    ) -> None:
        """A polygon in tones from its left to its right, or downwards, with an edge."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        start = (min(xs), min(ys))
        end = (min(xs), max(ys)) if down else (max(xs), min(ys))
        even = (tones, tones, tones) if isinstance(tones, float) else tones
        self.fill(points, self.tone(start, end, even, angle, gap, bend))
        if edge:
            self.line([*points, points[0]], edge)

    # ---- shapes

    def at(self, point: Point) -> Point:
        """The pixel of a point."""
        return point[0] * self.unit, point[1] * self.unit

    def stroke(self, share: float = 1.0) -> int:
        """Width in pixels of a line, as a share of the usual one."""
        return max(1, round(0.34 * self.unit * share))

    def fill(self, points: Sequence[Point], number: int) -> None:
        """Fill a polygon with a tone."""
        self._cut("polygon", points, number, 0)

    def line(self, points: Sequence[Point], share: float = 1.0, number: int = INK) -> None:
        """Cut a line through the points."""
        self._cut("line", points, number, self.stroke(share))

    def disc(self, centre: Point, radius: float, number: int, ring: float = 0.7) -> None:
        """A disc with an edge of so many lines; 0 leaves the edge out."""
        self.oval(centre, (radius, radius), number, ring)

    def oval(self, centre: Point, radii: Point, number: int, ring: float = 0.7) -> None:
        """An upright oval, with an edge like a disc's."""
        points = [
            (centre[0] + radii[0] * math.cos(turn), centre[1] + radii[1] * math.sin(turn))
            for turn in (2 * math.pi * step / 28 for step in range(28))
        ]
        self.fill(points, number)
        if ring:
            self.line([*points, points[0]], ring)

    def ball(
        self, centre: Point, radii: Point, tones: Tones, angle: float = 0.0, ring: float = 0.7
    ) -> None:
        """An oval lit from the left."""
        start, end = (centre[0] - radii[0], centre[1]), (centre[0] + radii[0], centre[1])
        self.oval(centre, radii, self.tone(start, end, tones, angle, bend=0.6), ring)

    @staticmethod
    def box(x: float, y: float, wide: float, high: float) -> list[Point]:
        """The corners of a rectangle."""
        return [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]

    def _cut(self, kind: str, points: Sequence[Point], number: int, width: int) -> None:
        spots = tuple(self.at(point) for point in points)
        ys = [y for _, y in spots]
        self._cuts.append(_Cut(kind, spots, number, width, min(ys) - width, max(ys) + width))

    # ---- the print

    def engrave(self, target: Surface) -> Iterator[None]:
        """Print on a target of the plate's size, a band at a time."""
        table = np.array(self._tones, np.float32)
        ramp = np.linspace(self._colours[0], self._colours[1], 256).round().astype(np.uint8)
        for top in range(0, self.size[1], BAND):
            high = min(BAND, self.size[1] - top)
            large = Surface((self.size[0] * OVER, high * OVER), depth=32)
            self._paint(large, top * OVER)
            ink = _inked(table, pygame.surfarray.array2d(large) & 0xFFFFFF, top * OVER)
            band = target.subsurface(Rect(0, top, self.size[0], high))
            pygame.surfarray.blit_array(band, ramp[(ink * 255).astype(np.uint8)])
            yield

    def _paint(self, large: Surface, top: int) -> None:
        bottom = top + large.get_height()
        for cut in self._cuts:
            if cut.bottom < top or cut.top > bottom:
                continue
            colour = (cut.number >> 16, cut.number >> 8 & 255, cut.number & 255)
            spots = [(x, y - top) for x, y in cut.spots]
            if cut.kind == "polygon":
                pygame.draw.polygon(large, colour, spots)
            else:
                _thick(large, colour, spots, cut.width)


def _thick(
    target: Surface, colour: tuple[int, int, int], spots: Sequence[Point], width: int
) -> None:
    """A line of even width with round joints."""
    for start, end in pairwise(spots):
        pygame.draw.line(target, colour, start, end, width)
    if width > 3:
        for spot in spots:
            pygame.draw.circle(target, colour, spot, width / 2)


def _inked(table: Field, numbers: Numbers, top: int) -> Field:
    """How much of each pixel of the print is ink.

    Lines are soft by themselves, so that one look at each pixel is enough where it has one tone;
    only where tones meet are its parts looked at one by one.
    """
    parts = [(dx, dy, numbers[dx::OVER, dy::OVER]) for dx in range(OVER) for dy in range(OVER)]
    first = parts[0][2]
    x = np.arange(first.shape[0], dtype=np.float32)[:, None] * OVER
    y = np.arange(first.shape[1], dtype=np.float32)[None] * OVER + top
    ink = _hatched(table, first, x + 0.5, y + 0.5, 1 / OVER)
    mixed = (parts[1][2] != first) | (parts[2][2] != first) | (parts[3][2] != first)
    across, down = np.nonzero(mixed)
    edges = np.zeros(len(across), np.float32)
    for dx, dy, part in parts:
        spots = (across.astype(np.float32) * OVER + dx, down.astype(np.float32) * OVER + top + dy)
        edges += _hatched(table, part[mixed], *spots, 1 / OVER)
    ink[mixed] = edges / len(parts)
    return ink


def _hatched(table: Field, numbers: Numbers, x: Field, y: Field, sharp: float) -> Field:
    """How much ink lies at points: lines as wide as the tone is dark, crossed where it is deep."""
    ux, uy, u0, px, py, bend, rise, bow, middle, half = (
        np.take(column, numbers) for column in np.ascontiguousarray(table.T)
    )
    u = ux * x + uy * y + u0
    square = u * u
    dark = middle + rise * u + bow * square
    # No hand draws a straight line: all lines waver together.
    waver = 0.16 * np.sin(x * 0.021) + 0.13 * np.sin(y * 0.027)
    phase = px * x + py * y + bend * square + waver
    half *= sharp
    ink: Field = (dark - _off_line(phase)) * half + 0.5
    crossing = (dark - CROSSED) * 1.7 - _off_line((py * x - px * y) * 0.94 + phase * 0.3)
    np.maximum(ink, crossing * half + 0.5, out=ink)
    np.clip(ink, 0.0, 1.0, out=ink)
    return ink


def _off_line(phase: Field) -> Field:
    """How far from the middle of a line: 0 on it, 1 halfway to the next."""
    off: Field = np.abs(phase - np.floor(phase) - 0.5)
    off *= -2
    off += 1
    return off
