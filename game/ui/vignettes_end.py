"""Engravings of how a conference ends: the pens at work, or the train out of the station."""

from game.ui.wood_block import Plate, draw_room, draw_sheet, draw_table


def signing(plate: Plate) -> None:
    """Two men sign at one table, their secretaries behind them."""
    draw_room(plate, moon=False)
    for place in (9, 24, 39, 55, 70, 85):
        _standing(plate, place + 3, 21.5 + place * 7 % 3, grey=place % 2 == 0)
    draw_table(plate)
    _writing(plate, 29, 1)
    _writing(plate, 71, -1)
    draw_sheet(plate, 34, 50, 1.0)
    draw_sheet(plate, 50, 50, -1.0)
    plate.disc((49.5, 57.6), 1.9, plate.paper)
    plate.line([(48.4, 59.4), (47.2, 62.6), (49.6, 61), (51.8, 62.6), (50.8, 59.4)], 0.9)
    for x in (44.6, 55.4):
        plate.fill(plate.box(x - 1.6, 47.6, 3.2, 2.2), plate.ink)
        plate.line([(x, 47.6), (x + 2.4, 43)], 1.2)


def _head(plate: Plate, x: float, y: float, size: float, grey: bool) -> None:
    plate.disc((x, y), size, plate.paper, 0.8)
    crown = [(x - size, y - size * 0.15), (x - size * 0.72, y - size * 0.9), (x, y - size * 1.2),
             (x + size * 0.72, y - size * 0.9), (x + size, y - size * 0.15)]  # fmt: skip
    if grey:
        plate.shade(crown, 0.5, 0.5)
    else:
        plate.fill(crown, plate.ink)
    for side in (-1, 1):
        plate.disc((x + side * size * 0.36, y), size * 0.09, plate.ink, 0.2)
        whisker = [(x, y + size * 0.3), (x + side * size * 0.62, y + size * 0.56),
                   (x + side * size * 0.2, y + size * 0.56)]  # fmt: skip
        plate.fill(whisker, plate.ink)
    if grey:
        chin = [(x - size * 0.62, y + size * 0.62), (x + size * 0.62, y + size * 0.62),
                (x + size * 0.3, y + size * 1.25), (x - size * 0.3, y + size * 1.25)]  # fmt: skip
        plate.shade(chin, 0.5, 1.2)


def _standing(plate: Plate, x: float, y: float, grey: bool) -> None:
    """A secretary in a frock coat, behind the table."""
    coat = [(x - 2.4, y + 3.4), (x + 2.4, y + 3.4), (x + 5.4, y + 6.4), (x + 5.8, y + 28),
            (x - 5.8, y + 28), (x - 5.4, y + 6.4)]  # fmt: skip
    plate.shade(coat, 0.62, 0.35 if grey else -0.35)
    shirt = [(x - 1.5, y + 3.4), (x + 1.5, y + 3.4), (x, y + 9.5)]
    plate.fill(shirt, plate.paper)
    plate.line([(x, y + 4.2), (x, y + 8)], 1.4)
    _head(plate, x, y, 3.2, grey)


def _writing(plate: Plate, x: float, side: int) -> None:
    """A plenipotentiary bent over the page; `side` 1 leans to the right, -1 to the left."""
    coat = [(x - 2 * side, 39.5), (x + 2.4 * side, 40), (x + 8 * side, 50.5), (x + 7 * side, 53.5),
            (x - 9 * side, 54), (x - 9.5 * side, 45)]  # fmt: skip
    plate.shade(coat, 0.5, 0.5 * side)
    arm = [(x + 1.5 * side, 45), (x + 9.5 * side, 51), (x + 9 * side, 53.4), (x - 1 * side, 50.5)]
    plate.shade(arm, 0.45, -0.4 * side)
    plate.disc((x + 10 * side, 52), 1.2, plate.paper, 0.7)
    plate.line([(x + 10 * side, 52.6), (x + 12.6 * side, 47.2)], 1.5)
    _head(plate, x + 1.6 * side, 35.6, 4.0, grey=side < 0)


def train(plate: Plate) -> None:
    """The special train leaves by night."""
    plate.shade(plate.box(0, 0, 100, 75), 1.15)
    plate.disc((84, 11), 4.2, plate.paper, 0.4)
    smoke = ((76, 8.4, 4.4), (69, 9.4, 5.2), (60, 10.6, 5.8), (51, 12.6, 5.4), (43, 15.8, 4.6),
             (36, 19.6, 3.8), (30.6, 23, 2.8), (26.4, 26, 1.9))  # fmt: skip
    for x, y, size in smoke:
        plate.disc((x, y), size, plate.paper, 0.6)
    for x, y, size in smoke:
        plate.disc((x - size * 0.12, y + size * 0.1), size * 0.86, plate.paper, 0.0)
    for x, y, size in smoke[:-2]:
        for drop in (0.15, 0.42):
            reach = size * (0.7 - drop * 0.5)
            plate.line([(x - reach, y + size * drop), (x + reach, y + size * drop)], 0.35)
    _carriage(plate, 44)
    _carriage(plate, 73)
    _engine(plate)
    plate.fill(plate.box(0, 60.6, 100, 1.0), plate.ink)
    plate.fill([(0, 61.6), (100, 61.6), (100, 75), (0, 75)], plate.paper)
    plate.shade([(0, 61.6), (100, 61.6), (100, 75), (0, 75)], 2.0, 0.02)
    for x in range(-2, 104, 6):
        plate.fill([(x, 63), (x + 3.4, 63), (x + 2.2, 66), (x - 1.6, 66)], plate.ink)
    plate.line([(0, 64.4), (100, 64.4)], 1.4)
    for x, size in ((60, 3.4), (90, 3.0)):
        _mourner(plate, x, 62.5, size)


def _wheel(plate: Plate, x: float, size: float) -> None:
    plate.disc((x, 60.4 - size), size, plate.paper, 1.6)
    for dx, dy in ((1, 0), (0, 1), (0.7, 0.7), (0.7, -0.7)):
        ends = [(x - dx * size, 60.4 - size - dy * size), (x + dx * size, 60.4 - size + dy * size)]
        plate.line(ends, 0.6)


def _engine(plate: Plate) -> None:
    plate.fill([(1, 60), (7, 53), (7, 60)], plate.ink)
    plate.fill(plate.box(6, 39, 24, 13.6), plate.paper)
    plate.shade(plate.box(6, 39, 24, 13.6), 0.55)
    plate.shade(plate.box(29, 32, 12.5, 22), 0.7, 0.5)
    plate.fill(plate.box(31.5, 35, 7.5, 7), plate.paper)
    plate.line([*plate.box(31.5, 35, 7.5, 7), (31.5, 35)])
    plate.fill([(27.5, 30), (43, 30), (43, 32.4), (27.5, 32.4)], plate.ink)
    plate.fill([(9, 29), (14, 29), (13, 39), (10, 39)], plate.ink)
    plate.fill(plate.box(8, 27.4, 7, 2.2), plate.ink)
    plate.shade(plate.box(19, 35, 5, 4.4), 0.5)
    plate.disc((5.4, 42), 2.0, plate.paper, 1.2)
    for end in ((-4, 36), (-5, 43), (-4, 50)):
        plate.line([(3.2, 42), end], 0.7)
    plate.fill(plate.box(6, 52.6, 36, 2.4), plate.ink)
    for x in (11, 16.4):
        _wheel(plate, x, 2.4)
    for x in (23.4, 32.4):
        _wheel(plate, x, 4.0)
    plate.line([(11, 57.4), (32.4, 56.4)], 1.8)


def _carriage(plate: Plate, x: float) -> None:
    plate.shade(plate.box(x, 37, 27.4, 17.6), 0.6)
    plate.fill([(x - 0.8, 37), (x + 1, 34), (x + 26.4, 34), (x + 28.2, 37)], plate.ink)
    for number in range(4):
        window = plate.box(x + 2.2 + number * 6.3, 40, 4.4, 6)
        plate.fill(window, plate.paper)
        plate.line([*window, window[0]])
        if number % 2:
            plate.disc((x + 4.4 + number * 6.3, 43.6), 1.1, plate.ink)
            plate.fill([(x + 2.8 + number * 6.3, 46), (x + 6 + number * 6.3, 46),
                        (x + 4.4 + number * 6.3, 44)], plate.ink)  # fmt: skip
    plate.fill(plate.box(x - 1.6, 54.4, 30.6, 1.4), plate.ink)
    for at in (4, 9, 18.6, 23.6):
        _wheel(plate, x + at, 2.2)


def _mourner(plate: Plate, x: float, y: float, size: float) -> None:
    """Somebody on the platform with his hat off."""
    coat = [(x - size * 0.5, y), (x + size * 0.5, y), (x + size * 1.1, y + size * 0.8),
            (x + size * 1.2, y + size * 4.2), (x - size * 1.2, y + size * 4.2),
            (x - size * 1.1, y + size * 0.8)]  # fmt: skip
    plate.shade(coat, 0.5, 0.4)
    plate.disc((x, y - size * 0.6), size * 0.7, plate.paper, 0.8)
    low, high = y - size * 0.7, y - size * 1.35
    plate.fill([(x - size * 0.7, low), (x, high), (x + size * 0.7, low)], plate.ink)
    plate.line([(x + size, y + size), (x + size * 2.0, y - size * 0.8)], 1.6)
    plate.fill(plate.box(x + size * 1.4, y - size * 1.9, size * 1.5, size * 0.9), plate.ink)
    plate.fill(plate.box(x + size * 1.0, y - size * 1.1, size * 2.3, size * 0.3), plate.ink)
