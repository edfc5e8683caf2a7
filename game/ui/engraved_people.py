"""The people in the engravings: heads, coats, hats and postures of 1905, by a few strokes each."""

import math
from dataclasses import dataclass

from game.ui.wood_block import Plate, Point, Tones

DARK: Tones = (0.62, 0.72, 0.97)
GREY: Tones = (0.16, 0.3, 0.62)
SKIN: Tones = (0.04, 0.1, 0.52)
COATS: tuple[Tones, ...] = ((0.5, 0.62, 0.93), (0.34, 0.5, 0.86), (0.62, 0.7, 0.97))


@dataclass(frozen=True)
class Looks:
    """How somebody looks; `turned` is -1 to the left, 0 to the front, 1 to the right."""

    turned: float = 0.0
    hair: Tones = DARK
    bald: bool = False
    moustache: bool = True
    beard: bool = False
    glasses: bool = False
    bowed: float = 0.0
    """How far the head hangs over what is read, in its own sizes."""


JAPANESE = (
    Looks(turned=0.5), Looks(turned=0.7, moustache=False), Looks(turned=0.3, glasses=True),
)  # fmt: skip
RUSSIANS = (
    Looks(turned=-0.5, hair=GREY, beard=True),
    Looks(turned=-0.7, beard=True, glasses=True),
    Looks(turned=-0.3, bald=True, hair=GREY),
)


def draw_head(plate: Plate, at: Point, size: float, looks: Looks) -> None:
    """A head with its face; `size` is from the chin to the eyes."""
    x, y = at[0], at[1] + looks.bowed * size * 0.4
    s, turn = size, looks.turned
    shift = turn * s * 0.24
    side = -1 if turn > 0 else 1
    ear = (x + side * s * 0.8, y + s * 0.12)
    plate.ball(ear, (s * 0.16, s * 0.27), SKIN, ring=0.5)
    plate.fill(_oval(x, y, s, 0.0), plate.tone((x - s, y), (x + s, y), SKIN, 18, 0.5, 0.8))
    plate.line([*_oval(x, y, s, 0.0), _oval(x, y, s, 0.0)[0]], 0.7)
    _draw_hair(plate, x, y, s, looks)
    fx = x + shift
    for eye in (-1, 1):
        ex, ey = fx + eye * s * 0.34, y + s * 0.02
        plate.line([(ex - s * 0.2, ey - s * 0.2), (ex + s * 0.2, ey - s * 0.22)], 0.9)
        plate.line([(ex - s * 0.15, ey), (ex + s * 0.15, ey)], 0.55)
        plate.disc((ex + shift * 0.2, ey + s * 0.03), s * 0.08, plate.ink, 0)
        if looks.glasses:
            plate.line(_ring(ex, ey + s * 0.02, s * 0.23), 0.4)
    tip = fx + turn * s * 0.26
    lean = s * (0.1 if turn >= 0 else -0.1)
    plate.line([(fx + lean, y + s * 0.02), (tip + lean, y + s * 0.4), (tip - lean, y + s * 0.43)],
               0.6)  # fmt: skip
    hair = plate.tone((x - s, y), (x + s, y), looks.hair, 70, 0.42)
    if looks.beard:
        beard = [(x - s * 0.76, y + s * 0.3), (fx - s * 0.3, y + s * 0.62),
                 (fx + s * 0.3, y + s * 0.62), (x + s * 0.76, y + s * 0.3),
                 (x + s * 0.6, y + s * 0.95), (fx + s * 0.16, y + s * 1.5),
                 (fx - s * 0.3, y + s * 1.45), (x - s * 0.62, y + s * 0.95)]  # fmt: skip
        plate.fill(beard, hair)
        plate.line(beard[3:], 0.5)
    if looks.moustache or looks.beard:
        for way in (-1, 1):
            plate.fill([(fx, y + s * 0.5), (fx + way * s * 0.28, y + s * 0.5),
                        (fx + way * s * 0.52, y + s * 0.7), (fx + way * s * 0.1, y + s * 0.7)],
                       hair if looks.hair is GREY else plate.ink)  # fmt: skip
    plate.line([(fx - s * 0.2, y + s * 0.76), (fx + s * 0.2, y + s * 0.76)], 0.5)


def _draw_hair(plate: Plate, x: float, y: float, s: float, looks: Looks) -> None:
    tone = plate.tone((x - s, y - s), (x + s, y - s), looks.hair, 52, 0.42, 0.8)
    for way in (-1, 1):
        plate.fill([(x + way * s * 0.84, y - s * 0.5), (x + way * s * 0.86, y + s * 0.12),
                    (x + way * s * 0.68, y + s * 0.16), (x + way * s * 0.66, y - s * 0.45)],
                   tone)  # fmt: skip
    if looks.bald:
        return
    part = x - looks.turned * s * 0.4
    cap = [(x - s * 0.87, y - s * 0.24), (x - s * 0.82, y - s * 0.78), (x - s * 0.42, y - s * 1.16),
           (x + s * 0.14, y - s * 1.24), (x + s * 0.62, y - s * 1.06), (x + s * 0.86, y - s * 0.6),
           (x + s * 0.87, y - s * 0.24), (x + s * 0.62, y - s * 0.5), (part, y - s * 0.72),
           (x - s * 0.62, y - s * 0.5)]  # fmt: skip
    plate.fill(cap, tone)
    plate.line([*cap, cap[0]], 0.5)


def _oval(x: float, y: float, s: float, lean: float) -> list[Point]:
    """The outline of a head: round above, narrower at the chin."""
    points: list[Point] = []
    for step in range(24):
        turn = 2 * math.pi * step / 24
        down = math.sin(turn)
        wide = 0.82 if down < 0 else 0.82 - 0.26 * down * down
        points.append(
            (x + lean + s * wide * math.cos(turn), y + s * (1.08 if down > 0 else 1.1) * down)
        )
    return points


def _ring(x: float, y: float, r: float) -> list[Point]:
    return [(x + r * math.cos(a * 0.5236), y + r * math.sin(a * 0.5236)) for a in range(13)]


def draw_standing(
    plate: Plate, at: Point, size: float, looks: Looks, coat: Tones, length: float = 9.0
) -> None:
    """Somebody in a frock coat, seen from the front; `length` in sizes of his head."""
    x, y, s = at[0], at[1], size
    low = y + length * s
    coat_shape = [
        (x - s * 0.7, y + s * 1.15),
        (x + s * 0.7, y + s * 1.15),
        (x + s * 1.75, y + s * 1.75),
        (x + s * 2.05, y + s * 4.0),
        (x + s * 1.8, low),
        (x - s * 1.8, low),
        (x - s * 2.05, y + s * 4.0),
        (x - s * 1.75, y + s * 1.75),
    ]
    plate.shade(coat_shape, coat, 62, 0.62, bend=1.2)
    for way in (-1, 1):
        arm = [(x + way * s * 1.2, y + s * 2.4), (x + way * s * 1.1, y + s * 4.4),
               (x + way * s * 1.25, y + s * 5.4)]  # fmt: skip
        plate.line(arm, 0.6)
        plate.ball((x + way * s * 1.62, y + s * 5.6), (s * 0.3, s * 0.42), SKIN, ring=0.5)
    shirt = [(x - s * 0.5, y + s * 1.0), (x + s * 0.5, y + s * 1.0), (x + s * 0.42, y + s * 1.6),
             (x, y + s * 3.3), (x - s * 0.42, y + s * 1.6)]  # fmt: skip
    plate.fill(shirt, plate.paper)
    plate.line([*shirt, shirt[0]], 0.6)
    plate.fill(
        [
            (x - s * 0.16, y + s * 1.35),
            (x + s * 0.16, y + s * 1.35),
            (x + s * 0.26, y + s * 2.3),
            (x, y + s * 2.7),
            (x - s * 0.26, y + s * 2.3),
        ],
        plate.ink,
    )
    for way in (-1, 1):
        lapel = [(x + way * s * 0.5, y + s * 1.1), (x + way * s * 0.95, y + s * 2.2),
                 (x, y + s * 3.6)]  # fmt: skip
        plate.line(lapel, 0.7)
    plate.line([(x, y + s * 3.4), (x, low)], 0.6)
    for button in (3.9, 4.6, 5.3):
        plate.disc((x + s * 0.18, y + s * button), s * 0.08, plate.paper, 0.4)
    draw_head(plate, (x, y), s, looks)


def draw_writing(plate: Plate, at: Point, size: float, looks: Looks, coat: Tones) -> None:
    """A plenipotentiary who leans over the table on his arm and signs; he looks where he turns."""
    x, y, s = at[0], at[1], size
    way = 1 if looks.turned > 0 else -1
    back = [(x - way * s * 0.6, y + s * 0.95), (x + way * s * 0.6, y + s * 1.1),
            (x + way * s * 1.3, y + s * 1.9), (x + way * s * 1.7, y + s * 4.3),
            (x - way * s * 2.6, y + s * 4.5), (x - way * s * 2.5, y + s * 2.4),
            (x - way * s * 1.6, y + s * 1.4)]  # fmt: skip
    plate.shade(back, coat, 55 * way, 0.6, bend=1.4)
    shirt = [(x + way * s * 0.1, y + s * 0.95), (x + way * s * 0.62, y + s * 1.05),
             (x + way * s * 0.75, y + s * 2.2), (x + way * s * 0.35, y + s * 1.7)]  # fmt: skip
    plate.fill(shirt, plate.paper)
    plate.line([*shirt, shirt[0]], 0.5)
    arm = [(x + way * s * 0.4, y + s * 2.3), (x + way * s * 1.2, y + s * 2.2),
           (x + way * s * 3.1, y + s * 3.7), (x + way * s * 2.9, y + s * 4.3),
           (x + way * s * 0.6, y + s * 3.9)]  # fmt: skip
    plate.shade(arm, coat, -30 * way, 0.55, bend=0.8)
    cuff = [(x + way * s * 2.9, y + s * 3.55), (x + way * s * 3.25, y + s * 3.75),
            (x + way * s * 3.1, y + s * 4.3), (x + way * s * 2.8, y + s * 4.3)]  # fmt: skip
    plate.fill(cuff, plate.paper)
    plate.line([*cuff, cuff[0]], 0.5)
    plate.ball((x + way * s * 3.5, y + s * 4.0), (s * 0.42, s * 0.34), SKIN, ring=0.6)
    plate.line([(x + way * s * 3.75, y + s * 4.25), (x + way * s * 3.1, y + s * 2.4)], 0.8)
    plate.line([(x + way * s * 3.25, y + s * 2.9), (x + way * s * 2.9, y + s * 2.0)], 1.5)
    draw_head(plate, (x + way * s * 0.35, y), s, looks)


def draw_hat(plate: Plate, at: Point, size: float, kind: int) -> None:
    """A hat on a head: 0 a straw boater, 1 a bowler, 2 a top hat, 3 a cloth cap, 4 a lady's hat."""
    x, y, s = at[0], at[1] - size * 0.42, size
    match kind % 5:
        case 0:
            plate.shade(
                plate.box(x - s * 0.72, y - s * 0.72, s * 1.44, s * 0.66),
                (0.04, 0.08, 0.4),
                0,
                0.5,
                edge=0.6,
            )
            plate.fill(plate.box(x - s * 0.72, y - s * 0.34, s * 1.44, s * 0.22), plate.ink)
            plate.oval((x, y - s * 0.02), (s * 1.12, s * 0.17), plate.paper, 0.7)
        case 1:
            dome = [
                (x - s * 0.78, y),
                (x - s * 0.76, y - s * 0.5),
                (x - s * 0.4, y - s * 0.88),
                (x + s * 0.4, y - s * 0.88),
                (x + s * 0.76, y - s * 0.5),
                (x + s * 0.78, y),
            ]
            plate.shade(dome, (0.45, 0.75, 0.98), 60, 0.45, bend=0.6, edge=0.6)
            plate.oval((x, y), (s * 1.08, s * 0.16), plate.ink, 0.4)
        case 2:
            tall = [(x - s * 0.72, y), (x - s * 0.8, y - s * 1.35), (x + s * 0.8, y - s * 1.35),
                    (x + s * 0.72, y)]  # fmt: skip
            plate.shade(tall, (0.35, 0.85, 0.98), 90, 0.42, edge=0.6)
            plate.oval((x, y), (s * 1.15, s * 0.18), plate.ink, 0.4)
        case 3:
            cap = [(x - s * 0.9, y - s * 0.05), (x - s * 0.8, y - s * 0.55), (x, y - s * 0.75),
                   (x + s * 0.95, y - s * 0.4), (x + s * 0.9, y)]  # fmt: skip
            plate.shade(cap, (0.25, 0.45, 0.85), 20, 0.45, edge=0.6)
        case _:
            plate.oval((x, y - s * 0.05), (s * 1.5, s * 0.34), plate.tone((x - s, y), (x + s, y),
                       (0.1, 0.2, 0.6), 10, 0.45), 0.6)  # fmt: skip
            plate.ball((x + s * 0.1, y - s * 0.4), (s * 0.7, s * 0.42), (0.3, 0.5, 0.9), 40, 0.6)
            plate.line([(x + s * 0.4, y - s * 0.5), (x + s * 1.2, y - s * 1.0),
                        (x + s * 1.6, y - s * 0.7)], 0.9)  # fmt: skip


def draw_bystander(plate: Plate, at: Point, size: float, number: int) -> None:
    """One of a crowd, from behind: shoulders, nape, hat."""
    x, y, s = at[0], at[1], size
    lady = number % 5 == 4
    slope = 0.85 if lady else 1.0
    coat = [
        (x - s * 0.4, y + s * 0.75),
        (x + s * 0.4, y + s * 0.75),
        (x + s * 1.3 * slope, y + s * 1.25),
        (x + s * 1.62 * slope, y + s * 2.4),
        (x + s * 1.7 * slope, y + s * 6),
        (x - s * 1.7 * slope, y + s * 6),
        (x - s * 1.62 * slope, y + s * 2.4),
        (x - s * 1.3 * slope, y + s * 1.25),
    ]
    tones: Tones = (0.08, 0.16, 0.55) if lady else COATS[number % 3]
    plate.shade(coat, tones, (58, 70, 48)[number % 3], 0.55, bend=1.0, edge=0.6)
    plate.line([(x, y + s * 1.4), (x + s * 0.06, y + s * 5)], 0.5)
    plate.fill(plate.box(x - s * 0.36, y + s * 0.4, s * 0.72, s * 0.5),
               plate.tone((x - s, y), (x + s, y), SKIN, 0, 0.45))  # fmt: skip
    for way in (-1, 1):
        plate.ball((x + way * s * 0.76, y + s * 0.1), (s * 0.15, s * 0.24), SKIN, ring=0.4)
    hair: Tones = GREY if number % 7 == 3 else DARK
    plate.ball((x, y), (s * 0.76, s * 0.84), hair, 80, 0.6)
    draw_hat(plate, at, s, number)


def draw_waving(plate: Plate, at: Point, size: float, number: int, hat: bool = True) -> None:
    """One of a crowd with an arm up: a hat in the hand, or a handkerchief."""
    x, y, s = at[0], at[1], size
    way = 1 if number % 2 else -1
    arm = [(x + way * s * 0.8, y + s * 1.7), (x + way * s * 1.5, y + s * 1.2),
           (x + way * s * 1.75, y - s * 1.1), (x + way * s * 1.3, y - s * 1.1)]  # fmt: skip
    draw_bystander(plate, at, s, number)
    plate.shade(arm, COATS[number % 3], 70, 0.5, edge=0.6)
    hand = (x + way * s * 1.55, y - s * 1.35)
    plate.ball(hand, (s * 0.28, s * 0.32), SKIN, ring=0.5)
    if hat:
        draw_hat(plate, (hand[0], hand[1] + s * 0.1), s * 0.8, number + 1)
    else:
        cloth = [
            hand,
            (hand[0] + s * 0.9, hand[1] - s * 0.7),
            (hand[0] + s * 1.1, hand[1] + s * 0.2),
            (hand[0] + s * 0.3, hand[1] + s * 0.3),
        ]
        plate.shade(cloth, (0.0, 0.04, 0.3), 30, 0.5, edge=0.6)
