"""Small engravings of how a day at the conference ended, drawn in lines as a wood block is cut."""

from collections.abc import Callable, Mapping
from functools import lru_cache

import pygame
from pygame import Surface

from game.ui.theme import Colour, mix
from game.ui.vignettes_end import signing, train
from game.ui.wood_block import (
    WIDE,
    Plate,
    Point,
    draw_chair,
    draw_lamp,
    draw_room,
    draw_sheet,
    draw_table,
)

# ---- the scenes


def _initialled(plate: Plate) -> None:
    draw_room(plate)
    draw_chair(plate, 26)
    draw_chair(plate, 65)
    draw_table(plate)
    draw_lamp(plate, 50)
    draw_sheet(plate, 24, 50, 1.5)
    draw_sheet(plate, 56, 50, -0.5)
    plate.line([(34, 57.5), (37, 56), (36, 58.4), (40, 56.6)], 0.9)
    plate.disc((71.5, 57), 2.3, mix((134, 38, 30), plate.paper, 0.1))
    plate.line([(70, 59), (68.6, 62), (71.4, 60.4), (73.6, 62.4), (73, 59)], 0.9)
    plate.line([(38, 56.6), (49, 47.5)], 1.8)
    plate.line([(49, 47.5), (51.5, 44.6)], 3.0)


def _moved(plate: Plate) -> None:
    draw_room(plate)
    for x in (20, 34, 57, 71):
        draw_chair(plate, x)
    draw_table(plate)
    draw_lamp(plate, 50)
    draw_sheet(plate, 20, 50, 1.5)
    draw_sheet(plate, 27, 51, 2.5, 3)
    draw_sheet(plate, 63, 50, -1.5)


def _quiet(plate: Plate) -> None:
    draw_room(plate)
    for x in (20, 34, 57, 71):
        draw_chair(plate, x)
    plate.disc((50, 14), 6.5, plate.paper)
    for dx, dy in ((0, -5.4), (5.4, 0), (0, 5.4), (-5.4, 0)):
        plate.line([(50 + dx * 0.85, 14 + dy * 0.85), (50 + dx, 14 + dy)])
    plate.line([(50, 14), (50, 9.6)])
    plate.line([(50, 14), (53.2, 15.8)], 1.4)
    draw_table(plate)


def _secret(plate: Plate) -> None:
    plate.shade(plate.box(0, 0, 100, 52), 1.3)
    plate.shade([(0, 52), (100, 52), (100, 75), (0, 75)], 2.2)
    plate.fill(plate.box(33, 5, 34, 48), plate.paper)
    plate.shade(plate.box(35, 7, 30, 45.5), 0.8)
    for x in (38, 52):
        for y, high in ((11, 14), (30, 17)):
            plate.fill(plate.box(x, y, 10, high), plate.paper)
            plate.shade(plate.box(x, y, 10, high), 0.9, 0.7)
    plate.disc((50.6, 30), 1.3, plate.paper)
    plate.fill([(36, 52.5), (64, 52.5), (74, 62), (26, 62)], plate.paper)
    for x in (14, 80):
        plate.fill(plate.box(x + 1.6, 26, 2.8, 15), plate.paper)
        plate.line([*plate.box(x + 1.6, 26, 2.8, 15), (x + 1.6, 26)])
        plate.fill([(x + 3, 19), (x + 4.6, 23), (x + 3, 25.6), (x + 1.4, 23)], plate.paper)
        plate.line([(x + 3, 19), (x + 4.6, 23), (x + 3, 25.6), (x + 1.4, 23), (x + 3, 19)])
        plate.fill(plate.box(x - 1, 41, 8, 1.6), plate.ink)


def _trunk(plate: Plate, x: float, y: float, wide: float, high: float) -> None:
    plate.shade(plate.box(x, y, wide, high), 0.9)
    lid = plate.box(x, y, wide, high * 0.24)
    plate.fill(lid, plate.paper)
    plate.shade(lid, 0.7, 0.5)
    for share in (0.22, 0.72):
        plate.fill(plate.box(x + wide * share, y, wide * 0.06, high), plate.ink)
    plate.fill(plate.box(x + wide * 0.46, y + high * 0.18, wide * 0.08, high * 0.16), plate.ink)


def _trunks(plate: Plate) -> None:
    plate.shade(plate.box(0, 0, 100, 52), 1.5)
    plate.shade([(0, 52), (100, 52), (100, 75), (0, 75)], 2.2)
    plate.fill(plate.box(6, 8, 26, 46), plate.paper)
    plate.shade(plate.box(8, 10, 22, 44), 0.75, 0.25)
    plate.disc((23, 18), 2.6, plate.paper, 0.4)
    plate.line([(19, 10), (19, 54)], 1.8)
    _trunk(plate, 38, 44, 40, 23)
    _trunk(plate, 44, 25, 30, 19)
    _trunk(plate, 79, 54, 17, 14)
    plate.fill([(55, 18), (63, 18), (64, 24), (54, 24)], plate.ink)
    plate.fill(plate.box(50.5, 23, 17, 2), plate.ink)


def _crowd(plate: Plate) -> None:
    plate.shade(plate.box(0, 0, 100, 40), 1.2)
    plate.fill(plate.box(20, 6, 60, 40), plate.paper)
    plate.shade(plate.box(22, 8, 56, 38), 1.8)
    for x in (26, 38, 54, 66):
        plate.fill(plate.box(x, 12, 8, 12), plate.paper)
        plate.shade(plate.box(x, 12, 8, 12), 0.7, 0.4)
    plate.fill(plate.box(20, 29, 60, 3), plate.paper)
    plate.line([(20, 29), (80, 29)])
    plate.line([(20, 32), (80, 32)])
    for x in range(22, 80, 4):
        plate.line([(x, 29), (x, 32)], 0.6)
    for x, top in ((12, 16), (52, 22), (88, 14)):
        plate.line([(x, 58), (x, top)], 1.4)
        cloth = [(x, top), (x + 10, top + 2), (x + 8.6, top + 6), (x, top + 7)]
        plate.fill(cloth, plate.paper)
        plate.line([*cloth, cloth[0]])
    for row, (y, size) in enumerate(((47, 2.0), (52.5, 2.6), (59, 3.3), (67, 4.2))):
        step = size * 2.3
        count = round(WIDE / step) + 2
        for number in range(count):
            left = number * step - (row % 2) * step / 2
            _bystander(plate, (left, y), size, hat=(number * 7 + row * 3) % 5)


def _bystander(plate: Plate, head: Point, size: float, hat: int) -> None:
    """Somebody in the crowd, seen from behind."""
    x, y = head
    coat = [
        (x - size * 0.45, y + size * 0.6),
        (x + size * 0.45, y + size * 0.6),
        (x + size * 1.1, y + size * 1.3),
        (x + size * 1.1, y + size * 5),
        (x - size * 1.1, y + size * 5),
        (x - size * 1.1, y + size * 1.3),
    ]
    plate.shade(coat, 0.5 + 0.18 * (hat % 3), 0.4 * (hat % 2))
    plate.disc(head, size * 0.72, plate.paper, 0.7)
    if hat < 2:
        plate.fill(plate.box(x - size, y - size * 0.5, size * 2, size * 0.25), plate.ink)
        plate.fill(plate.box(x - size * 0.6, y - size * 1.4, size * 1.2, size), plate.ink)
    elif hat < 4:
        brim = [(x - size * 0.95, y - size * 0.25), (x + size * 0.95, y - size * 0.25)]
        plate.fill([*brim, (x + size * 0.5, y - size), (x - size * 0.5, y - size)], plate.ink)
    else:
        plate.fill(plate.box(x - size * 0.75, y - size * 0.85, size * 1.5, size * 0.55), plate.ink)


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


@lru_cache(maxsize=12)
def vignette(scene: str, width: int, paper: Colour, ink: Colour) -> Surface:
    """A scene as wide as this in pixels, and three quarters as high.

    Raises:
        KeyError: there is no such scene.
    """
    plate = Plate(width, paper, ink)
    SCENES[scene](plate)
    picture = plate.picture()
    pygame.draw.rect(picture, ink, picture.get_rect(), max(1, width // 180))
    return picture
