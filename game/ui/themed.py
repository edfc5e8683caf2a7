"""The theme's colours as maps, charts and sheets take them."""

from typing import Literal

from game.ui.map_layers import MapPalette
from game.ui.plot import ChartColours
from game.ui.sheets import SheetColours
from game.ui.theme import Theme

SheetKind = Literal["news", "telegram", "letter"]


def map_palette(theme: Theme) -> MapPalette:
    """Paper, sea and ink of a map in the palette in use."""
    colour = theme.colour
    return MapPalette(
        paper=colour("map_paper"),
        ink=colour("map_ink"),
        soft=colour("map_soft"),
        sea=colour("map_sea"),
        water=colour("map_water"),
        sea_ink=colour("map_sea_ink"),
        river=colour("map_river"),
        highlight=colour("map_highlight"),
    )


def chart_colours(theme: Theme) -> ChartColours:
    """Paper and ink of a chart in the palette in use."""
    colour = theme.colour
    return ChartColours(
        paper=colour("paper"), ink=colour("ink"), soft=colour("soft"), line=colour("line")
    )


def sheet_colours(theme: Theme, kind: SheetKind) -> SheetColours:
    """Paper and ink of a newspaper, telegram or letter in the palette in use."""
    colour = theme.colour
    return SheetColours(
        paper=colour(f"{kind}_paper"),
        ink=colour("print_ink"),
        soft=colour("print_soft"),
        strip=colour("telegram_strip"),
        hand=colour("hand_ink"),
    )
