"""The drawn parts of a period map: ground, lands, coasts, railways and fronts.

Shapes are drawn at twice their size and scaled down, each layer in one colour that its empty
pixels carry too: scaling would otherwise darken the edges.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pygame
from pygame import Rect, Surface

from game.ui.map_data import Degrees, LineKind, MapData, Points, as_points
from game.ui.paper import laid_parchment
from game.ui.projection import LambertConic
from game.ui.steps import Steps
from game.ui.theme import Colour, mix

OVER = 2
"""How many times larger shapes are drawn."""

GRATICULE_STEP = 5
"""Degrees between two drawn meridians or parallels."""

RELIEF_BAND = 96
"""Rows of the mountains that are brought to their size at a time."""

SMOOTHING = 3
"""Rounds of corner cutting that turn a river's few points into a curve."""


@dataclass(frozen=True)
class MapPalette:
    """Colours of a map that belong to no owner."""

    paper: Colour = (244, 234, 210)
    ink: Colour = (52, 40, 31)
    soft: Colour = (74, 58, 44)
    sea: Colour = (206, 214, 205)
    water: Colour = (111, 143, 152)
    sea_ink: Colour = (60, 88, 102)
    river: Colour = (84, 114, 127)
    highlight: Colour = (134, 38, 30)
    strong: bool = False
    """For eyes that need contrast: full colours, heavier lines, no shading of mountains."""


class Sheet:
    """Where degrees fall on a picture of a given size."""

    def __init__(self, data: MapData, size: tuple[int, int]) -> None:
        self.size = size
        self.projection = LambertConic(data.projection.centre, data.projection.parallels)
        view = data.view
        self.scale = min(size[0] / view.width, size[1] / view.height)
        """Pixels for a radian of the globe."""
        x, y = self.projection.project(*view.centre)
        self.left = float(x) - size[0] / 2 / self.scale
        self.top = float(y) - size[1] / 2 / self.scale
        self.unit = size[1] / 760
        """Line widths follow the height; 1.0 on a map 760 pixels high."""

    def place(self, points: Points, over: int = 1) -> Points:
        """Pixels, `over` times enlarged, for rows of longitude and latitude."""
        x, y = self.projection.project(points[:, 0], points[:, 1])
        return np.column_stack([x - self.left, y - self.top]) * (self.scale * over)

    def spot(self, at: Degrees) -> tuple[float, float]:
        """The pixel of one point."""
        x, y = self.place(as_points([at]))[0]
        return float(x), float(y)


class Shape:
    """Polygons or strokes as a mask that any colour can be poured through."""

    def __init__(self, bounds: Rect, draw: Callable[[Surface, Points], None]) -> None:
        """Let `draw` fill a surface in white; it gets the surface and its offset, enlarged."""
        self.rect = bounds
        large = Surface((bounds.w * OVER, bounds.h * OVER), pygame.SRCALPHA)
        large.fill((255, 255, 255, 0))
        draw(large, np.array([bounds.x * OVER, bounds.y * OVER], dtype=float))
        self._mask = large

    def smooth(self) -> Surface:
        """The mask in its own size; the first time it takes as long as to draw it did."""
        if self._mask.get_size() != self.rect.size:
            self._mask = pygame.transform.smoothscale(self._mask, self.rect.size)
        return self._mask

    def cut(self, picture: Surface) -> Surface:
        """The picture, as large as the shape's rectangle, with nothing left outside the shape."""
        picture.blit(self.smooth(), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return picture

    def pour(self, target: Surface, colour: Colour) -> None:
        """Lay the shape in one colour on the target."""
        picture = Surface(self.rect.size, pygame.SRCALPHA)
        picture.fill((*colour, 255))
        target.blit(self.cut(picture), self.rect)

    def pour_in_steps(self, target: Surface, colour: Colour) -> Iterator[None]:
        """The same in steps; to draw the shape, before this, was one too."""
        yield
        self.smooth()
        yield
        self.pour(target, colour)
        yield


def bounds_of(rings: Sequence[Points], size: tuple[int, int], margin: float) -> Rect:
    """The part of the picture that the points touch, in whole pixels."""
    every = np.concatenate(list(rings))
    low = np.floor(every.min(axis=0) - margin).astype(int)
    high = np.ceil(every.max(axis=0) + margin).astype(int)
    rect = Rect(int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1]))
    return rect.clip(Rect((0, 0), size))


def fill_shape(rings: Sequence[Points], size: tuple[int, int]) -> Shape:
    """The inside of rings given in pixels."""

    def draw(large: Surface, offset: Points) -> None:
        for ring in rings:
            pygame.draw.polygon(large, (255, 255, 255), (ring * OVER - offset).tolist())

    return Shape(bounds_of(rings, size, 1), draw)


def stroke_shape(
    paths: Sequence[Points], size: tuple[int, int], width: float, closed: bool = False
) -> Shape:
    """Lines given in pixels, `width` pixels wide."""
    wide = max(1, round(width * OVER))

    def draw(large: Surface, offset: Points) -> None:
        for path in paths:
            pygame.draw.lines(large, (255, 255, 255), closed, (path * OVER - offset).tolist(), wide)

    return Shape(bounds_of(paths, size, width + 1), draw)


def smooth(path: Points) -> Points:
    """The path with its corners cut, ends kept."""
    for _ in range(SMOOTHING):
        early = 0.75 * path[:-1] + 0.25 * path[1:]
        late = 0.25 * path[:-1] + 0.75 * path[1:]
        between = np.stack([early, late], axis=1).reshape(-1, 2)
        path = np.concatenate([path[:1], between, path[-1:]])
    return path


def walk(path: Points, step: float) -> Iterator[tuple[Points, Points]]:
    """Points at even distances along a path, each with its direction of length 1."""
    legs = np.diff(path, axis=0)
    lengths = np.hypot(legs[:, 0], legs[:, 1])
    ends = np.cumsum(lengths)
    for distance in np.arange(step / 2, ends[-1], step):
        leg = int(np.searchsorted(ends, distance))
        direction = legs[leg] / max(lengths[leg], 1e-9)
        yield path[leg + 1] - direction * (ends[leg] - distance), direction


def line_shape(kind: LineKind, path: Points, size: tuple[int, int], unit: float) -> Shape:
    """A railway with its ties, a front with its teeth, or a plain line, in pixels."""
    width = {"rail": 1.8, "front": 2.4, "border": 1.3, "river": 1.1, "shore": 1.0}[kind] * max(
        unit, 0.75
    )
    reach = {"rail": 3.3, "front": 6.0}.get(kind, 0.0) * max(unit, 0.75)

    def draw(large: Surface, offset: Points) -> None:
        white = (255, 255, 255)
        moved = path * OVER - offset
        wide = max(1, round(width * OVER))
        if kind == "border":
            for point, along in walk(moved, 7 * OVER * unit + 2):
                half = along * (2.2 * OVER * unit + 0.5)
                pygame.draw.line(
                    large, white, (point - half).tolist(), (point + half).tolist(), wide
                )
            return
        pygame.draw.lines(large, white, False, moved.tolist(), wide)
        for point, along in walk(moved, (6.5 if kind == "rail" else 11) * OVER * max(unit, 0.75)):
            side = np.array([along[1], -along[0]]) * reach * OVER
            if kind == "rail":
                ends = ((point - side).tolist(), (point + side).tolist())
                pygame.draw.line(large, white, *ends, max(1, round(wide * 0.6)))
            elif kind == "front":
                half = along * reach * OVER * 0.62
                tooth = [(point - half).tolist(), (point + half).tolist(), (point + side).tolist()]
                pygame.draw.polygon(large, white, tooth)

    return Shape(bounds_of([path], size, reach + width + 1), draw)


class Relief:
    """Mountains as a shadow and a light to lay over flat colours; `prepare` makes them ready."""

    def __init__(self, grey: Surface, sheet: Sheet, extent: tuple[float, ...]) -> None:
        left, right, top, bottom = extent
        per_x = grey.get_width() / (right - left)
        per_y = grey.get_height() / (bottom - top)
        wide, high = sheet.size[0] / sheet.scale, sheet.size[1] / sheet.scale
        self._part = Rect(
            round((sheet.left - left) * per_x),
            round((sheet.top - top) * per_y),
            round(wide * per_x),
            round(high * per_y),
        )
        self._grey, self._size = grey, sheet.size

    def prepare(self) -> Iterator[None]:
        """Make shadow and light, in steps; nothing else of the large picture is kept."""
        self._shadow, self._light = (Surface(self._size).convert() for _ in range(2))
        for top in range(0, self._size[1], RELIEF_BAND):
            level = self._scaled(top)
            yield
            for layer, ground, strength in ((self._shadow, 255, 0.95), (self._light, 0, 0.34)):
                band = layer.subsurface((0, top, *level.shape))
                grey = _toned(level, ground, strength)[..., None]
                pygame.surfarray.blit_array(band, np.repeat(grey, 3, axis=2))
            yield

    def _scaled(self, top: int) -> npt.NDArray[np.uint8]:
        """A band of the picture's tones, in the size of the sheet."""
        part, high = self._part, min(RELIEF_BAND, self._size[1] - top)
        first = round(top * part.h / self._size[1])
        last = max(first + 1, round((top + high) * part.h / self._size[1]))
        band = Rect(part.x, part.y + first, part.w, last - first)
        flat = Surface(band.size).convert(24)
        flat.fill((128, 128, 128))
        inside = band.clip(self._grey.get_rect())
        flat.blit(self._grey, (inside.x - band.x, inside.y - band.y), inside)
        # The picture is grey: one of its three colours tells all.
        tones: npt.NDArray[np.uint8] = pygame.surfarray.array_red(
            pygame.transform.smoothscale(flat, (self._size[0], high))
        )
        return tones

    def lay(self, target: Surface, at: Rect) -> None:
        """Shade a picture that covers the rectangle `at` of the map."""
        target.blit(self._shadow, (0, 0), at, special_flags=pygame.BLEND_RGB_MULT)
        target.blit(self._light, (0, 0), at, special_flags=pygame.BLEND_RGB_ADD)


def _toned(level: npt.NDArray[np.uint8], ground: int, strength: float) -> npt.NDArray[np.uint8]:
    tones = ground + (np.arange(256) - 128) * strength
    toned: npt.NDArray[np.uint8] = np.clip(tones, 0, 255).astype(np.uint8)[level]
    return toned


def draw_sea(data: MapData, sheet: Sheet, palette: MapPalette) -> Steps[Surface]:
    """The sea with its graticule and the lines that follow the coasts, drawn in steps."""
    picture = yield from laid_parchment(sheet.size, palette.sea, seed=11, strength=0.45, edge=0.0)
    yield
    grid = mix(palette.ink, palette.sea, 0.8)
    for path in graticule(sheet):
        pygame.draw.aalines(picture, grid, False, path.tolist())
    for distance, rings in enumerate(data.waterlines):
        yield
        colour = mix(palette.water, palette.sea, 0.15 + 0.2 * distance)
        for ring in rings:
            pygame.draw.aalines(picture, colour, True, sheet.place(as_points(ring)).tolist())
    return picture


def graticule(sheet: Sheet) -> Iterator[Points]:
    """Meridians and parallels in pixels, over a little more than the sheet."""
    corners_x = np.linspace(0, sheet.size[0], 9)
    corners_y = np.linspace(0, sheet.size[1], 9)
    x, y = np.meshgrid(corners_x, corners_y)
    longitude, latitude = sheet.projection.unproject(
        x / sheet.scale + sheet.left, y / sheet.scale + sheet.top
    )
    west, east = longitude.min() - 1, longitude.max() + 1
    south, north = latitude.min() - 1, latitude.max() + 1
    for degree in np.arange(np.ceil(west / GRATICULE_STEP) * GRATICULE_STEP, east, GRATICULE_STEP):
        along = np.linspace(south, north, 30)
        yield sheet.place(np.column_stack([np.full(30, degree), along]))
    for degree in np.arange(
        np.ceil(south / GRATICULE_STEP) * GRATICULE_STEP, north, GRATICULE_STEP
    ):
        along = np.linspace(west, east, 60)
        yield sheet.place(np.column_stack([along, np.full(60, degree)]))
