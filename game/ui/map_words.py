"""The lettering of a period map: names that keep out of each other's way, frame, title and key."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

import numpy as np
import pygame
from pygame import Rect, Surface

from game.ui.map_data import Label, MapData, Place
from game.ui.map_layers import MapPalette, Sheet, line_shape
from game.ui.text import Face, spaced, with_halo
from game.ui.theme import Colour, mix

Fonts = Callable[[str, int], Face]
"""The face of a font (head, head_bold, head_italic, ...) at a height in pixels."""

LEAST_PIXELS = 11
"""Names smaller than this, in a window 720 pixels high, cannot be read."""

LEGEND_SHARE = 0.36
"""Most of the map's height that the key may take; a small map goes without."""

HALF_CAPITAL = 0.34
"""Half the height of a capital, as a share of the face's size."""

SIDES = ("e", "w", "n", "s", "ne", "se", "nw", "sw")
"""Where a name may stand beside its place, in the order tried after the side it prefers."""

SHIFTS = (
    (0, 0),
    (0, -1),
    (0, 1),
    (0, -2),
    (0, 2),
    (-1, 0),
    (1, 0),
    (-1, -1),
    (1, 1),
    (2, 0),
    (-2, 0),
)
"""How far a word across a country may move, in its own heights across and down, to find room."""


@dataclass(frozen=True)
class Lettering:
    """What all the words of one drawing share."""

    sheet: Sheet
    palette: MapPalette
    fonts: Fonts
    text_scale: float
    window_scale: float = 1.0

    def face(self, font: str, pixels: float) -> Face:
        """A face of so many pixels on a map 760 pixels high at the usual text size."""
        scaled = pixels * self.sheet.unit * self.text_scale
        return self.fonts(font, max(round(LEAST_PIXELS * self.window_scale), round(scaled)))

    def length(self, pixels: float) -> int:
        """A length that follows the map and the text size."""
        least = 0.75 * max(1.0, self.window_scale)
        return round(pixels * max(self.sheet.unit, least) * self.text_scale)


class Occupied:
    """The room on the map that is taken."""

    def __init__(self, inside: Rect) -> None:
        self._inside = inside
        self.rects: list[Rect] = []

    def is_free(self, rect: Rect) -> bool:
        """Whether a rectangle lies inside the frame and on nothing else."""
        return bool(self._inside.contains(rect)) and rect.collidelist(self.rects) < 0

    def take(self, rect: Rect) -> None:
        """Keep others out of a rectangle."""
        self.rects.append(rect)


def frame_width(lettering: Lettering) -> int:
    """Width in pixels of the ruled border with its degrees."""
    return int(12 * lettering.sheet.unit) + 4


def draw_words(
    target: Surface, data: MapData, lettering: Lettering, colours: Callable[[str], Colour]
) -> Generator[None, None, tuple[Rect, ...]]:
    """Draw frame, title, key and names, in steps; gives the room that each of them takes."""
    margin = frame_width(lettering)
    inside = Rect((0, 0), lettering.sheet.size).inflate(-2 * margin, -2 * margin)
    taken = Occupied(inside)
    _draw_frame(target, lettering, margin)
    taken.take(_draw_title(target, data, lettering, inside))
    if _legend_height(data, lettering) <= inside.h * LEGEND_SHARE:
        yield
        taken.take(_draw_legend(target, data, lettering, inside, colours))
    inner = inside.inflate(-8, -8)
    names = Occupied(inner)
    names.rects = taken.rects
    places = [place for place in data.places if names.is_free(_mark_rect(place, lettering))]
    for place in places:
        if place.rank < 3:
            names.take(_mark(target, place, lettering))
    for rank in (1, 2, 3):
        yield
        for place in (place for place in places if place.rank == rank):
            if _name_place(target, place, lettering, names) and rank == 3:
                names.take(_mark(target, place, lettering))
        if rank == 1:
            for label in data.labels:
                yield
                _write_label(target, label, lettering, names)
    return tuple(names.rects)


def _mark_rect(place: Place, lettering: Lettering) -> Rect:
    x, y = (round(value) for value in lettering.sheet.spot(place.at))
    radius = max(3, lettering.length(3.2)) if place.rank < 3 else max(2, lettering.length(2.4))
    return Rect(x - radius, y - radius, 2 * radius + 1, 2 * radius + 1)


def _mark(target: Surface, place: Place, lettering: Lettering) -> Rect:
    rect = _mark_rect(place, lettering)
    radius = rect.w // 2
    ink, paper = lettering.palette.ink, lettering.palette.paper
    if place.kind == "capital":
        pygame.draw.rect(target, paper, rect.inflate(2, 2))
        pygame.draw.rect(target, ink, rect.inflate(2, 2), max(2, radius // 2))
    else:
        pygame.draw.circle(target, ink, rect.center, radius)
        pygame.draw.circle(target, paper, rect.center, max(1, radius - 2))
    return rect


def _name_place(target: Surface, place: Place, lettering: Lettering, taken: Occupied) -> bool:
    """Write a place's name where there is room; gives whether there was."""
    font, pixels = {1: ("head_bold", 15.0), 2: ("head_bold", 13.0), 3: ("head", 12.5)}[place.rank]
    face = lettering.face(font, pixels)
    picture = with_halo(face, place.name, lettering.palette.ink, lettering.palette.paper, 1)
    for rect in _beside(lettering, place, face, picture.get_rect()):
        if taken.is_free(rect):
            target.blit(picture, rect)
            taken.take(rect)
            return True
    return False


def _beside(lettering: Lettering, place: Place, face: Face, size: Rect) -> Iterator[Rect]:
    x, y = (round(value) for value in lettering.sheet.spot(place.at))
    gap = max(3, lettering.length(3.2)) + 3
    for side in (place.side, *SIDES):
        rect = size.copy()
        if side in ("e", "w"):
            # The middle of the capitals, not of the line, stands level with the place.
            rect.y = y - face.ascent + round(face.pixels * HALF_CAPITAL) - 1
            rect.x = x + gap if side == "e" else x - gap - rect.w
        else:
            rect.centerx = x + {"e": rect.w // 2, "w": -rect.w // 2}.get(side[1:], 0)
            rect.y = y - gap - rect.h + 2 if side[0] == "n" else y + gap - 2
        yield rect


def _write_label(target: Surface, label: Label, lettering: Lettering, taken: Occupied) -> None:
    font, pixels, gap = {
        "country": ("head", 18.0, 6),
        "region": ("head", 13.0, 3),
        "sea": ("head_italic", 19.0, 4),
        "strait": ("head_italic", 14.0, 1),
    }[label.kind]
    face = lettering.face(font, pixels)
    wet = label.kind in ("sea", "strait")
    colour = lettering.palette.sea_ink if wet else lettering.palette.ink
    words = _stacked(
        [spaced(face, line, colour, lettering.length(gap)) for line in label.text.split("\n")]
    )
    picture = words if wet else _glowing(words, lettering.palette.paper)
    # A turned word crosses its rectangle from corner to corner: only the pieces along it are kept.
    turned = pygame.transform.rotozoom(picture, label.turn, 1.0) if label.turn else picture
    x, y = lettering.sheet.spot(label.at)
    for across, down in SHIFTS:
        middle = (round(x + across * face.height), round(y + down * face.height))
        pieces = _pieces(picture.get_size(), middle, label.turn)
        pieces = [piece.inflate(face.height // 2, 0) for piece in pieces]
        if all(taken.is_free(piece) for piece in pieces):
            target.blit(turned, turned.get_rect(center=middle))
            for piece in pieces:
                taken.take(piece)
            return


def _stacked(lines: list[Surface]) -> Surface:
    """The lines below each other, each in the middle."""
    if len(lines) == 1:
        return lines[0]
    wide = max(line.get_width() for line in lines)
    picture = Surface((wide, sum(line.get_height() for line in lines)), pygame.SRCALPHA)
    y = 0
    for line in lines:
        picture.blit(line, ((wide - line.get_width()) // 2, y))
        y += line.get_height()
    return picture


def _glowing(words: Surface, colour: Colour) -> Surface:
    """The words on a soft light, to stay legible across mountains."""
    reach = max(2, words.get_height() // 9)
    size = (words.get_width() + 2 * reach, words.get_height() + 2 * reach)
    light = Surface(size, pygame.SRCALPHA)
    light.fill((*colour, 0))
    glow = words.copy()
    glow.fill((0, 0, 0, 70), special_flags=pygame.BLEND_RGBA_MULT)
    glow.fill((*colour, 0), special_flags=pygame.BLEND_RGBA_ADD)
    for dx in range(-reach, reach + 1):
        for dy in range(-reach, reach + 1):
            if dx * dx + dy * dy <= reach * reach + 1:
                light.blit(glow, (reach + dx, reach + dy))
    light.blit(words, (reach, reach))
    return light


def _pieces(size: tuple[int, int], middle: tuple[int, int], turn: float) -> list[Rect]:
    wide, high = size
    if not turn:
        rect = Rect(0, 0, wide, high)
        rect.center = middle
        return [rect]
    angle = np.radians(turn)
    count = max(1, round(wide / high))
    pieces = []
    for along in (np.arange(count) + 0.5) * wide / count - wide / 2:
        rect = Rect(0, 0, high, high)
        rect.center = (
            round(middle[0] + along * np.cos(angle)),
            round(middle[1] - along * np.sin(angle)),
        )
        pieces.append(rect)
    return pieces


def _draw_frame(target: Surface, lettering: Lettering, margin: int) -> None:
    wide, high = lettering.sheet.size
    palette = lettering.palette
    whole = Rect(0, 0, wide, high)
    for strip in (
        Rect(0, 0, wide, margin), Rect(0, high - margin, wide, margin),
        Rect(0, 0, margin, high), Rect(wide - margin, 0, margin, high),
    ):  # fmt: skip
        pygame.draw.rect(target, palette.paper, strip)
    thick = max(3, margin // 2 - 1)
    near = margin - thick - 2
    for start, end in _alternate(lettering.sheet, margin, "top"):
        pygame.draw.rect(target, palette.ink, (start, near, end - start, thick))
    for start, end in _alternate(lettering.sheet, margin, "bottom"):
        pygame.draw.rect(target, palette.ink, (start, high - margin + 2, end - start, thick))
    for start, end in _alternate(lettering.sheet, margin, "left"):
        pygame.draw.rect(target, palette.ink, (near, start, thick, end - start))
    for start, end in _alternate(lettering.sheet, margin, "right"):
        pygame.draw.rect(target, palette.ink, (wide - margin + 2, start, thick, end - start))
    pygame.draw.rect(target, palette.ink, whole, 2)
    pygame.draw.rect(target, palette.ink, whole.inflate(4 - 2 * near, 4 - 2 * near), 1)
    pygame.draw.rect(target, palette.ink, whole.inflate(-2 * margin + 2, -2 * margin + 2), 1)


def _alternate(sheet: Sheet, margin: int, edge: str) -> Iterator[tuple[int, int]]:
    """Every second degree along an edge of the map, from pixel to pixel."""
    wide, high = sheet.size
    level = edge in ("top", "bottom")
    pixels = np.arange(margin, (wide if level else high) - margin)
    beside = {"top": margin, "bottom": high - margin, "left": margin, "right": wide - margin}[edge]
    x = pixels if level else np.full(len(pixels), beside)
    y = np.full(len(pixels), beside) if level else pixels
    longitude, latitude = sheet.projection.unproject(
        x / sheet.scale + sheet.left, y / sheet.scale + sheet.top
    )
    odd = np.floor(longitude if level else latitude).astype(int) % 2 == 1
    turns = np.flatnonzero(np.diff(np.concatenate([[False], odd, [False]]).astype(int)))
    for start, end in turns.reshape(-1, 2):
        yield int(pixels[0] + start), int(pixels[0] + end)


def _draw_title(target: Surface, data: MapData, lettering: Lettering, inside: Rect) -> Rect:
    ink = lettering.palette.ink
    title = spaced(lettering.face("head_bold", 19), data.title, ink, lettering.length(2))
    under = lettering.face("head_italic", 15).render(data.subtitle, ink)
    pad = lettering.length(9)
    box = Rect(
        inside.x + pad,
        inside.y + pad,
        max(title.get_width(), under.get_width()) + 4 * pad,
        title.get_height() + under.get_height() + 2 * pad,
    )
    _cartouche(target, box, lettering.palette)
    target.blit(title, title.get_rect(midtop=(box.centerx, box.y + pad)))
    target.blit(under, under.get_rect(midbottom=(box.centerx, box.bottom - pad)))
    return box


def _cartouche(target: Surface, box: Rect, palette: MapPalette) -> None:
    pygame.draw.rect(target, palette.paper, box)
    pygame.draw.rect(target, palette.ink, box, 2)
    pygame.draw.rect(target, palette.ink, box.inflate(-8, -8), 1)


def _legend_height(data: MapData, lettering: Lettering) -> int:
    step = lettering.face("head", 13).height + lettering.length(2)
    return len(data.legend) * step + 2 * lettering.length(9)


def _draw_legend(
    target: Surface,
    data: MapData,
    lettering: Lettering,
    inside: Rect,
    colours: Callable[[str], Colour],
) -> Rect:
    rows = data.legend
    face = lettering.face("head", 13)
    sample, pad = lettering.length(34), lettering.length(9)
    step = face.height + lettering.length(2)
    wide = max([face.width(row.text) for row in rows], default=0) + sample + 3 * pad
    box = Rect(0, 0, wide, _legend_height(data, lettering))
    corner = data.view.key_corner
    box.x = inside.x + pad if corner[1] == "w" else inside.right - pad - box.w
    box.y = inside.y + pad if corner[0] == "n" else inside.bottom - pad - box.h
    _cartouche(target, box, lettering.palette)
    for index, row in enumerate(rows):
        y = box.y + pad + index * step + step // 2
        colour = colours(row.owner)
        if row.kind == "area":
            patch = Rect(box.x + pad, y - face.height // 3, sample, face.height * 2 // 3)
            pygame.draw.rect(target, mix(colour, lettering.palette.paper, 0.5), patch)
            pygame.draw.rect(target, lettering.palette.ink, patch, 1)
        elif row.kind == "occupied":
            patch = Rect(box.x + pad, y - face.height // 3, sample, face.height * 2 // 3)
            _draw_stripes(target, patch, colour)
            pygame.draw.rect(target, lettering.palette.ink, patch, 1)
        else:
            low = y + (lettering.length(2) if row.kind == "front" else 0)
            path = np.array([[box.x + pad, low], [box.x + pad + sample, low]], dtype=float)
            line_shape(row.kind, path, lettering.sheet.size, lettering.sheet.unit).pour(
                target, colour
            )
        words = face.render(row.text, lettering.palette.ink)
        target.blit(words, words.get_rect(midleft=(box.x + 2 * pad + sample, y)))
    return box


def _draw_stripes(target: Surface, patch: Rect, colour: Colour) -> None:
    """A sample of land in which foreign troops stand."""
    before = target.get_clip()
    target.set_clip(patch.clip(before))
    for x in range(patch.x - patch.h, patch.right, max(4, patch.h // 2)):
        pygame.draw.line(target, colour, (x, patch.y), (x + patch.h, patch.bottom), 2)
    target.set_clip(before)
