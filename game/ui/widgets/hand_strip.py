"""The article in hand in words, for those to whom the pips say nothing yet."""

from dataclasses import dataclass
from typing import ClassVar

from pygame import Rect

from game.ui.canvas import Canvas
from game.ui.rows_agenda import HandRow
from game.ui.text import wrap
from game.ui.theme import Theme
from game.ui.widget import Look, Widget
from game.ui.widgets.marks import draw_mark

LEADING = 1.08
TITLE = 190
"""Most width of the title; what is said stands beside it."""


@dataclass(eq=False, kw_only=True)
class HandStrip(Widget):
    """A title, and beside it a line for each side and for the limit, with its mark."""

    by_attributes: ClassVar[bool] = True

    row: HandRow

    def set(self, row: HandRow) -> None:
        """Speak of another article."""
        if row != self.row:
            self.row = row
            self.touched()

    def read_meanwhile(self) -> Rect | None:
        """All of it: it speaks of the row that one points at."""
        return self.rect

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint title and lines; in a tall room one below the other."""
        theme = canvas.theme
        tall = self.rect.h > 2 * hand_height(theme)
        top = self.rect.y + theme.u(7)
        face = theme.face("subheading", 0.95)
        wide = self.rect.w - theme.u(8) if tall else theme.t(TITLE)
        room = Rect(self.rect.x + theme.u(4), top, wide, self.rect.h)
        if not tall:
            canvas.rule((self.rect.x, self.rect.y + theme.u(3)), self.rect.w, "faint")
        title = wrap(face, self.row.title, room.w)
        for index, line in enumerate(title):
            canvas.text(line, (room.x, room.y + index * face.height), face, "ink")
        if tall:
            top += len(title) * face.height + theme.u(6)
        self._draw_lines(canvas, room.x if tall else room.right + theme.t(10), top)

    def _draw_lines(self, canvas: Canvas, left: int, y: int) -> None:
        theme = canvas.theme
        small = theme.face("small")
        step = round(small.height * LEADING)
        for mark, colour, words in self.row.said:
            indent = theme.t(16) if mark else 0
            lines = wrap(small, words, self.rect.right - left - indent)
            if y + len(lines) * step > self.rect.bottom:
                # The row of the article says it too; over its edge it would lie on something else.
                return
            draw_mark(canvas, mark, (left + theme.t(5), y + small.height // 2), colour)
            for line in lines:
                canvas.text(line, (left + indent, y), small, "soft" if not mark else "ink")
                y += step


def hand_height(theme: Theme) -> int:
    """Height of the strip: three lines, as one of them may need two."""
    return 3 * round(theme.face("small").height * LEADING) + theme.u(8)
