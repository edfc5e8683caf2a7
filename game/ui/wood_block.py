"""A block of wood to cut lines into, and the room in which the conference sat, cut in lines.

Everything is drawn in a square of 100 by 75 units at twice its size and scaled down.
"""

from collections.abc import Sequence

import pygame
from pygame import Rect, Surface

from game.ui.theme import Colour, mix

WIDE, HIGH = 100, 75
"""Units of a picture."""
OVER = 2
"""How many times larger it is drawn."""

Point = tuple[float, float]
"""Units from the left and from the top."""


class Plate:
    """A block of wood to cut lines into."""

    def __init__(self, width: int, paper: Colour, ink: Colour) -> None:
        self.unit = width * OVER / WIDE
        self.paper, self.ink = paper, ink
        self.surface = Surface((width * OVER, round(HIGH * self.unit)), pygame.SRCALPHA)
        self.surface.fill((*mix(paper, ink, 0.05), 255))

    def at(self, point: Point) -> tuple[int, int]:
        """The pixel of a point."""
        return round(point[0] * self.unit), round(point[1] * self.unit)

    def stroke(self, share: float = 1.0) -> int:
        """Width in pixels of a line, as a share of the usual one."""
        return max(1, round(0.5 * self.unit * share))

    def shade(self, points: Sequence[Point], gap: float, slant: float = 0.0) -> None:
        """Hatch a polygon: lines `gap` units apart, rising by `slant` units in a unit."""
        self.fill(points, self.paper)
        spots = [self.at(point) for point in points]
        bounds = Rect(
            min(x for x, _ in spots),
            min(y for _, y in spots),
            max(1, max(x for x, _ in spots) - min(x for x, _ in spots)),
            max(1, max(y for _, y in spots) - min(y for _, y in spots)),
        )
        mask = Surface(bounds.size, pygame.SRCALPHA)
        mask.fill((*self.ink, 0))
        shifted = [(x - bounds.x, y - bounds.y) for x, y in spots]
        pygame.draw.polygon(mask, (255, 255, 255, 255), shifted)
        lines = Surface(bounds.size, pygame.SRCALPHA)
        lines.fill((*self.ink, 0))
        rise = abs(slant) * bounds.w
        step = max(2.0, gap * self.unit)
        y = float(-rise)
        while y < bounds.h + rise:
            ends = ((0, round(y)), (bounds.w, round(y - slant * bounds.w)))
            pygame.draw.line(lines, (*self.ink, 255), *ends, self.stroke(0.45))
            y += step
        lines.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
        # Where the mask is empty its colour counts for nothing; where it is full, the ink's does.
        self.surface.blit(lines, bounds)
        pygame.draw.polygon(self.surface, self.ink, spots, self.stroke(0.8))

    def fill(self, points: Sequence[Point], colour: Colour) -> None:
        """Fill a polygon."""
        pygame.draw.polygon(self.surface, colour, [self.at(point) for point in points])

    def line(self, points: Sequence[Point], share: float = 1.0) -> None:
        """Cut a line through the points."""
        spots = [self.at(point) for point in points]
        pygame.draw.lines(self.surface, self.ink, False, spots, self.stroke(share))

    def box(self, x: float, y: float, wide: float, high: float) -> list[Point]:
        """The corners of a rectangle."""
        return [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]

    def disc(self, centre: Point, radius: float, colour: Colour, ring: float = 0.8) -> None:
        """A disc with an edge of so many lines; 0 leaves the edge out."""
        spot, size = self.at(centre), round(radius * self.unit)
        pygame.draw.circle(self.surface, colour, spot, size)
        if ring:
            pygame.draw.circle(self.surface, self.ink, spot, size, self.stroke(ring))

    def picture(self) -> Surface:
        """The print, at its real size."""
        width, height = self.surface.get_size()
        return pygame.transform.smoothscale(self.surface, (width // OVER, height // OVER))


# ---- the room


def draw_room(plate: Plate, moon: bool = True) -> None:
    """Wall, windows at night, floor."""
    plate.shade(plate.box(0, 0, 100, 46), 1.3)
    for x in (16, 68):
        plate.fill(plate.box(x - 1.5, 4.5, 19, 35), plate.paper)
        plate.shade(plate.box(x, 6, 16, 32), 0.75, 0.25)
        plate.line([(x + 8, 6), (x + 8, 38)], 1.6)
        plate.line([(x, 22), (x + 16, 22)], 1.6)
    if moon:
        plate.disc((78, 14), 3.0, plate.paper, 0.4)
    plate.fill(plate.box(0, 46, 100, 2), plate.paper)
    plate.line([(0, 46), (100, 46)])
    plate.line([(0, 48), (100, 48)], 0.6)
    plate.shade([(0, 48), (100, 48), (100, 75), (0, 75)], 2.4)


def draw_table(plate: Plate) -> None:
    """A long table with its cloth, seen from one end."""
    plate.shade([(8, 60), (92, 60), (92, 71), (8, 71)], 0.9, 0.9)
    plate.fill([(20, 47), (80, 47), (94, 61), (6, 61)], plate.paper)
    plate.shade([(20, 47), (80, 47), (94, 61), (6, 61)], 3.2, -0.02)


def draw_chair(plate: Plate, x: float) -> None:
    """The back of a chair, behind the table."""
    plate.shade(plate.box(x, 36, 9, 12), 0.8, 0.6)
    plate.line([(x, 34.5), (x, 50)], 1.4)
    plate.line([(x + 9, 34.5), (x + 9, 50)], 1.4)


def draw_lamp(plate: Plate, x: float) -> None:
    """A lamp on the table, with its light."""
    for dx, dy in ((-13, -6), (-13, 0), (13, -6), (13, 0), (-9, -11), (9, -11), (0, -13)):
        plate.line([(x + dx * 0.62, 38 + dy * 0.62), (x + dx, 38 + dy)], 0.6)
    plate.fill([(x - 1, 43), (x + 1, 43), (x + 1.4, 53), (x - 1.4, 53)], plate.ink)
    plate.fill(plate.box(x - 4, 53, 8, 1.6), plate.ink)
    plate.fill([(x - 3, 35), (x + 3, 35), (x + 6, 43), (x - 6, 43)], plate.paper)
    plate.line([(x - 3, 35), (x + 3, 35), (x + 6, 43), (x - 6, 43), (x - 3, 35)])


def draw_sheet(plate: Plate, x: float, y: float, lean: float = 0.0, lines: int = 4) -> None:
    """A paper on the table."""
    corners = [(x + lean, y), (x + 15 + lean, y), (x + 18, y + 9), (x - 1, y + 9)]
    plate.fill(corners, plate.paper)
    plate.line([*corners, corners[0]])
    for number in range(lines):
        height = y + 1.8 + number * 1.6
        plate.line([(x + 2 + lean * 0.6, height), (x + 14 + lean * 0.6, height)], 0.5)
