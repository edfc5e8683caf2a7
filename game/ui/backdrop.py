"""The scenario's map as a picture behind a page, and printed in the palette's colours."""

from functools import lru_cache

from pygame import Surface

from game.paths import data_dir
from game.ui.map_data import NO_CHANGES, MapChanges, MapDataError
from game.ui.map_layers import MapPalette
from game.ui.theme import Theme
from game.ui.widgets.period_map import PeriodMap

STRONG = "contrast"
"""The palette in which maps are printed in full colours."""


def map_palette(theme: Theme) -> MapPalette:
    """The colours in which the theme prints maps."""
    names = ("paper", "ink", "soft", "sea", "water", "sea_ink", "river", "highlight")
    colours = {name: theme.colour(f"map_{name}") for name in names}
    return MapPalette(**colours, strong=theme.palette == STRONG)


def map_picture(
    name: str | None, size: tuple[int, int], theme: Theme, changes: MapChanges = NO_CHANGES
) -> Surface | None:
    """The map of this name, `size` large; None if the scenario has none that can be drawn."""
    if not name:
        return None
    period_map = _map(name)
    if period_map is None:
        return None
    period_map.set_palette(map_palette(theme))
    return period_map.render(size, changes, theme.text_scale, theme.font_face, theme.window_scale)


@lru_cache(maxsize=2)
def _map(name: str) -> PeriodMap | None:
    try:
        return PeriodMap(data_dir("assets") / "map" / f"{name}.json")
    except (MapDataError, OSError):
        return None
