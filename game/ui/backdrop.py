"""The scenario's map as a picture behind a page, and printed in the palette's colours."""

from dataclasses import replace
from functools import lru_cache

import pygame
from pygame import Rect, Surface

from game.paths import data_dir
from game.ui.map_data import NO_CHANGES, MapChanges, MapDataError
from game.ui.map_layers import MapPalette
from game.ui.theme import Theme
from game.ui.widgets.period_map import PeriodMap

STRONG = "contrast"
"""The palette in which maps are printed in full colours."""
TALL_BLOCK, LOW_BLOCK = (460, 552), (520, 260)
"""Pixels of the two drawings from which blocks for newspapers are cut."""
THUMBNAIL_OVER = 3
"""How many times larger a thumbnail is drawn than it is shown."""


def map_palette(theme: Theme) -> MapPalette:
    """The colours in which the theme prints maps."""
    names = ("paper", "ink", "soft", "sea", "water", "sea_ink", "river", "highlight")
    colours = {name: theme.colour(f"map_{name}") for name in names}
    return MapPalette(**colours, strong=theme.palette == STRONG)


def map_picture(
    name: str | None,
    size: tuple[int, int],
    theme: Theme,
    changes: MapChanges = NO_CHANGES,
    *,
    in_print: bool = False,
    kept: bool = True,
) -> Surface | None:
    """The map of this name, `size` large; None if the scenario has none that can be drawn.

    In print it is on light paper, whatever the palette of the window, and has no words, which
    would cover the lands. One that will not be asked for again with other changes need not be
    `kept`.
    """
    if not name:
        return None
    chart = period_map(name, in_print)
    if chart is None:
        return None
    chart.set_palette(MapPalette() if in_print else map_palette(theme))
    words = not in_print
    return chart.render(
        size, changes, theme.text_scale, theme.font_face, theme.window_scale, words=words, kept=kept
    )


def with_emphasis(name: str | None, changes: MapChanges) -> MapChanges:
    """The changes, with all that comes to another owner pointed out."""
    chart = period_map(name) if name else None
    if chart is None:
        return changes
    data = chart.data
    before = data.line_owners(NO_CHANGES)
    areas = [one for one, to in changes.areas.items() if to != data.default_owner.get(one, "")]
    lines = [one for one, to in data.line_owners(changes).items() if to != before.get(one)]
    return replace(changes, highlight=(*areas, *lines))


def map_cut(
    name: str | None, size: tuple[int, int], theme: Theme, changes: MapChanges = NO_CHANGES
) -> Surface | None:
    """The map as a block in a newspaper, `size` large; None if there is none that can be drawn.

    To draw it takes as long as to set the rest of the page. So it is drawn in two shapes, whose
    layers stay, and each block is a part of the one that shows more of it: tall ones lose land
    above and below, low ones at both sides.
    """
    ratio = size[1] / max(1, size[0])
    chart = period_map(name, True) if name else None
    if chart is None or not all(size):
        return None
    view = chart.data.view
    shape = TALL_BLOCK if ratio >= view.height / view.width else LOW_BLOCK
    drawn = map_picture(name, shape, theme, changes, in_print=True)
    if drawn is None:
        return None
    part = Rect(0, 0, min(shape[0], shape[1] / ratio), min(shape[1], shape[0] * ratio))
    part.center = drawn.get_rect().center
    return pygame.transform.smoothscale(drawn.subsurface(part), size)


def prepare_cuts(name: str | None, theme: Theme) -> None:
    """Read the map, and draw what blocks are cut from before a newspaper asks for it."""
    if name:
        period_map(name)
    for shape in (TALL_BLOCK, LOW_BLOCK):
        map_picture(name, shape, theme, in_print=True)


def map_thumbnail(
    name: str | None,
    size: tuple[int, int],
    theme: Theme,
    changes: MapChanges = NO_CHANGES,
    over: int = THUMBNAIL_OVER,
) -> Surface | None:
    """The map without its words; None if there is none that can be drawn.

    Args:
        name: Of the map.
        size: In pixels.
        theme: Its colours.
        changes: What a treaty alters.
        over: How many times larger it is drawn: at the size of a stamp lines would be too heavy.
    """
    chart = period_map(name) if name else None
    if chart is None:
        return None
    chart.set_palette(map_palette(theme))
    large = (size[0] * over, size[1] * over)
    drawn = chart.render(large, changes, 1.0, theme.font_face, words=False)
    return drawn if over == 1 else pygame.transform.smoothscale(drawn, size)


@lru_cache(maxsize=4)
def period_map(name: str, in_print: bool = False) -> PeriodMap | None:
    """The map of this name, read once; None if there is none that can be drawn.

    There is one for the window and one for print, so that neither repaints the other's.
    """
    try:
        return PeriodMap(data_dir("assets") / "map" / f"{name}.json")
    except (MapDataError, OSError):
        return None
