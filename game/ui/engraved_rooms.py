"""The places in the engravings: the room in the Navy Yard, its furniture, the building, flags."""

from game.ui.wood_block import Plate, Point

FOLDS = (0.0, 0.5, 0.8, 0.5, -0.1, -0.6, -0.5, 0.1, 0.6)
"""How far the cloth of a flag sags along its length, in units."""


def draw_room(plate: Plate, moon: bool = True) -> None:
    """Panelled wall with two tall sash windows by night, wainscot and boarded floor."""
    wall = plate.tone((0, 0), (100, 0), (0.2, 0.3, 0.46), 0, 0.72)
    plate.fill(plate.box(0, 0, 100, 46), wall)
    plate.fill(plate.box(0, 0, 100, 3.2), plate.tone((0, 0), (0, 3.2), (0.1, 0.3, 0.6), 0, 0.5))
    plate.line([(0, 3.2), (100, 3.2)], 0.8)
    for x in (15, 67):
        _draw_window(plate, x, moon and x == 67)
    rail = plate.tone((0, 37.5), (0, 48), (0.1, 0.42, 0.62), 90, 0.62)
    plate.fill(plate.box(0, 39.6, 100, 8.4), rail)
    for y, share in ((39.6, 1.0), (41.0, 0.5), (46.6, 0.6), (48, 1.0)):
        plate.line([(0, y), (100, y)], share)
    for x in range(4, 100, 12):
        plate.line([*plate.box(x, 42.2, 8.6, 3.4), (x, 42.2)], 0.45)
    floor = plate.tone((0, 48), (0, 75), (0.3, 0.4, 0.62), 0, 0.7)
    plate.fill(plate.box(0, 48, 100, 27), floor)
    for x in range(-60, 160, 11):
        plate.line([(50 + (x - 50) * 0.62, 48), (x, 75)], 0.45)


def _draw_window(plate: Plate, x: float, moon: bool) -> None:
    frame = plate.box(x - 2, 4.6, 20, 36)
    plate.shade(frame, (0.02, 0.08, 0.3), 90, 0.6)
    night = plate.tone((x, 6), (x + 16, 38), (0.78, 0.66, 0.56), 24, 0.56)
    plate.fill(plate.box(x, 6.4, 16, 32.2), night)
    if moon:
        plate.disc((x + 10.6, 14), 2.7, plate.paper, 0.4)
    plate.fill(
        [
            (x, 33),
            (x + 4, 30.6),
            (x + 9, 32.6),
            (x + 13, 30),
            (x + 16, 32),
            (x + 16, 38.6),
            (x, 38.6),
        ],
        plate.tone((x, 30), (x + 16, 38), (0.9, 0.84, 0.95), 60, 0.5),
    )
    plate.line([*plate.box(x, 6.4, 16, 32.2), (x, 6.4)], 0.8)
    for dx in (5.3, 10.7):
        plate.line([(x + dx, 6.4), (x + dx, 38.6)], 1.1, plate.paper)
        plate.line([(x + dx + 0.35, 6.4), (x + dx + 0.35, 38.6)], 0.4)
    for y, wide in ((14.4, 1.1), (22.5, 2.0), (30.6, 1.1)):
        plate.line([(x, y), (x + 16, y)], wide, plate.paper)
        plate.line([(x, y + 0.45), (x + 16, y + 0.45)], 0.4)
    for side, tones in ((-1, (0.1, 0.5, 0.2)), (1, (0.2, 0.45, 0.75))):
        left = x - 3.4 if side < 0 else x + 14.6
        outer, inner = (left, left + 4.8) if side < 0 else (left + 4.8, left)
        cloth = [(outer, 4), (inner, 4), (inner - side * -0.4, 18), (outer + side * -0.6, 27),
                 (outer, 40)]  # fmt: skip
        plate.shade(cloth, tones, 84, 0.5, bend=0.8, edge=0.6)
    plate.fill(plate.box(x - 4.4, 3.0, 24.8, 1.6), plate.ink)


def draw_table(plate: Plate) -> None:
    """The long table with its green cloth, seen from one end."""
    plate.shade(
        [(8, 60.4), (92, 60.4), (91, 71.5), (9, 71.5)], (0.55, 0.7, 0.95), 90, 0.62, bend=1.5
    )
    for x in range(12, 92, 8):
        plate.line([(x, 61.6), (x + 0.8, 66), (x - 0.4, 71.4)], 0.45)
    top = [(20, 47), (80, 47), (94, 60.6), (6, 60.6)]
    plate.shade(top, (0.2, 0.34, 0.58), 3, 0.6)
    plate.fill(
        [(6, 60.6), (94, 60.6), (94, 62), (6, 62)],
        plate.tone((6, 60), (94, 60), (0.0, 0.1, 0.4), 0),
    )
    plate.line([(6, 62), (94, 62)], 0.6)
    plate.line([(6, 60.6), (94, 60.6)], 0.8)


def draw_chair(plate: Plate, x: float) -> None:
    """The back of an armchair, behind the table."""
    back = [(x + 0.2, 35), (x + 3, 33.6), (x + 6, 33.6), (x + 8.8, 35), (x + 9, 49), (x, 49)]
    plate.shade(back, (0.42, 0.6, 0.92), 90, 0.5, bend=0.7)
    inner = plate.box(x + 1.6, 36.6, 5.8, 11)
    plate.shade(inner, (0.2, 0.34, 0.7), 40, 0.5, edge=0.5)
    for dx in (3.1, 5.9):
        for dy in (39.4, 42.6, 45.8):
            plate.disc((x + dx, dy), 0.22, plate.ink, 0)
    for end in (0.1, 8.9):
        plate.disc((x + end, 34.4), 0.8, plate.paper, 0.7)


def draw_lamp(plate: Plate, x: float) -> None:
    """An oil lamp on the table, with its light on wall and cloth."""
    for reach, tones in ((13.0, 0.2), (9.6, 0.1), (6.4, 0.0)):
        plate.disc((x, 38), reach, plate.tone((x - 9, 38), (x + 9, 38), (tones,) * 3, 0, 0.72), 0)
    plate.oval((x, 53.4), (7.4, 1.6), plate.paper, 0)
    plate.ball((x, 49.6), (2.1, 2.5), (0.1, 0.42, 0.9), 0, 0.7)
    plate.fill([(x - 0.7, 43), (x + 0.7, 43), (x + 0.9, 47.4), (x - 0.9, 47.4)], plate.ink)
    plate.oval(
        (x, 53.2), (3.6, 0.9), plate.tone((x - 3, 53), (x + 3, 53), (0.2, 0.5, 0.95), 0), 0.7
    )
    plate.fill(plate.box(x - 0.7, 51.6, 1.4, 1.4), plate.ink)
    shade = [(x - 2.6, 35.4), (x + 2.6, 35.4), (x + 6, 42.6), (x - 6, 42.6)]
    plate.shade(shade, (0.0, 0.0, 0.36), 86, 0.6, bend=0.8)
    plate.line([(x - 6, 42.6), (x + 6, 42.6)], 1.2)
    plate.line([(x - 0.8, 35.4), (x - 0.8, 31.6), (x + 0.8, 31.6), (x + 0.8, 35.4)], 0.7)


def draw_sheet(plate: Plate, x: float, y: float, lean: float = 0.0, lines: int = 4) -> None:
    """A paper on the table, with its shadow and its writing."""
    corners = [(x + lean, y), (x + 15 + lean, y), (x + 18, y + 9), (x - 1, y + 9)]
    shadow = [(px + 1.0, py + 0.6) for px, py in corners]
    plate.fill(shadow, plate.tone((x, y), (x + 18, y), (0.8, 0.8, 0.8), 3, 0.6))
    plate.fill(corners, plate.paper)
    plate.line([*corners, corners[0]], 0.6)
    for number in range(lines):
        height = y + 1.8 + number * 1.6
        end = 14 if number < lines - 1 else 9
        words = [(x + 2 + lean * 0.6 + step * 1.2, height + (step % 2) * 0.24)
                 for step in range(round((end - 2) / 1.2) + 1)]  # fmt: skip
        plate.line(words, 0.42)


def draw_inkwell(plate: Plate, x: float, y: float) -> None:
    """A glass with a quill in it."""
    plate.shade(plate.box(x - 1.7, y, 3.4, 2.4), (0.5, 0.7, 0.98), 90, 0.4, edge=0.6)
    plate.line([(x, y), (x + 2.0, y - 4.6)], 0.6)
    feather = [(x + 0.9, y - 2.0), (x + 2.2, y - 5.6), (x + 3.4, y - 6.6), (x + 2.6, y - 3.6)]
    plate.shade(feather, (0.0, 0.1, 0.4), 50, 0.4, edge=0.5)


def draw_seal(plate: Plate, x: float, y: float) -> None:
    """A seal of wax on two ribbons."""
    plate.ball((x, y), (2.2, 2.1), (0.3, 0.55, 0.95))
    plate.disc((x - 0.2, y - 0.2), 1.2, plate.paper, 0.5)
    for way in (-1, 1):
        ribbon = [
            (x + way * 0.4, y + 1.7),
            (x + way * 2.6, y + 5.6),
            (x + way * 1.3, y + 5.1),
            (x + way * 0.5, y + 6.2),
        ]
        plate.shade(ribbon, (0.2, 0.4, 0.7), 70, 0.42, edge=0.5)


def draw_yard(plate: Plate) -> None:
    """The General Stores of the Navy Yard, number 86: long, of brick, with a flat roof."""
    sky = plate.tone((0, 0), (0, 40), (0.32, 0.18, 0.06), 0, 0.8)
    plate.fill(plate.box(0, 0, 100, 46), sky)
    for across, high, wide in ((8, 7, 13), (30, 4, 9), (66, 6, 15), (92, 9, 9)):
        plate.oval((across, high), (wide, 1.7), plate.paper, 0)
    wall = plate.box(13, 9.6, 74, 36)
    plate.shade(wall, (0.16, 0.26, 0.5), 0, 0.66)
    plate.fill(
        plate.box(11.6, 7.6, 76.8, 2.6), plate.tone((0, 7.6), (0, 10.2), (0.04, 0.3, 0.8), 0, 0.5)
    )
    plate.line([*plate.box(11.6, 7.6, 76.8, 2.6), (11.6, 7.6)], 0.7)
    for row, y in enumerate((12.8, 23.2, 33.4)):
        for column in range(9):
            x = 16.2 + column * 8.0
            if row == 2 and column == 4:
                continue
            _draw_pane(plate, x, y)
    door = plate.box(46.4, 31.6, 7.6, 14)
    plate.shade(door, (0.55, 0.7, 0.9), 90, 0.5)
    plate.line([(50.2, 33.4), (50.2, 45.6)], 0.8, plate.paper)
    plate.fill([(44.8, 30.2), (55.6, 30.2), (55.6, 31.8), (44.8, 31.8)], plate.paper)
    plate.line([*plate.box(44.8, 30.2, 10.8, 1.6), (44.8, 30.2)], 0.6)
    for y in (21.6, 32.0):
        plate.line([(13, y), (44.6, y)], 0.9, plate.paper)
        plate.line([(55.8, y), (87, y)], 0.9, plate.paper)


def _draw_pane(plate: Plate, x: float, y: float) -> None:
    plate.shade(plate.box(x, y, 4.6, 7.4), (0.72, 0.6, 0.5), 40, 0.46, edge=0.6)
    plate.line([(x + 2.3, y), (x + 2.3, y + 7.4)], 0.7, plate.paper)
    plate.line([(x, y + 3.7), (x + 4.6, y + 3.7)], 0.7, plate.paper)
    plate.fill(plate.box(x - 0.6, y + 7.4, 5.8, 0.8), plate.paper)
    plate.line([(x - 0.6, y + 8.2), (x + 5.2, y + 8.2)], 0.5)


def draw_flag(plate: Plate, foot: Point, top: float, kind: str, wide: float = 12.0) -> None:
    """A flag on its pole: "japan", "russia" or "states"."""
    x = foot[0]
    plate.line([foot, (x, top - 1)], 0.9)
    plate.disc((x, top - 1.4), 0.7, plate.paper, 0.6)
    high = wide * 0.62

    def edge(share: float) -> list[Point]:
        across = (x + wide * step / 8 for step in range(9))
        return [(at, top + high * share + sag) for at, sag in zip(across, FOLDS, strict=True)]

    def strip(first: float, last: float, number: int) -> None:
        plate.fill([*edge(first), *reversed(edge(last))], number)

    plain = plate.tone((x, top), (x + wide, top), (0.02, 0.14, 0.1), 80, 0.7, 1.0)
    strip(0, 1, plain)
    deep = plate.tone((x, top), (x + wide, top), (0.5, 0.75, 0.6), 0, 0.5)
    if kind == "japan":
        plate.disc((x + wide * 0.5, top + high * 0.5), high * 0.3, deep, 0.5)
    elif kind == "russia":
        strip(1 / 3, 2 / 3, plate.tone((x, top), (x + wide, top), (0.6, 0.86, 0.7), 40, 0.45))
        strip(2 / 3, 1, plate.tone((x, top), (x + wide, top), (0.3, 0.5, 0.4), 90, 0.5))
    else:
        for number in range(0, 7, 1):
            strip((2 * number) / 13, (2 * number + 1) / 13, deep)
        field = [*edge(0)[:4], *reversed(edge(7 / 13)[:4])]
        plate.fill(field, plate.ink)
        for row in range(3):
            for column in range(4):
                star = (x + wide * (0.05 + 0.085 * column), top + high * (0.12 + 0.16 * row) + 0.3)
                plate.disc(star, 0.24, plate.paper, 0)
    plate.line([*edge(0), *reversed(edge(1)), edge(0)[0]], 0.6)
