"""The map as the paper in hand would have it."""

from dataclasses import dataclass

from pygame import Surface

from game.ui.backdrop import map_palette
from game.ui.canvas import Canvas
from game.ui.map_data import NO_CHANGES, MapChanges
from game.ui.widget import Look, Widget
from game.ui.widgets.period_map import PeriodMap


@dataclass(eq=False, kw_only=True)
class MapPanel(Widget):
    """Shows a period map; it is drawn again only when owners change."""

    map: PeriodMap
    changes: MapChanges = NO_CHANGES
    takes_mouse: bool = True
    _shown: tuple[MapChanges, tuple[int, int]] | None = None
    _picture: Surface | None = None

    def set(self, changes: MapChanges) -> None:
        """Show other changes."""
        if changes != self.changes:
            self.changes = changes
            self.changed()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the map."""
        key = (self.changes, self.rect.size)
        if self._picture is None or self._shown != key:
            theme = canvas.theme
            self.map.set_palette(map_palette(theme))
            self._picture = self.map.render(
                self.rect.size, self.changes, theme.text_scale, theme.font_face
            )
            self._shown = key
        canvas.surface.blit(self._picture, self.rect)
