"""A map in the manner of 1905 that shows what the treaty on the table would change."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pygame
from pygame import Rect, Surface

from game.ui.map_data import Line, MapChanges, MapData, Points, as_points, read_map_data
from game.ui.map_layers import (
    MapPalette,
    Relief,
    Shape,
    Sheet,
    draw_sea,
    fill_shape,
    line_shape,
    smooth,
    stroke_shape,
)
from game.ui.map_words import Fonts, Lettering, draw_words
from game.ui.steps import Steps, Work
from game.ui.theme import Colour, mix

WASH, STRONG_WASH = 0.6, 0.5
"""How far an owner's colour is thinned with paper to tint his land."""

COAST, STRONG_COAST = 0.6, 1.7
"""Width of coasts in pixels."""

BAND = 9.0
"""Width in pixels, on a map 760 high, of the stronger tint along a frontier."""

HATCH = 9
"""Pixels between two strokes of the hatching that points out an area."""

STRIPE = 8
"""The same where foreign troops stand, on a map 760 high."""

KEPT = 5
"""Sizes of the map kept drawn: the board, the big view, one of each before a resize, a stamp."""


class PeriodMap:
    """Draws one map at any size, quickly again when only owners change."""

    def __init__(self, data_path: Path, palette: MapPalette | None = None) -> None:
        """Read the map; without a palette it is printed on light paper.

        Raises:
            MapDataError: the data file cannot be used.
        """
        self.data = read_map_data(data_path)
        self._palette = palette or MapPalette()
        relief = self.data.relief
        self._relief = pygame.image.load(str(data_path.parent / relief.image)) if relief else None
        self._drawing = lru_cache(maxsize=KEPT)(self._draw)

    def render(
        self,
        size: tuple[int, int],
        changes: MapChanges,
        text_scale: float,
        fonts: Fonts,
        window_scale: float = 1.0,
        *,
        words: bool = True,
        kept: bool = True,
    ) -> Surface:
        """A picture of the map in pixels with the changes made; unknown ids are passed over.

        Args:
            size: Width and height.
            changes: Who holds what, and what is pointed out.
            text_scale: The size of text that the person likes, 1 to 2.
            fonts: The faces.
            window_scale: How much larger than 1280x720 the window is; names grow with it.
            words: Whether it bears names, title and key; a picture of a thumb's size does not.
            kept: Whether its layers stay for the next change; those of a whole window weigh 80 MB.
        """
        drawing = self.drawing(size, text_scale, fonts, window_scale, words=words, kept=kept)
        while not drawing.advance():
            pass
        return drawing.show(changes)

    def drawing(
        self,
        size: tuple[int, int],
        text_scale: float,
        fonts: Fonts,
        window_scale: float = 1.0,
        *,
        words: bool = True,
        kept: bool = True,
    ) -> "Drawing":
        """The layers of such a picture, as far as they are drawn; the arguments are `render`'s.

        All of them together take the time of several frames.
        """
        draw = self._drawing if kept else self._draw
        return draw(size, text_scale, fonts, window_scale, words)

    def unknown(self, changes: MapChanges) -> tuple[str, ...]:
        """The ids in the changes that this map does not have."""
        return self.data.unknown(changes)

    def set_palette(self, palette: MapPalette) -> None:
        """Print the map in other colours from now on."""
        if palette != self._palette:
            self._palette = palette
            self._drawing.cache_clear()

    def _draw(
        self,
        size: tuple[int, int],
        text_scale: float,
        fonts: Fonts,
        window_scale: float,
        words: bool,
    ) -> "Drawing":
        sheet = Sheet(self.data, size)
        lettering = Lettering(sheet, self._palette, fonts, text_scale, window_scale)
        return Drawing(self.data, lettering, self._relief, words)


class Drawing:
    """The layers of a map at one size: only what changes hands is drawn anew."""

    def __init__(
        self, data: MapData, lettering: Lettering, relief: Surface | None, words: bool
    ) -> None:
        self._data = data
        self._palette = lettering.palette
        self._sheet = sheet = lettering.sheet
        self._strong = lettering.palette.strong
        self._owners = {**data.owner_colours, **(data.strong_colours if self._strong else {})}
        self._relief_image = relief
        self._relief: Relief | None = None
        self._shapes: dict[str, Shape] = {}
        self._line_shapes: dict[str, Shape] = {}
        self._rings: dict[str, list[Points]] = {}
        self._spots = {place.name: sheet.spot(place.at) for place in data.places}
        self._patches: dict[tuple[str, str], tuple[Surface, Rect]] = {}
        self._emphases: dict[str, tuple[Surface, Rect] | None] = {}
        self.taken: tuple[Rect, ...] = ()
        """Where words stand, the title first: below it a caption may begin."""
        self.latest: Surface | None = None
        """What was last shown; it stands in until the next is made."""
        self.whole = False
        self._layers = Work(self._draw_layers(lettering, words))

    def advance(self) -> bool:
        """Draw one more layer; whether all are drawn."""
        self.whole = self._layers.advance()
        return self.whole

    def _draw_layers(self, lettering: Lettering, words: bool) -> Steps[None]:
        data, sheet = self._data, self._sheet
        for area, rings in {**data.areas, **data.regions}.items():
            self._rings[area] = [sheet.place(as_points(ring)) for ring in rings]
            yield
        self._ground = yield from draw_sea(data, sheet, self._palette)
        yield
        if self._relief_image is not None and not self._strong:
            extent = data.relief.extent if data.relief else ()
            self._relief = Relief(self._relief_image, sheet, extent)
            yield from self._relief.prepare()
        for area in data.areas:
            owner = data.default_owner.get(area, "")
            yield from self._tint(area, owner)
            self._lay_area(self._ground, area, owner)
            yield
            if area in data.occupied:
                step = max(5, round(STRIPE * sheet.unit))
                troops = self._owners.get(data.occupied[area], self._palette.soft)
                self._ground.blit(*self._stripes(area, troops, step, falling=True))
                yield
        self._ink = _clear_layer(sheet.size, self._palette.ink)
        yield from self._draw_ink(self._ink)
        self._words = _clear_layer(sheet.size, self._palette.ink)
        if words:
            self.taken = yield from draw_words(self._words, data, lettering, self._colour)

    def show(self, changes: MapChanges) -> Surface:
        """The map once it is whole, with the areas and lines in the hands of their new owners."""
        return Work(self.shown(changes)).finish()

    def shown(self, changes: MapChanges) -> Steps[Surface]:
        """The same picture, made in steps."""
        picture = self._ground.copy()
        for area, owner in changes.areas.items():
            if area not in self._data.areas:
                continue
            if area in self._data.occupied or owner != self._data.default_owner.get(area, ""):
                yield from self._tint(area, owner)
                self._lay_area(picture, area, owner)
        yield
        yield from self._point_out(picture, changes.highlight)
        picture.blit(self._ink, (0, 0))
        yield
        for name, owner in self._data.line_owners(changes).items():
            if self._data.lines[name].kind in ("rail", "front"):
                yield from self._line(name).pour_in_steps(picture, self._colour(owner))
        picture.blit(self._words, (0, 0))
        self.latest = picture
        return picture

    def _colour(self, owner: str) -> Colour:
        wash = self._owners.get(owner, self._palette.soft)
        return mix(wash, self._palette.ink, 0.38)

    def _lay_area(self, picture: Surface, area: str, owner: str) -> None:
        for _ in self._tint(area, owner):
            pass
        picture.blit(*self._patches[area, owner])

    def _tint(self, area: str, owner: str) -> Iterator[None]:
        """Land in its owner's colour: pale inside, stronger along its edge, shaded; in steps."""
        if (area, owner) in self._patches:
            return
        colour = self._owners.get(owner, self._palette.paper)
        shape = self._area(area)
        yield
        shape.smooth()
        yield
        rect = shape.rect
        half = Surface((rect.w // 2 + 1, rect.h // 2 + 1)).convert(24)
        half.fill(mix(colour, self._palette.paper, STRONG_WASH if self._strong else WASH))
        band = BAND * max(self._sheet.unit, 0.6)
        for share, depth in ((1.0, 0.36), (0.6, 0.2), (0.3, 0.08)):
            for ring in self._rings[area]:
                points = ((ring - rect.topleft) / 2).tolist()
                tone = mix(colour, self._palette.paper, depth)
                pygame.draw.lines(half, tone, True, points, max(1, round(band * share)))
            yield
        patch = Surface(rect.size, pygame.SRCALPHA)
        patch.blit(pygame.transform.smoothscale(half, rect.size), (0, 0))
        yield
        if self._relief:
            self._relief.lay(patch, rect)
            yield
        self._patches[area, owner] = shape.cut(patch), rect

    def _draw_ink(self, layer: Surface) -> Iterator[None]:
        """Rivers, lakes, frontiers and coasts."""
        lakes = [self._sheet.place(as_points(lake)) for lake in self._data.lakes]
        if lakes:
            water = fill_shape(lakes, self._sheet.size)
            yield from water.pour_in_steps(layer, self._palette.sea)
            shore = stroke_shape(lakes, self._sheet.size, 0.9, closed=True)
            yield from shore.pour_in_steps(layer, self._palette.river)
        for name, line in self._data.lines.items():
            if line.kind in ("river", "border"):
                colour = self._palette.river if line.kind == "river" else self._palette.ink
                yield from self._line(name).pour_in_steps(layer, colour)
        coast = mix(self._palette.ink, self._palette.water, 0.0 if self._strong else 0.15)
        width = STRONG_COAST if self._strong else COAST
        for area in self._data.areas:
            edge = stroke_shape(self._rings[area], self._sheet.size, width, closed=True)
            yield from edge.pour_in_steps(layer, coast)

    def _point_out(self, picture: Surface, names: tuple[str, ...]) -> Steps[None]:
        """Hatch land, set lines on a broad band, ring places, in the colour for emphasis."""
        for name in names:
            if name not in self._emphases:
                self._emphases[name] = yield from self._emphasis(name)
            drawn = self._emphases[name]
            if drawn is not None:
                picture.blit(*drawn)
                yield

    def _emphasis(self, name: str) -> Steps[tuple[Surface, Rect] | None]:
        """What points out one thing on the map, and where; None if the map does not have it."""
        colour, unit = self._palette.highlight, max(self._sheet.unit, 0.75)
        if name in self._rings:
            return (yield from self._hatched(name, colour))
        if name in self._data.lines:
            path = self._path(self._data.lines[name])
            glow = stroke_shape([path], self._sheet.size, 17 * unit)
            band = stroke_shape([path], self._sheet.size, 8 * unit)
            picture = _clear_layer(glow.rect.size, colour)
            picture.fill((*mix(colour, self._palette.paper, 0.25), 90))
            picture = glow.cut(picture)
            yield
            core = Surface(band.rect.size, pygame.SRCALPHA)
            core.fill((*mix(colour, self._palette.paper, 0.25), 255))
            picture.blit(band.cut(core), (band.rect.x - glow.rect.x, band.rect.y - glow.rect.y))
            return picture, glow.rect
        if name in self._spots:
            return self._ringed(self._spots[name], round(18 * unit), colour)
        return None

    def _hatched(self, name: str, colour: Colour) -> Steps[tuple[Surface, Rect]]:
        shape = self._area(name)
        yield
        edge = stroke_shape(self._rings[name], self._sheet.size, 3.0, closed=True)
        yield
        glow = stroke_shape(self._rings[name], self._sheet.size, 10.0, closed=True)
        yield
        for one in (shape, edge, glow):
            one.smooth()
            yield
        whole = shape.rect.union(edge.rect).union(glow.rect)
        picture = _clear_layer(whole.size, colour)
        hatching, where = self._stripes(name, (*colour, 150), HATCH)
        picture.blit(hatching, where.move(-whole.x, -whole.y))
        yield
        for outline, strength in ((glow, 80), (edge, 255)):
            ink = Surface(outline.rect.size, pygame.SRCALPHA)
            ink.fill((*colour, strength))
            picture.blit(outline.cut(ink), outline.rect.move(-whole.x, -whole.y))
            yield
        return picture, whole

    def _stripes(
        self, name: str, colour: tuple[int, ...], step: int, *, falling: bool = False
    ) -> tuple[Surface, Rect]:
        """Slanting lines over land, and where they lie; what troops hold falls to the right."""
        shape = self._area(name)
        hatching = _clear_layer(shape.rect.size, (colour[0], colour[1], colour[2]))
        for x in range(-shape.rect.h, shape.rect.w, step):
            ends = ((x, shape.rect.h), (x + shape.rect.h, 0))
            pygame.draw.line(hatching, colour, *ends, max(2, step // 4))
        if falling:
            hatching = pygame.transform.flip(hatching, flip_x=True, flip_y=False)
        return shape.cut(hatching), shape.rect

    def _ringed(
        self, spot: tuple[float, float], radius: int, colour: Colour
    ) -> tuple[Surface, Rect]:
        rect = Rect(0, 0, 2 * radius + 2, 2 * radius + 2)
        rect.center = (round(spot[0]), round(spot[1]))
        picture = _clear_layer(rect.size, colour)
        middle = (radius + 1, radius + 1)
        pygame.draw.circle(picture, (*colour, 90), middle, radius)
        pygame.draw.circle(picture, (*colour, 255), middle, radius, max(3, radius // 5))
        return picture, rect

    def _area(self, area: str) -> Shape:
        if area not in self._shapes:
            self._shapes[area] = fill_shape(self._rings[area], self._sheet.size)
        return self._shapes[area]

    def _line(self, name: str) -> Shape:
        if name not in self._line_shapes:
            line = self._data.lines[name]
            path = self._path(line)
            shape = line_shape(line.kind, path, self._sheet.size, self._sheet.unit)
            self._line_shapes[name] = shape
        return self._line_shapes[name]

    def _path(self, line: Line) -> Points:
        path = self._sheet.place(as_points(line.points))
        return smooth(path) if line.kind in ("river", "front", "shore") else path


def _clear_layer(size: tuple[int, int], colour: Colour) -> Surface:
    layer = Surface(size, pygame.SRCALPHA)
    layer.fill((*colour, 0))
    return layer
