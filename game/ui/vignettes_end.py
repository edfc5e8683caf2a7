"""Engravings of how a conference ends: the pens at work, or the train out of the station."""

import math

from game.ui.engraved_people import (
    COATS,
    GREY,
    JAPANESE,
    RUSSIANS,
    Looks,
    draw_standing,
    draw_waving,
    draw_writing,
)
from game.ui.engraved_rooms import draw_inkwell, draw_room, draw_seal, draw_sheet, draw_table
from game.ui.wood_block import Plate, Tones

IRON: Tones = (0.5, 0.74, 0.96)
RAIL = 62.6
"""Height of the head of the rail."""


def signing(plate: Plate) -> None:
    """Both chiefs sign at one table, their secretaries behind them."""
    draw_room(plate, moon=False)
    for number, place in enumerate((11, 25.5, 39.5)):
        draw_standing(
            plate, (place, 20.6 + number * 7 % 3 * 0.7), 3.0, JAPANESE[number], COATS[number]
        )
    for number, place in enumerate((60.5, 74.5, 89)):
        at = (place, 19.8 + number * 5 % 3 * 0.7)
        draw_standing(plate, at, 3.1, RUSSIANS[number], COATS[(number + 1) % 3])
    draw_table(plate)
    chief = Looks(turned=0.9, bowed=0.5)
    draw_writing(plate, (23, 37.4), 4.0, chief, COATS[2])
    host = Looks(turned=-0.9, hair=GREY, beard=True, bowed=0.5)
    draw_writing(plate, (77, 36.6), 4.3, host, COATS[0])
    draw_sheet(plate, 32, 50.4, 1.0)
    draw_sheet(plate, 51, 50.4, -1.0)
    for x in (43, 57):
        draw_inkwell(plate, x, 47.6)
    draw_seal(plate, 50, 57.8)


def train(plate: Plate) -> None:
    """The special train leaves by night, its smoke drawn out behind the chimney."""
    night = plate.tone((0, 0), (0, 62), (0.62, 0.5, 0.3), 0, 0.72)
    plate.fill(plate.box(0, 0, 100, 75), night)
    plate.disc((84, 22), 7.4, plate.tone((76, 22), (92, 22), (0.34, 0.26, 0.34), 0, 0.72), 0)
    plate.disc((84, 22), 3.6, plate.paper, 0.5)
    hills = [
        (0, 56),
        (0, 45),
        (14, 43),
        (30, 45.5),
        (47, 42),
        (66, 45),
        (83, 42.6),
        (100, 44.6),
        (100, 56),
    ]
    plate.fill(hills, plate.tone((0, 42), (0, 56), (0.72, 0.8, 0.9), 8, 0.6))
    _smoke(plate)
    for x in (43.6, 72.6):
        _carriage(plate, x)
    _engine(plate)
    _ground(plate)
    draw_waving(plate, (57, 63.4), 2.7, 1)
    draw_waving(plate, (67, 65.2), 3.1, 4, hat=False)
    draw_waving(plate, (90, 64.2), 3.0, 3)


def _smoke(plate: Plate) -> None:
    """Puffs from the chimney backwards over the train, larger and thinner the older they are."""
    puffs = (
        (98, 9.0, 7.6),
        (88, 11.6, 7.4),
        (78, 8.6, 7.2),
        (68, 10.8, 6.8),
        (59, 8.4, 6.4),
        (50, 11.0, 5.8),
        (42, 9.8, 5.2),
        (34.6, 12.6, 4.6),
        (28, 13.4, 4.0),
        (22.6, 17.0, 3.3),
        (18.6, 20.4, 2.5),
        (15.2, 23.6, 1.9),
    )
    for x, y, size in puffs:
        start, end = (x - size * 0.6, y - size), (x + size * 0.5, y + size)
        tone = plate.tone(start, end, (-0.1, 0.02, 0.62), 16, 0.6, 0.9)
        plate.oval((x, y), (size * 1.25, size * 0.86), tone, 0)
    for x, y, size in puffs[:-3]:
        curl = [(x + size * 0.9 * math.cos(turn), y + size * 0.5 * math.sin(turn))
                for turn in (2.6 + step * 0.28 for step in range(9))]  # fmt: skip
        plate.line(curl, 0.4)


def _wheel(plate: Plate, x: float, size: float) -> None:
    y = RAIL - size
    plate.disc((x, y), size, plate.tone((x - size, y), (x + size, y), (0.5, 0.8, 1.0), 0, 0.5), 1.1)
    plate.disc(
        (x, y), size * 0.74, plate.tone((x - size, y), (x + size, y), (0.1, 0.3, 0.6), 0, 0.5), 0.5
    )
    for dx, dy in ((1, 0), (0, 1), (0.7, 0.7), (0.7, -0.7)):
        reach = size * 0.74
        plate.line([(x - dx * reach, y - dy * reach), (x + dx * reach, y + dy * reach)], 0.6)
    plate.disc((x, y), size * 0.2, plate.ink, 0)


def _engine(plate: Plate) -> None:
    """An American eight-wheeler: bell, domes, headlight, cowcatcher, driver at his window."""
    boiler = plate.box(7, 38.6, 24, 12.4)
    plate.shade(boiler, (0.34, 0.5, 1.0), 0, 0.56, down=True)
    plate.fill(plate.box(7, 40.6, 24, 1.1), plate.paper)
    plate.shade(plate.box(4.6, 37.8, 7.2, 13.8), (0.55, 0.72, 1.0), 0, 0.5, down=True)
    for x in (14.6, 20.4, 26.2):
        plate.line([(x, 38.6), (x, 51)], 1.0)
        plate.line([(x + 0.5, 38.6), (x + 0.5, 51)], 0.4, plate.paper)
    chimney = [(6.6, 28.6), (12.2, 28.6), (10.8, 32.4), (10.6, 38), (8.2, 38), (8.0, 32.4)]
    plate.shade(chimney, IRON, 0, 0.46)
    plate.oval((9.4, 28.2), (3.3, 0.9), plate.ink, 0.4)
    for x, high in ((16.4, 4.4), (23.6, 5.0)):
        dome = [(x, 38.8), (x, 38.8 - high * 0.6), (x + 1.2, 38.8 - high), (x + 3.4, 38.8 - high),
                (x + 4.6, 38.8 - high * 0.6), (x + 4.6, 38.8)]  # fmt: skip
        plate.shade(dome, (0.16, 0.42, 0.95), 0, 0.46)
    plate.shade(
        [(13.4, 37), (13.9, 34.6), (15, 34.2), (15.6, 37)], (0.1, 0.4, 0.9), 0, 0.4, edge=0.6
    )
    plate.line([(12.9, 38.6), (12.9, 33.6), (16.1, 33.6), (16.1, 38.6)], 0.6)
    _headlight(plate)
    cab = plate.box(29.6, 32.6, 11.6, 18.6)
    plate.shade(cab, (0.5, 0.66, 0.86), 90, 0.56)
    plate.fill([(27.8, 30.2), (42.8, 30.2), (43.4, 32.8), (27.2, 32.8)], plate.ink)
    plate.line([(28.2, 30.9), (42.4, 30.9)], 0.4, plate.paper)
    window = plate.box(32.2, 35, 6.6, 7.2)
    plate.fill(window, plate.tone((32, 35), (39, 35), (0.0, 0.04, 0.2), 0))
    plate.line([*window, window[0]], 1.0)
    plate.ball((35.8, 38.6), (1.3, 1.5), (0.1, 0.3, 0.8), 40, 0.6)
    plate.fill([(34.2, 37.8), (37.6, 37.6), (37.2, 36.4), (34.8, 36.4)], plate.ink)
    plate.shade(
        [(33.4, 42.2), (34.6, 40), (37.2, 40), (38.6, 42.2)], (0.6, 0.8, 0.95), 50, 0.42, edge=0.5
    )
    plate.fill(plate.box(4.6, 51.2, 37.4, 2.6), plate.ink)
    plate.line([(5, 52.2), (41.6, 52.2)], 0.4, plate.paper)
    plate.shade(plate.box(5, 53.8, 6.4, 5), (0.3, 0.55, 0.95), 0, 0.46, down=True)
    for x in (9.6, 15.0):
        _wheel(plate, x, 2.3)
    for x in (22.8, 33.0):
        _wheel(plate, x, 4.4)
    plate.line([(11, 57.2), (23.4, 59.8), (33.6, 59.8)], 1.7)
    plate.line([(11, 57.0), (23.4, 59.6), (33.6, 59.6)], 0.5, plate.paper)
    catcher = [(-0.6, RAIL), (4.8, 54.2), (7.4, 54.2), (7.4, RAIL)]
    plate.fill(catcher, plate.paper)
    for step in range(7):
        plate.line([(6.4, 54.4), (-0.4 + step * 1.3, RAIL)], 0.7)
    plate.line([(-0.6, RAIL), (7.6, RAIL)], 1.1)


def _headlight(plate: Plate) -> None:
    beam = [(4.8, 35.2), (-8, 26), (-8, 47), (4.8, 38)]
    plate.fill(beam, plate.tone((-2, 36), (5, 36), (0.34, 0.12, 0.0), 0, 0.72))
    plate.shade(plate.box(4.6, 33.8, 4.0, 4.2), (0.1, 0.5, 0.95), 0, 0.44)
    plate.disc((4.8, 36), 1.8, plate.paper, 0.9)


def _carriage(plate: Plate, x: float) -> None:
    plate.shade(plate.box(x, 37.6, 27.2, 16.4), (0.42, 0.52, 0.66), 0, 0.56)
    roof = [
        (x - 0.9, 37.6),
        (x + 0.6, 35.2),
        (x + 3.4, 33.2),
        (x + 23.8, 33.2),
        (x + 26.6, 35.2),
        (x + 28.1, 37.6),
    ]
    plate.shade(roof, (0.4, 0.7, 1.0), 0, 0.5, down=True)
    plate.line([(x + 3.4, 34.4), (x + 23.8, 34.4)], 0.5, plate.paper)
    for number in range(4):
        left = x + 2.0 + number * 6.3
        window = plate.box(left, 39.8, 4.5, 6.2)
        plate.fill(window, plate.tone((left, 39), (left + 4.5, 39), (0.0, 0.03, 0.12), 0))
        plate.fill([(left, 39.8), (left + 1.2, 39.8), (left + 0.4, 43.6), (left, 44.6)],
                   plate.tone((left, 40), (left + 1.2, 40), (0.3, 0.4, 0.5), 90, 0.4))  # fmt: skip
        if number % 2:
            _passenger(plate, left + 2.5, number)
        plate.line([*window, window[0]], 0.9)
    for y in (38.8, 47.2, 52.6):
        plate.line([(x, y), (x + 27.2, y)], 0.4, plate.paper)
    for step in range(9):
        plate.line([(x + 1.6 + step * 3, 47.8), (x + 1.6 + step * 3, 52.2)], 0.4)
    plate.fill(plate.box(x - 1.6, 54, 30.4, 1.5), plate.ink)
    for at in (4, 9.2, 18.4, 23.6):
        _wheel(plate, x + at, 2.4)
    for at in (6.6, 21):
        plate.fill(plate.box(x + at - 4.2, 57.4, 8.4, 1.1), plate.ink)


def _passenger(plate: Plate, x: float, number: int) -> None:
    """Somebody at a lit window, dark against it, with his hat on."""
    plate.ball((x, 42.6), (0.95, 1.15), (0.5, 0.8, 0.98), 60, 0.4)
    plate.fill([(x - 1.7, 46), (x - 1.2, 44.2), (x + 1.2, 44.2), (x + 1.7, 46)], plate.ink)
    high = 1.9 if number > 1 else 1.0
    plate.fill(plate.box(x - 0.85, 42.0 - high, 1.7, high), plate.ink)
    plate.fill(plate.box(x - 1.35, 41.8, 2.7, 0.42), plate.ink)


def _ground(plate: Plate) -> None:
    """Sleepers, the rail, ballast, and the edge of the platform."""
    plate.fill(
        plate.box(0, RAIL, 100, 13), plate.tone((0, 62), (0, 75), (0.26, 0.2, 0.46), 0, 0.66)
    )
    for x in range(-2, 104, 5):
        plate.shade(
            [(x, 63.4), (x + 3, 63.4), (x + 2.2, 65.6), (x - 1.2, 65.6)],
            (0.6, 0.8, 0.95),
            0,
            0.5,
            edge=0.5,
        )
    plate.fill(plate.box(0, RAIL, 100, 0.9), plate.ink)
    plate.line([(0, RAIL + 0.35), (100, RAIL + 0.35)], 0.4, plate.paper)
    plate.fill(plate.box(0, 69.4, 100, 1.2), plate.paper)
    plate.line([(0, 69.4), (100, 69.4)], 0.6)
    plate.shade(plate.box(-1, 70.6, 102, 6), (0.4, 0.56, 0.66), 88, 0.6)
    for x in range(4, 100, 9):
        plate.line([(x, 70.6), (x + 0.4, 75)], 0.5)
