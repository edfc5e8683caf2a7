"""The period map as a widget: it shows what the treaty on the table would change."""

from dataclasses import dataclass

from game.ui.canvas import Canvas
from game.ui.map_data import NO_CHANGES, MapChanges
from game.ui.widget import Look, Widget
from game.ui.widgets.period_map import PeriodMap

SHAPE = 1.35
"""The widest the sheet gets, as a multiple of its height; the room beside it stays free."""


@dataclass(eq=False, kw_only=True)
class MapBoard(Widget):
    """A map in the middle of its rectangle; `words` say what it shows, for reading back."""

    map: PeriodMap
    changes: MapChanges = NO_CHANGES
    words: str = ""
    takes_mouse: bool = True

    def show(self, changes: MapChanges, words: str = "") -> None:
        """Show other changes."""
        self.changes, self.words = changes, words
        self.changed()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the map; only the first time at a size takes long."""
        sheet = self.rect.copy()
        sheet.w = min(self.rect.w, round(self.rect.h * SHAPE))
        sheet.center = self.rect.center
        theme = canvas.theme
        picture = self.map.render(sheet.size, self.changes, theme.text_scale, theme.font_face)
        canvas.surface.blit(picture, sheet)
        canvas.note(self.words, sheet)
