"""A track with the way it came: name, height, a small curve, and what moved it."""

from dataclasses import dataclass

import pygame
from pygame import Rect

from game.ui.canvas import LEAD, Canvas, text_height
from game.ui.rows_tracks import TrackRow
from game.ui.theme import Theme
from game.ui.widget import Look, Widget

CURVE = (112, 34)
"""Room of the curve in logical pixels."""
PAD = 8


@dataclass(eq=False, kw_only=True)
class TrackCard(Widget):
    """Drawn on a sheet of its own; the curve begins with the conference and ends today."""

    row: TrackRow
    turns: int = 1
    """Sittings of the whole conference: the width of the curve."""
    focusable: bool = True

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint words and curve."""
        theme, row = canvas.theme, self.row
        pad = theme.u(PAD)
        canvas.frame(self.rect, "accent" if look.focus else "faint", "paper")
        inner = self.rect.inflate(-2 * pad, -2 * theme.u(6))
        wide, high = theme.t(CURVE[0]), theme.t(CURVE[1])
        curve = Rect(inner.right - wide, inner.y + theme.u(2), wide, high)
        self._draw_curve(canvas, curve)
        title, small = theme.face("subheading"), theme.face("small")
        canvas.text(row.title, inner.topleft, title, "ink", "topleft", curve.x - pad - inner.x)
        canvas.text(row.word, (inner.x, inner.y + title.height), small, "soft")
        y = max(curve.bottom, inner.y + title.height + small.height) + theme.u(3)
        for words, colour in ((row.why, "ink"), (row.last, "soft")):
            if words:
                y = canvas.paragraph(words, Rect(inner.x, y, inner.w, 0), "small", colour)

    def _draw_curve(self, canvas: Canvas, area: Rect) -> None:
        theme = canvas.theme
        heights = [height for _, height in self.row.way]
        low, high = min(heights), max(heights)
        middle, reach = (low + high) / 2, max(high - low, 8.0) / 2
        canvas.rule((area.x, area.bottom), area.w, "faint")

        def spot(turn: int, height: float) -> tuple[int, int]:
            across = turn / max(1, self.turns)
            up = (height - middle + reach) / (2 * reach)
            return area.x + round(across * area.w), area.bottom - round(up * (area.h - 4)) - 2

        path = [spot(*point) for point in self.row.way]
        if len(path) > 1:
            width = max(2, theme.u(1.6))
            pygame.draw.lines(canvas.surface, canvas.colour("bar"), False, path, width)
        pygame.draw.circle(canvas.surface, canvas.colour("accent"), path[-1], theme.t(3))


def track_card_height(theme: Theme, row: TrackRow, width: int) -> int:
    """Height that a card needs."""
    inner = width - 2 * theme.u(PAD)
    words = theme.face("subheading").height + theme.face("small").height
    head = max(theme.t(CURVE[1]) + theme.u(2), words) + theme.u(3)
    told = sum(text_height(theme, one, "small", inner, LEAD) for one in (row.why, row.last) if one)
    return head + told + 2 * theme.u(6) + theme.u(2)
