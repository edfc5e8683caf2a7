"""Small engravings of how a day at the conference ended, drawn in lines as a wood block is cut."""

from collections.abc import Callable, Mapping
from functools import lru_cache

import pygame
from pygame import Surface

from game.ui.engraved_people import draw_bystander, draw_hat, draw_waving
from game.ui.engraved_rooms import (
    draw_chair,
    draw_flag,
    draw_inkwell,
    draw_lamp,
    draw_room,
    draw_seal,
    draw_sheet,
    draw_table,
    draw_yard,
)
from game.ui.theme import Colour
from game.ui.vignettes_end import signing, train
from game.ui.wood_block import WIDE, Plate, Tones

LEATHER: tuple[Tones, ...] = ((0.3, 0.46, 0.9), (0.5, 0.62, 0.95), (0.2, 0.36, 0.8))

# ---- the scenes


def _initialled(plate: Plate) -> None:
    draw_room(plate)
    for x in (24, 67):
        draw_chair(plate, x)
    draw_table(plate)
    draw_lamp(plate, 50)
    draw_sheet(plate, 22, 50.4, 1.5)
    draw_sheet(plate, 58, 50.4, -0.5)
    draw_inkwell(plate, 45, 51.6)
    plate.line(
        [(33, 57.6), (34.4, 55.6), (35.4, 58.2), (36.6, 55.8), (38.4, 57.4), (40.6, 56.2)], 0.8
    )
    draw_seal(plate, 72.4, 57)
    plate.line([(38, 57.2), (43.6, 52.6)], 1.2)
    plate.line([(43, 53), (45.4, 51)], 2.0)


def _moved(plate: Plate) -> None:
    draw_room(plate)
    for x in (18, 31, 60, 73):
        draw_chair(plate, x)
    draw_table(plate)
    draw_lamp(plate, 50)
    draw_sheet(plate, 18, 50.4, 1.5)
    draw_sheet(plate, 25, 51.2, 2.5, 3)
    draw_sheet(plate, 62, 50.4, -1.5)
    draw_inkwell(plate, 57.6, 49.6)


def _quiet(plate: Plate) -> None:
    draw_room(plate)
    for x in (18, 31, 60, 73):
        draw_chair(plate, x)
    _draw_clock(plate)
    draw_table(plate)
    for x in (30, 70):
        draw_inkwell(plate, x, 50.4)


def _draw_clock(plate: Plate) -> None:
    """A regulator on the wall between the windows."""
    case = [(44.4, 8), (50, 4.6), (55.6, 8), (55.6, 33), (53.4, 35.4), (46.6, 35.4), (44.4, 33)]
    plate.shade(case, (0.4, 0.58, 0.95), 90, 0.5)
    plate.shade(plate.box(46.2, 21, 7.6, 12), (0.66, 0.76, 0.92), 60, 0.5, edge=0.6)
    plate.line([(50, 21), (50.8, 29.4)], 0.7, plate.paper)
    plate.disc((50.9, 30.2), 1.4, plate.paper, 0.7)
    plate.disc((50, 14), 5.0, plate.paper, 1.2)
    for hour in range(12):
        mark = pygame.Vector2(0, -1).rotate(hour * 30)
        ends = [(50 + mark.x * reach, 14 + mark.y * reach) for reach in (3.9, 4.5)]
        plate.line(ends, 0.9 if hour % 3 == 0 else 0.5)
    plate.line([(50, 14), (50, 10.2)], 0.7)
    plate.line([(50, 14), (52.6, 15.6)], 1.1)


def _secret(plate: Plate) -> None:
    wall = plate.tone((50, 26), (104, 26), (0.3, 0.46, 0.86), 90, 0.66)
    plate.fill(plate.box(0, 0, 100, 54), wall)
    for x in range(3, 100, 7):
        for y in range(4 + x % 2 * 4, 40, 8):
            plate.line([(x, y), (x + 0.9, y - 1.3), (x + 1.8, y), (x + 0.9, y + 1.3), (x, y)], 0.4)
    plate.shade(plate.box(-1, 42, 102, 12), (0.44, 0.58, 0.74), 0, 0.6)
    floor = plate.tone((50, 52), (50, 78), (0.34, 0.6, 0.9), 0, 0.66)
    plate.fill([(0, 53), (100, 53), (100, 75), (0, 75)], floor)
    plate.shade(plate.box(32, 4, 36, 49.4), (0.06, 0.2, 0.6), 90, 0.56)
    plate.shade(plate.box(35, 7, 30, 46.2), (0.3, 0.42, 0.7), 90, 0.56)
    for x in (38, 52):
        for y, high in ((11, 13), (29, 19)):
            plate.shade(plate.box(x, y, 10, high), (0.62, 0.5, 0.3), 90, 0.5)
            plate.shade(
                plate.box(x + 1.4, y + 1.4, 7.2, high - 2.8), (0.2, 0.36, 0.6), 90, 0.5, edge=0.5
            )
    plate.ball((51.4, 27.2), (1.2, 1.2), (0.0, 0.2, 0.8))
    plate.fill(plate.box(50.9, 29, 1.0, 2.2), plate.ink)
    # The light of the room behind falls out under the door and through the keyhole.
    light = plate.tone((50, 53), (50, 66), (-0.1, 0.1, 0.42), 0, 0.66)
    plate.fill([(35.4, 53.2), (64.6, 53.2), (76, 66), (24, 66)], light)
    plate.fill(plate.box(35.4, 52.6, 29.2, 0.9), plate.paper)
    for x in (15, 82):
        plate.disc(
            (x + 1.5, 25),
            9.4,
            plate.tone((x - 8, 25), (x + 11, 25), (0.16, 0.1, 0.24), 90, 0.66),
            0,
        )
        plate.shade(plate.box(x, 27, 3, 13.4), (0.0, 0.06, 0.4), 0, 0.46)
        flame = [(x + 1.5, 18.6), (x + 2.9, 23), (x + 1.5, 26), (x + 0.1, 23), (x + 1.5, 18.6)]
        plate.fill(flame, plate.paper)
        plate.line(flame, 0.7)
        plate.line([(x + 1.5, 27), (x + 1.5, 25)], 0.8)
        plate.shade(
            [(x - 2.4, 40.4), (x + 5.4, 40.4), (x + 3.4, 42.4), (x - 0.4, 42.4)],
            (0.2, 0.5, 0.9),
            0,
            0.42,
        )
        plate.line([(x + 1.5, 42.4), (x + 1.5, 46), (x + 4.4, 46)], 1.4)


def _trunk(plate: Plate, x: float, y: float, wide: float, high: float, number: int = 0) -> None:
    tones = LEATHER[number % 3]
    plate.shade(plate.box(x, y, wide, high), tones, 0, 0.56)
    lid = [
        (x - 0.5, y),
        (x + 0.8, y - high * 0.12),
        (x + wide - 0.8, y - high * 0.12),
        (x + wide + 0.5, y),
        (x + wide + 0.5, y + high * 0.24),
        (x - 0.5, y + high * 0.24),
    ]
    plate.shade(lid, (0.06, 0.2, 0.66), 0, 0.5)
    for share in (0.2, 0.72):
        strap = plate.box(x + wide * share, y - high * 0.12, wide * 0.07, high * 1.12)
        plate.shade(strap, (0.7, 0.86, 1.0), 90, 0.42, edge=0.6)
        plate.fill(
            plate.box(x + wide * share - 0.3, y + high * 0.4, wide * 0.07 + 0.6, 1.2), plate.paper
        )
    plate.shade(
        plate.box(x + wide * 0.45, y + high * 0.12, wide * 0.1, high * 0.22),
        (0.0, 0.2, 0.7),
        0,
        0.4,
    )
    plate.disc((x + wide * 0.5, y + high * 0.24), 0.4, plate.ink, 0)
    for cx in (x, x + wide):
        for cy in (y + high * 0.26, y + high):
            plate.disc((cx, cy), 0.9, plate.ink, 0)


def _trunks(plate: Plate) -> None:
    wall = plate.tone((0, 26), (100, 26), (0.34, 0.24, 0.5), 90, 0.7)
    plate.fill(plate.box(0, 0, 100, 53), wall)
    plate.shade(plate.box(-1, 46.5, 102, 6.5), (0.5, 0.44, 0.66), 0, 0.56)
    floor = plate.tone((0, 53), (0, 75), (0.3, 0.36, 0.6), 0, 0.66)
    plate.fill([(0, 53), (100, 53), (100, 75), (0, 75)], floor)
    for foot in range(-50, 160, 14):
        plate.line([(50 + (foot - 50) * 0.7, 53), (foot, 75)], 0.45)
    plate.shade(plate.box(4, 6, 29, 48), (0.06, 0.14, 0.4), 90, 0.5)
    plate.fill(plate.box(7, 9, 23, 45), plate.tone((7, 9), (30, 54), (0.84, 0.66, 0.5), 20, 0.56))
    for x, y in ((10, 13), (15.6, 11.6), (13, 20), (26, 27), (11, 30)):
        plate.disc((x, y), 0.28, plate.paper, 0)
    plate.disc((23.6, 18), 2.6, plate.paper, 0.4)
    door = [(7, 9), (18, 12), (18, 58), (7, 54)]
    plate.shade(door, (0.3, 0.42, 0.6), 90, 0.52)
    for y in (16, 35):
        plate.shade(
            [(9, y), (15.8, y + 1.2), (15.8, y + 15), (9, y + 13.6)],
            (0.5, 0.4, 0.24),
            90,
            0.5,
            edge=0.6,
        )
    plate.ball((16.8, 35), (0.7, 0.7), (0, 0.2, 0.8))
    for left, right, y in ((36.0, 99.0, 68.0), (42.0, 76.0, 45.6)):
        plate.fill([(left, y - 1), (right, y - 1), (right + 3, y + 1.6), (left + 2, y + 1.6)],
                   plate.tone((left, y), (right, y), (0.8, 0.85, 0.9), 0, 0.5))  # fmt: skip
    _trunk(plate, 37, 46, 40, 21)
    _trunk(plate, 43, 28, 29, 15.6, 1)
    _trunk(plate, 79, 55, 18, 13, 2)
    draw_hat(plate, (58, 27.6), 3.6, 2)
    plate.line([(30, 71), (41, 44), (42.4, 42.8), (43.4, 44)], 1.2)
    plate.fill(
        [(80.6, 54), (88, 51.6), (93, 52.2), (95, 54)],
        plate.tone((80, 52), (95, 52), (0.1, 0.3, 0.7), 20, 0.5),
    )
    plate.line([(80.6, 54), (88, 51.6), (93, 52.2), (95, 54)], 0.6)


def _crowd(plate: Plate) -> None:
    draw_yard(plate)
    ground = plate.tone((0, 44), (0, 60), (0.06, 0.16, 0.4), 0, 0.7)
    plate.fill(plate.box(0, 45.4, 100, 30), ground)
    plate.line([(0, 45.4), (100, 45.4)], 0.6)
    draw_flag(plate, (9, 62), 12, "japan", 13)
    draw_flag(plate, (50, 7.6), 1.0, "states", 10)
    draw_flag(plate, (86, 62), 12.6, "russia", 13)
    for row, (y, size) in enumerate(((48.2, 1.35), (51.8, 1.8), (56.8, 2.5), (63.4, 3.4))):
        step = size * 3.5
        count = round(WIDE / step) + 2
        for number in range(count):
            chance = number * 7 + row * 3
            at = (number * step - (row % 2) * step / 2, y + chance % 4 * size * 0.14)
            if chance % 6 == 2 and row:
                draw_waving(plate, at, size, chance, hat=chance % 4 != 1)
            else:
                draw_bystander(plate, at, size, chance)


SCENES: Mapping[str, Callable[[Plate], None]] = {
    "initialled": _initialled,
    "moved": _moved,
    "quiet": _quiet,
    "secret": _secret,
    "trunks": _trunks,
    "crowd": _crowd,
    "signing": signing,
    "train": train,
}


class Print:
    """A scene that is being printed: a band at a time, from above."""

    def __init__(self, scene: str, width: int, paper: Colour, ink: Colour) -> None:
        """Cut the block.

        Raises:
            KeyError: there is no such scene.
        """
        plate = Plate(width, paper, ink)
        SCENES[scene](plate)
        self.surface = Surface(plate.size, depth=24)
        """As far as it is printed."""
        self.surface.fill(paper)
        self.whole = False
        self._bands = plate.engrave(self.surface)
        self._frame = (ink, max(1, width // 180))

    def advance(self) -> bool:
        """Print one more band; whether it is whole."""
        self.whole = self.whole or next(self._bands, self) is self
        ink, thick = self._frame
        pygame.draw.rect(self.surface, ink, self.surface.get_rect(), thick)
        return self.whole


@lru_cache(maxsize=4)
def print_of(scene: str, width: int, paper: Colour, ink: Colour) -> Print:
    """The print of a scene as wide as this in pixels, and three quarters as high."""
    return Print(scene, width, paper, ink)


def vignette(scene: str, width: int, paper: Colour, ink: Colour) -> Surface:
    """The whole print of a scene.

    Raises:
        KeyError: there is no such scene.
    """
    found = print_of(scene, width, paper, ink)
    while not found.advance():
        pass
    return found.surface
