"""The map as the paper in hand would have it."""

from dataclasses import dataclass, field
from typing import ClassVar

import pygame
from pygame import Rect, Surface

from game.ui.backdrop import map_palette
from game.ui.canvas import LEAD, Canvas
from game.ui.map_data import NO_CHANGES, MapChanges
from game.ui.rows_map import Caption
from game.ui.steps import Work
from game.ui.text import wrap
from game.ui.theme import Theme
from game.ui.widget import Look, Widget
from game.ui.widgets.period_map import Drawing, PeriodMap

PLATE = 236
"""Most width of the plate with the caption."""
LEAST_HIGH = 120
"""Logical height below which a map bears no words: in large text they would cover it."""
LEAST_SHARE = 2.2
"""A map less wide than this many plates shows none."""

Shown = tuple[MapChanges, tuple[int, int], str, float, float]
"""What a picture of the map is of: changes, size, palette, size of text and of the window."""


@dataclass(eq=False, kw_only=True)
class MapPanel(Widget):
    """Shows a period map; it is drawn again only when owners change."""

    by_attributes: ClassVar[bool] = True
    unseen: ClassVar[frozenset[str]] = frozenset({"_earlier", "_laying"})

    map: PeriodMap
    changes: MapChanges = NO_CHANGES
    caption: Caption | None = None
    takes_mouse: bool = True
    kept: bool = True
    """Whether the layers stay for other changes, see `PeriodMap.render`."""
    _shown: Shown | None = None
    _picture: Surface | None = None
    _title: Rect = field(default_factory=lambda: Rect(0, 0, 0, 0))
    """Where the picture bears its title."""
    _drawing: tuple[Shown, Drawing] | None = None
    """The next picture, and its layers as far as they are drawn."""
    _laying: Work[Surface] | None = None
    """The layers as far as they are laid on each other."""
    _earlier: Surface | None = None
    """What was shown before: it stands in, drawn out, until the map is drawn in a new size."""

    def resume(self, earlier: Widget) -> None:
        """Stand where the panel stood that this one takes the place of."""
        if isinstance(earlier, MapPanel):
            self._earlier = earlier._picture or earlier._earlier
            if earlier.map is self.map:
                self._picture, self._shown = earlier._picture, earlier._shown
                self._title, self._drawing = earlier._title, earlier._drawing
                self._laying = earlier._laying

    def set(self, changes: MapChanges, caption: Caption | None = None) -> None:
        """Show other changes, and say what is pointed out."""
        if changes != self.changes or caption != self.caption:
            self.changes, self.caption = changes, caption
            self.touched()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the map."""
        theme = canvas.theme
        key = (self.changes, self.rect.size, theme.palette, theme.text_scale, theme.window_scale)
        if self._picture is None or self._shown != key:
            self.map.set_palette(map_palette(theme))
            drawing = self._drawing_for(key, theme)
            if self.host.in_steps:
                self.host.go_on(lambda: self._draw_on(drawing, key), self.rect)
                self._stand_in(canvas, self._picture or drawing.latest or self._earlier)
                return
            while not self._draw_on(drawing, key):
                pass
        self._show(canvas)

    def _show(self, canvas: Canvas) -> None:
        if self._picture is None:
            return
        canvas.surface.blit(self._picture, self.rect)
        if self.caption is not None and self.rect.w > LEAST_SHARE * canvas.theme.t(PLATE):
            self._draw_caption(canvas, self.caption)

    def _drawing_for(self, key: Shown, theme: Theme) -> Drawing:
        if self._drawing is None or self._drawing[0] != key:
            drawing = self.map.drawing(
                self.rect.size,
                theme.text_scale,
                theme.font_face,
                theme.window_scale,
                words=self.rect.h >= theme.t(LEAST_HIGH),
                kept=self.kept,
            )
            self._drawing, self._laying = (key, drawing), None
        return self._drawing[1]

    def _draw_on(self, drawing: Drawing, key: Shown) -> bool:
        """Draw one more layer, or lay them on each other if all are there; whether that is done."""
        if not drawing.whole:
            drawing.advance()
            return False
        if self._laying is None:
            self._laying = Work(drawing.shown(key[0]))
        if not self._laying.advance():
            return False
        self._picture, self._shown = self._laying.finish(), key
        self._title = Rect(drawing.taken[0]) if drawing.taken else Rect(0, 0, 0, 0)
        self._drawing, self._laying = None, None
        return True

    def _stand_in(self, canvas: Canvas, earlier: Surface | None) -> None:
        if earlier is not None:
            fits = earlier.get_size() == self.rect.size
            drawn_out = earlier if fits else pygame.transform.scale(earlier, self.rect.size)
            canvas.surface.blit(drawn_out, self.rect)
        else:
            canvas.frame(self.rect, canvas.colour("map_ink"), canvas.colour("map_paper"))

    def _draw_caption(self, canvas: Canvas, caption: Caption) -> None:
        """A plate below the title of the map."""
        theme = canvas.theme
        pad = theme.u(8)
        title, body, note = theme.face("subheading"), theme.face("small"), theme.face("note")
        most = theme.t(PLATE) - 2 * pad
        text, aside = wrap(body, caption.text, most), wrap(note, caption.aside, most)
        step, small = round(body.height * LEAD), round(note.height * LEAD)
        lines = [title.width(caption.title), *map(body.width, text), *map(note.width, aside)]
        wide = min(most, max(lines))
        high = title.height + len(text) * step + (len(aside) * small if caption.aside else 0)
        plate = Rect(0, 0, wide + 2 * pad, high + 2 * theme.u(6))
        above = self._title.move(self.rect.topleft)
        plate.topleft = (above.x, above.bottom + theme.u(4))
        canvas.frame(plate, canvas.colour("map_ink"), canvas.colour("map_paper"), double=True)
        ink, soft = canvas.colour("map_ink"), canvas.colour("map_soft")
        mark = canvas.colour("map_highlight")
        x, y = plate.x + pad, plate.y + theme.u(6)
        canvas.text(caption.title, (x, y), title, mark, "topleft", wide)
        y += title.height
        for line in text:
            canvas.text(line, (x, y), body, ink)
            y += step
        for line in aside if caption.aside else ():
            canvas.text(line, (x, y), note, soft)
            y += small
